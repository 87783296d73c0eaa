import type { ShareResult } from '../../api/schema.d.ts';
import { messages, wordFor } from '../../text/messages/messages.ts';
import { emptyEditor } from '../input/editor.ts';
import { type Around, type Place, placeOf, type State } from './desk-state.ts';
import { shareOf } from './needs.ts';
import { inPlace, type Step, still, withCalls, withNeeds } from './step.ts';

type SharePlace = Extract<Place, { screen: 'share' }>;

/** Opens the share of the item under the marker, or of the one that is read; not while another is being sent. */
export function beginShare(state: State): Step {
  const item = itemAt(state);
  if (item === undefined || state.answers.share?.asking) return still(state);
  const { find: _, tryShare: __, share: ___, ...answers } = state.answers;
  const { id, title } = item;
  const place: Place = { screen: 'share', item: { id, title }, at: 0, input: emptyEditor };
  return still({ ...state, answers, places: [...state.places, place] });
}

function itemAt(state: State) {
  const place = placeOf(state);
  const { feed, item } = state.answers;
  return place.screen === 'feed' ? feed?.data?.items[place.at] : item?.data;
}

/** Picks the customer under the marker, and asks what would happen; then sends, if the policy lets it. */
export function nextOfShare(state: State): Step {
  const place = placeOf(state);
  if (place.screen !== 'share') return still(state);
  if (place.to) return send(state, place, place.to);
  const { find } = state.answers;
  const customer = find?.asking ? undefined : find?.data?.items[place.at];
  if (customer === undefined) return still(state);
  const { id, name } = customer;
  return withNeeds(inPlace(state, { ...place, to: { id, name }, input: emptyEditor }));
}

/** Never before one knows what would happen, never twice, and never what would be held back. */
function send(state: State, { item, input }: SharePlace, to: NonNullable<SharePlace['to']>): Step {
  const { tryShare, share } = state.answers;
  const [trial] = tryShare?.data?.items ?? [];
  if (trial === undefined || trial.status === 'held_back' || share?.asking) return still(state);
  return withCalls(state, [{ type: 'call', name: 'share', ...shareOf(item, to, input.text) }]);
}

/** Says what became of it, and goes back to where it began; what was held back after all stays to be read. */
export function shared(state: State, { items }: ShareResult, { lang }: Around): Step {
  const [share] = items;
  if (share === undefined || share.status === 'held_back') return still(state);
  const { desk, words } = messages(lang);
  const { status, itemId, itemTitle = itemId, customerName = '' } = share;
  const told = {
    ...state,
    notice: desk.shared(wordFor(words.shareStatuses, status), itemTitle, customerName),
  };
  const [first, ...rest] = state.places;
  const place = placeOf(state);
  return place.screen === 'share' && place.item.id === itemId
    ? withNeeds({ ...told, places: [first, ...rest.slice(0, -1)] })
    : still(told);
}
