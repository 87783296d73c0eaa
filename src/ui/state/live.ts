import type { Event as HouseEvent } from '../../api/schema.d.ts';
import type { CallName } from '../calls.ts';
import { withoutHidden } from './answers.ts';
import { type Place, placeOf, type State } from './desk-state.ts';
import { needsOf } from './needs.ts';
import { type Step, withCalls } from './step.ts';

/** How news reach the desk: at once, by asking now and then, or not, as the server is away. */
export type LineState = 'opening' | 'live' | 'polling' | 'away';

/** What happened in the book while the desk is open, the newest first. */
export interface Live {
  readonly line: LineState;
  readonly news: readonly HouseEvent[];
  /** How many of them nobody has looked at. */
  readonly unread: number;
}

/** The most news that are kept. */
const most = 500;

/** What an event makes untrue of what was answered before. */
const touches: Readonly<Record<string, readonly CallName[]>> = {
  share_opened: ['timeline', 'today'],
  share_replied: ['timeline', 'today'],
  share_sent: ['timeline'],
  interaction_logged: ['timeline', 'customer', 'today'],
  task_created: ['tasks', 'today', 'timeline'],
  task_done: ['tasks', 'today', 'timeline'],
  task_snoozed: ['tasks', 'today'],
  share_revoked: ['timeline'],
  task_removed: ['tasks', 'today', 'timeline'],
  interaction_withdrawn: ['timeline', 'customer', 'today'],
  import_committed: ['today', 'find', 'customer', 'holdings', 'history', 'timeline'],
};

/** Notes news, and asks again for what they changed of the place one looks at. */
export function heardNews(state: State, events: readonly HouseEvent[]): Step {
  const place = placeOf(state);
  const changed = new Set(events.flatMap(({ kind }) => touches[kind] ?? []));
  const me = state.answers.session?.data?.adviser.id;
  // What one did oneself is no news, wherever one did it.
  const others = events.filter(({ adviser }) => adviser === undefined || adviser.id !== me);
  const seen = place.screen === 'news';
  const live: Live = {
    ...state.live,
    news: [...others.toReversed(), ...state.live.news].slice(0, most),
    unread: seen ? 0 : state.live.unread + others.length,
  };
  // Also what is being asked: its answer may be of before.
  const calls = needsOf(place).filter(({ name }) => changed.has(name));
  // The marker stays on the row it is on while rows come in above it.
  const [first, ...rest] = state.places;
  const places = [
    movedDown(first, others.length),
    ...rest.map((one) => movedDown(one, others.length)),
  ] as const;
  const answers = withoutHidden(state.answers, changed, needsOf(place));
  return withCalls({ ...state, live, places, answers }, calls);
}

/** The first row stays the newest. */
function movedDown(place: Place, rows: number): Place {
  if (place.screen !== 'news' || place.at === 0) return place;
  return { ...place, at: Math.min(place.at + rows, most - 1) };
}

/** Whether the server answers, as far as one knows. */
export function isAway({ live }: Pick<State, 'live'>): boolean {
  return live.line === 'away';
}
