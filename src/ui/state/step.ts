import type { Problem } from '../../api/failure.ts';
import type { Event as HouseEvent } from '../../api/schema.d.ts';
import type { CallName } from '../calls.ts';
import type { Stroke } from '../input/stroke.ts';
import type { KeptHere, Write, Written } from '../writes.ts';
import type { ActId } from './acts.ts';
import { asked, type Call, type Outcome } from './answers.ts';
import { type Place, placeOf, type Size, type State } from './desk-state.ts';
import type { DraftPlace } from './drafts.ts';
import type { LineState } from './live.ts';
import { needsOf, stillNeeded } from './needs.ts';

/** What happens to the desk. */
export type Event =
  | { readonly type: 'opened' }
  | { readonly type: 'stroke'; readonly stroke: Stroke }
  /** What a face of the desk without keys hears: an act, a row, and the whole text of what is being written. */
  | { readonly type: 'act'; readonly act: ActId }
  | { readonly type: 'pointed'; readonly row: number }
  | { readonly type: 'filled'; readonly text: string }
  | { readonly type: 'resized'; readonly size: Size }
  /** Something is kept on this machine for the house, or could not be. */
  | ({ readonly type: 'kept' } & KeptHere)
  | {
      readonly type: 'notKept';
      readonly problem: Problem;
      /** Where it was written, if it was written in a place of its own. */
      readonly place?: DraftPlace;
    }
  /** What waits could not be sent; it is tried again. */
  | ({ readonly type: 'unsent'; readonly problem: Problem; readonly away: boolean } & KeptHere)
  | { readonly type: 'line'; readonly line: LineState }
  | { readonly type: 'news'; readonly events: readonly HouseEvent[] }
  | (Written & KeptHere)
  | Outcome;

/** What the desk wants done outside of itself. */
export type Effect =
  | Call
  /** To be kept, and sent as soon as the house answers; `id` names the writing, so that twice is once. */
  | { readonly type: 'keep'; readonly id: string; readonly write: Write; readonly place?: DraftPlace }
  /** Of all that is asked, or of the one call. */
  | { readonly type: 'giveUp'; readonly name?: CallName }
  | { readonly type: 'quit' }
  | { readonly type: 'suspend' };

/** The desk after an event, and what is to be done. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export function still(state: State): Step {
  return { state, effects: [] };
}

/** Makes calls, and notes that they are under way. */
export function withCalls(state: State, calls: readonly Call[]): Step {
  return { state: { ...state, answers: calls.reduce(asked, state.answers) }, effects: calls };
}

/** Asks for what the place shows, as far as it is not known. */
export function withNeeds(state: State): Step {
  return withCalls(state, stillNeeded(state.answers, needsOf(placeOf(state))));
}

/** Puts another place where the present one is. */
export function inPlace(state: State, place: Place): State {
  const [first, ...rest] = state.places;
  return { ...state, places: rest.length === 0 ? [place] : [first, ...rest.slice(0, -1), place] };
}

/** Goes on to a place behind the present one. */
export function goOn(state: State, place: Place): Step {
  return withNeeds({ ...state, places: [...state.places, place] });
}

/** Goes back to where one came from. */
export function leave(state: State): Step {
  const [first, ...rest] = state.places;
  const next: State = { ...state, places: [first, ...rest.slice(0, -1)] };
  const seen = placeOf(next).screen === 'news' && next.live.unread > 0;
  return withNeeds(seen ? { ...next, live: { ...next.live, unread: 0 } } : next);
}
