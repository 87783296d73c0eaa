import { messages } from '../../text/messages/messages.ts';
import { displayWidth } from '../../text/width.ts';
import type { Around, RowsScreen, State } from '../state/desk-state.ts';
import { themeOf } from '../theme.ts';
import { listLines, rowCount } from './lines.ts';
import { problemLines } from './problem.ts';
import { windowAround } from './window.ts';

/** A list: the names of the columns, as many rows as there is room for, and where one is among them. */
export function rowsBody(
  state: State,
  { screen, at }: { readonly screen: RowsScreen; readonly at: number },
  around: Around,
  height: number,
): string[] {
  const { answers, size } = state;
  const answer = answers[screen];
  if (answer?.data === undefined) return problemLines(answer?.problem, around, size);
  const count = rowCount(answers, screen);
  const lines = listLines(state, screen, around);
  const theme = themeOf(around);
  if (count === 0) return lines.map((line) => theme.row(line, false, size.columns));
  const { from, to } = windowAround(at, count, height - 2);
  const [titles = '', ...rows] = lines;
  const shown = rows.slice(from, to).map((line, index) => theme.row(line, from + index === at, size.columns));
  const position = messages(around.lang).desk.position(at + 1, count);
  const gap = ' '.repeat(Math.max(0, size.columns - displayWidth(position) - 1));
  return [theme.row(titles, false, size.columns), ...shown, `${gap}${theme.quiet(position)}`];
}
