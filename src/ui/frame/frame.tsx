import { stripVTControlCharacters } from 'node:util';
import { Box, Text, useCursor } from 'ink';
import { messages } from '../../text/messages/messages.ts';
import { displayWidth, truncate } from '../../text/width.ts';
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
      <Lines lines={header(state, around)} columns={size.columns} />
      <Box height={bodyHeight(size)} flexDirection="column" overflow="hidden">
        <Lines lines={lines} columns={size.columns} />
      </Box>
      <Lines lines={footer(state, around)} columns={size.columns} />
    </Box>
  );
}

/** Lines that are painted and nearly always fitted already; ink only puts them where they belong. */
function Lines({ lines, columns }: { readonly lines: readonly string[]; readonly columns: number }) {
  // An empty text would take no line; of a text with a line that is too long ink leaves one line in all.
  const fitted = lines.map((line) => (line === '' ? ' ' : within(line, columns)));
  return <Text wrap="truncate-end">{fitted.join('\n')}</Text>;
}

/** What is cut loses its colours, which may have ended in the part that goes. */
function within(line: string, columns: number): string {
  const plain = stripVTControlCharacters(line);
  return displayWidth(plain) <= columns ? line : truncate(plain, columns);
}
