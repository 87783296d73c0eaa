import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { truncate } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { readAs } from '../../views/found-customers.ts';
import type { Body } from '../frame/body.ts';
import { prompt } from '../input/prompt.ts';
import type { Around, Place, State } from '../state/desk-state.ts';
import { themeOf } from '../theme.ts';
import { rowsBody } from './rows.ts';

/** The line one types into, how the server read it, and who was found. */
export function findBody(
  state: State,
  place: Extract<Place, { screen: 'find' }>,
  around: Around,
  height: number,
): Body {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const { columns } = state.size;
  const { line, caret } = prompt(desk.findPrompt, place.input, columns, theme);
  const found = state.answers.find?.data;
  const read = found ? theme.quiet(` ${truncate(sanitise(readAs(found, around)), columns - 2)}`) : '';
  const hint = wrap(desk.findHint, columns - 4).map((text) => theme.quiet(`  ${text}`));
  const rest = state.answers.find
    ? rowsBody(state, { list: 'find', at: place.at }, around, height - 3)
    : hint;
  return { lines: [line, read, '', ...rest], caret: { x: caret, y: 0 } };
}
