import { bodyHeight } from '../frame/layout.ts';
import { pageLines } from '../screens/lines.ts';
import { pageHeight, topWithin } from '../screens/window.ts';
import { veiledState } from '../veil.ts';
import { type Around, listOf, placeOf, type State } from './desk-state.ts';
import { paletteGoals } from './palette.ts';
import { itemsOf } from './rows.ts';
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
    return { ...state, over: { ...over, at: target(over.at, paletteGoals(state, over, around).length) } };
  }
  if (over?.kind === 'drafts')
    return { ...state, over: { ...over, at: target(over.at, state.drafts.length) } };
  const place = placeOf(state);
  const list = listOf(place);
  if (list && 'at' in place) {
    return inPlace(state, { ...place, at: target(place.at, itemsOf(state, list).length) });
  }
  if (!('top' in place)) return state;
  const lines = pageLines(state.veiled ? veiledState(state) : state, place, around)?.length ?? 0;
  const height = pageHeight(lines, bodyHeight(state.size));
  const top = topWithin(targets[move](place.top, page, lines), lines, height);
  return inPlace(state, { ...place, top });
}
