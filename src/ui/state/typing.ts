import { edit } from '../input/editor.ts';
import type { Stroke } from '../input/stroke.ts';
import type { Call } from './answers.ts';
import { placeOf, rowsOf, type State } from './desk-state.ts';
import { needsOf } from './needs.ts';
import { inPlace, type Step, still, withCalls } from './step.ts';

/** Milliseconds without a key before a search is sent: longer than lie between two keys of a quick typist. */
const searchDelay = 120;

/** Where text is typed: the desk after a key that edits it; undefined for any other key. */
export function typed(state: State, stroke: Stroke): Step | undefined {
  const { over } = state;
  if (over?.kind === 'palette') {
    const input = edit(over.input, stroke);
    return input && still({ ...state, over: { ...over, input, at: 0 } });
  }
  const place = placeOf(state);
  if (over !== undefined || !('input' in place)) return undefined;
  const input = edit(place.input, stroke);
  if (input === undefined) return undefined;
  if (input.text === place.input.text || rowsOf(place) === undefined)
    return still(inPlace(state, { ...place, input }));
  const next = inPlace(state, { ...place, input, at: 0 });
  const searches = needsOf(placeOf(next)).map((call): Call => ({ ...call, delay: searchDelay }));
  if (searches.length > 0) return withCalls(next, searches);
  // Nothing is asked any more, so what was found for the text before goes too.
  const { find: _, ...answers } = next.answers;
  return { state: { ...next, answers }, effects: [{ type: 'giveUp' }] };
}
