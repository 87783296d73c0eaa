import { bodyHeight } from '../frame/layout.ts';
import { pageLines, rowCount } from '../screens/lines.ts';
import { pageHeight, topWithin } from '../screens/window.ts';
import { type Around, placeOf, rowsOf, type State } from './desk-state.ts';
import { paletteActs } from './palette.ts';
import { inPlace } from './step.ts';

/** Where a move leads from position `at` among `count`, a page being `page` long. */
const targets = {
  up: (at: number) => at - 1,
  down: (at: number) => at + 1,
  pageUp: (at: number, page: number) => at - page,
  pageDown: (at: number, page: number) => at + page,
  first: () => 0,
  last: (_at: number, _page: number, count: number) => count,
  /** Only back onto what there is. */
  stay: (at: number) => at,
} as const;

export type Move = keyof typeof targets;

export function isMove(act: string): act is Move {
  return Object.hasOwn(targets, act);
}

/** Moves the marker of a list, or the page under the window. */
export function moved(state: State, move: Move, around: Around): State {
  const { over } = state;
  const page = Math.max(1, bodyHeight(state.size) - 2);
  const target = (at: number, count: number) =>
    Math.max(0, Math.min(targets[move](at, page, count), count - 1));
  if (over?.kind === 'palette') {
    return { ...state, over: { ...over, at: target(over.at, paletteActs(state, over, around).length) } };
  }
  const place = placeOf(state);
  const rows = rowsOf(place);
  if ('at' in place) {
    const count = rows ? rowCount(state.answers, rows) : 0;
    return inPlace(state, { ...place, at: target(place.at, count) });
  }
  const lines = pageLines(state, place, around)?.length ?? 0;
  const height = pageHeight(place, lines, bodyHeight(state.size));
  const top = topWithin(targets[move](place.top, page, lines), lines, height);
  return inPlace(state, { ...place, top });
}
