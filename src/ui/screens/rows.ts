import { messages } from '../../text/messages/messages.ts';
import { displayWidth } from '../../text/width.ts';
import type { Around, ListName, State } from '../state/desk-state.ts';
import { itemsOf, pageOf } from '../state/rows.ts';
import { themeOf } from '../theme.ts';
import { listLines } from './lines.ts';
import { problemLines } from './problem.ts';
import { windowAround } from './window.ts';

/** A list of which a row is marked, and others may be picked. */
interface Marked {
  readonly list: ListName;
  readonly at: number;
  readonly isPicked?: (row: number) => boolean;
}

/** A list: the names of the columns, as many rows as there is room for, and where one is among them. */
export function rowsBody(
  state: State,
  { list, at, isPicked = () => false }: Marked,
  around: Around,
  height: number,
): string[] {
  const { answers, size } = state;
  if (pageOf(state, list) === undefined) {
    const problem = list === 'news' ? undefined : answers[list]?.problem;
    return problemLines(problem, around, size);
  }
  const count = itemsOf(state, list).length;
  const lines = listLines(state, list, around);
  const theme = themeOf(around);
  if (count === 0) return lines.map((line) => theme.row(line, { width: size.columns }));
  const { from, to } = windowAround(at, count, height - 2);
  const [titles = '', ...rows] = lines;
  const shown = rows.slice(from, to).map((line, index) =>
    theme.row(line, {
      marked: from + index === at,
      picked: isPicked(from + index),
      width: size.columns,
    }),
  );
  const position = messages(around.lang).desk.position(at + 1, count);
  const gap = ' '.repeat(Math.max(0, size.columns - displayWidth(position) - 1));
  return [theme.row(titles, { width: size.columns }), ...shown, `${gap}${theme.quiet(position)}`];
}
