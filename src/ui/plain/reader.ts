import { messages } from '../../text/messages/messages.ts';
import type { Desk } from '../desk.ts';
import { placeOf, type State } from '../state/desk-state.ts';
import { type Screen, screenOf } from './screen.ts';

/** Rows that are read at once. */
const atOnce = 20;

/** Reads the screen out, long lists in parts. */
export interface Reader {
  /** Reads the screen; where it is the one that was read last, and that may be left out, not again. */
  readonly read: (mayLeaveOut?: boolean) => void;
  /** Reads the next rows. */
  readonly more: () => void;
  /** Whether this row, counted from 1, still says what was read: the house may have changed the list since. */
  readonly stands: (row: number) => boolean;
  /** How many rows a number can mean. */
  readonly rows: () => number;
}

export function createReader(desk: Desk, print: (line: string) => void): Reader {
  let last: { key: string; text: string; rows: Screen['rows'] } | undefined;
  let from = 0;
  const now = () => screenOf(desk.state(), desk.around());

  function readRows({ rows, numbered }: Screen): void {
    const { plain } = messages(desk.around().lang).desk;
    const to = Math.min(rows.length, from + atOnce);
    rows.slice(from, to).forEach((row, index) => {
      print(numbered ? plain.row(from + index + 1, row) : row);
    });
    if (to < rows.length) print(plain.more(to + 1, Math.min(rows.length, to + atOnce), rows.length));
  }

  return {
    read: (mayLeaveOut = false) => {
      const screen = now();
      const state = desk.state();
      const key = keyOf(state);
      const text = JSON.stringify(screen);
      const isSame = last?.key === key;
      if (mayLeaveOut && isSame && last?.text === text) return;
      // One comes back to the part of the list that one left, and begins a new list at its beginning.
      if (!isSame || from >= screen.rows.length) from = partOf(state);
      last = { key, text, rows: screen.rows };
      print(screen.title);
      for (const line of screen.lines) print(line);
      readRows(screen);
    },
    more: () => {
      const screen = now();
      if (from + atOnce >= screen.rows.length) {
        print(messages(desk.around().lang).desk.plain.noMore);
        return;
      }
      from += atOnce;
      readRows(screen);
    },
    stands: (row) => last?.rows[row - 1] === now().rows[row - 1],
    rows: () => {
      const { rows, numbered } = now();
      return numbered ? rows.length : 0;
    },
  };
}

/** What makes it another screen; where one points on it does not. */
function keyOf(state: State): string {
  const place = { ...placeOf(state), at: 0, top: 0, picked: [] };
  return JSON.stringify([place, state.over?.kind]);
}

/** The part of the list in which the marker stands. */
function partOf(state: State): number {
  const place = placeOf(state);
  return 'at' in place && !state.over ? Math.floor(place.at / atOnce) * atOnce : 0;
}
