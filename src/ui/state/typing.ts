import { editBlock } from '../input/block.ts';
import { type Editor, edit } from '../input/editor.ts';
import type { Stroke } from '../input/stroke.ts';
import type { Call } from './answers.ts';
import { type Place, placeOf, type State } from './desk-state.ts';
import type { SharePlace } from './drafts.ts';
import { blockWidth, filled } from './form.ts';
import { needsOf } from './needs.ts';
import { inPlace, type Step, still, withCalls } from './step.ts';

/** Milliseconds without a key before a search is sent: longer than lie between two keys of a quick typist. */
const searchDelay = 120;
/** The same before the words of a share are tried: they are read by people, not searched with. */
const trialDelay = 400;

/** Where text is typed: the desk after a key that edits it; undefined for any other key. */
export function typed(state: State, stroke: Stroke): Step | undefined {
  const { over } = state;
  if (over?.kind === 'palette') {
    const input = edit(over.input, stroke);
    return input && still({ ...state, over: { ...over, input, at: 0 } });
  }
  if (over !== undefined) return undefined;
  const place = placeOf(state);
  switch (place.screen) {
    case 'find':
      return searched(state, place.input, stroke, (input) => ({ ...place, input, at: 0 }));
    case 'log':
    case 'addTask': {
      const form = filled(place, stroke, state.size);
      if (form === undefined) return undefined;
      // What was wrong may be right now.
      const { wrong: _, ...next } = { ...place, ...form };
      return still(inPlace(state, next));
    }
    case 'share':
      return typedInShare(state, place, stroke);
    default:
      return undefined;
  }
}

function typedInShare(state: State, place: SharePlace, stroke: Stroke): Step | undefined {
  if (place.stage === 'people') {
    const [last, ...others] = place.people.toReversed();
    // As in the address line of a mail: with nothing typed, backspace takes back the last one.
    if (stroke.key === 'backspace' && place.search.text === '' && last)
      return still(inPlace(state, { ...place, people: others.toReversed() }));
    return searched(state, place.search, stroke, (search) => ({ ...place, search, at: 0 }));
  }
  if (place.stage !== 'words') return undefined;
  const words = editBlock(place.words, stroke, blockWidth(state.size));
  if (words === undefined) return undefined;
  const { sendAs: _, ...rest } = place;
  const next = inPlace(state, { ...rest, words });
  if (words.text === place.words.text) return still(next);
  // What became of other words says nothing about these; while those are on their way, none are written.
  const { share, ...answers } = next.answers;
  if (share?.asking) return still(state);
  const trials = needsOf(placeOf(next)).map((call): Call => ({ ...call, delay: trialDelay }));
  return withCalls({ ...next, answers }, trials);
}

function searched(
  state: State,
  before: Editor,
  stroke: Stroke,
  put: (input: Editor) => Place,
): Step | undefined {
  const input = edit(before, stroke);
  if (input === undefined) return undefined;
  const next = inPlace(state, put(input));
  if (input.text === before.text) return still(next);
  const searches = needsOf(placeOf(next)).map((call): Call => ({ ...call, delay: searchDelay }));
  if (searches.length > 0) return withCalls(next, searches);
  // Nothing is asked any more, so what was found for the text before goes too.
  const { find: _, ...answers } = next.answers;
  return { state: { ...next, answers }, effects: [{ type: 'giveUp', name: 'find' }] };
}
