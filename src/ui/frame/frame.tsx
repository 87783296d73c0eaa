import { Box, Text, useCursor } from 'ink';
import { messages } from '../../text/messages/messages.ts';
import type { Around, State } from '../state/desk-state.ts';
import { veiledLine, veiledState } from '../veil.ts';
import { body } from './body.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { bodyHeight, bodyTop, frameHeight, smallest } from './layout.ts';

/** One frame of the desk: header, body, footer. It knows the state and nothing else. */
export function Frame({ state: known, around }: { readonly state: State; readonly around: Around }) {
  const { setCursorPosition } = useCursor();
  const { size, veiled } = known;
  const state = veiled ? veiledState(known) : known;
  if (size.columns < smallest.columns || size.rows < smallest.rows) {
    setCursorPosition(undefined);
    return <Text>{messages(around.lang).desk.tooSmall}</Text>;
  }
  const { lines: painted, caret } = body(state, around);
  const lines = veiled ? painted.map(veiledLine) : painted;
  setCursorPosition(caret && { x: caret.x, y: bodyTop + caret.y });
  return (
    <Box flexDirection="column" height={frameHeight(size)} width={size.columns}>
      <Lines lines={header(state, around)} />
      <Box height={bodyHeight(size)} flexDirection="column" overflow="hidden">
        <Lines lines={lines} />
      </Box>
      <Lines lines={footer(state, around)} />
    </Box>
  );
}

/** Lines that are painted and fitted already; ink only puts them where they belong. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  // An empty text would take no line.
  return <Text wrap="truncate-end">{lines.map((line) => (line === '' ? ' ' : line)).join('\n')}</Text>;
}
