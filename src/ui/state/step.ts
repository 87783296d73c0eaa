import type { Stroke } from '../input/stroke.ts';
import { asked, type Call, type Outcome } from './answers.ts';
import { type Place, placeOf, type Size, type State } from './desk-state.ts';
import { needsOf, stillNeeded } from './needs.ts';

/** What happens to the desk. */
export type Event =
  | { readonly type: 'opened' }
  | { readonly type: 'stroke'; readonly stroke: Stroke }
  | { readonly type: 'resized'; readonly size: Size }
  | Outcome;

/** What the desk wants done outside of itself. */
type Effect = Call | { readonly type: 'giveUp' } | { readonly type: 'quit' } | { readonly type: 'suspend' };

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
