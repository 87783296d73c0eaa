import type { ShareResult } from '../../api/schema.d.ts';
import { messages, wordFor } from '../../text/messages/messages.ts';
import { emptyEditor } from '../input/editor.ts';
import { type Around, type Item, type Person, placeOf, type State } from './desk-state.ts';
import { draftLike, type SharePlace } from './drafts.ts';
import { bodyOf } from './needs.ts';
import { itemAt, personAt } from './pointed.ts';
import { itemsOf } from './rows.ts';
import { goOn, inPlace, leave, type Step, still, withCalls, withNeeds } from './step.ts';
import { withoutTrial } from './writing.ts';

/** The most customers of one share, by the contract. */
const mostPeople = 200;

/** Opens a share of the item one points at, or with the customer; not while another is being sent. */
export function beginShare(state: State, { newId, lang }: Around): Step {
  if (state.answers.share?.asking) return still(state);
  const place = placeOf(state);
  const item = itemAt(state);
  const people = place.screen === 'item' && place.tab === 'suited' ? suitedPeople(state, place) : [];
  const person = item ? undefined : personAt(state);
  if (item === undefined && person === undefined) {
    return still({ ...state, notice: messages(lang).desk.nobodyHere });
  }
  const fresh: SharePlace = {
    screen: 'share',
    stage: item === undefined ? 'item' : people.length > 0 ? 'words' : 'people',
    id: newId(),
    ...(item && { item }),
    isForPerson: item === undefined,
    people: person ? [person] : people,
    moments: false,
    at: 0,
    search: emptyEditor,
    words: emptyEditor,
  };
  const draft = draftLike(state.drafts, fresh);
  return goOn(withoutTrial(state), draft?.screen === 'share' ? { ...draft, ...newly(fresh) } : fresh);
}

/** What was just picked goes before what the draft says of it. */
function newly({ people, stage }: SharePlace): Partial<SharePlace> {
  return people.length > 0 && stage === 'words' ? { people, stage, moments: false } : {};
}

/** Those who were picked; nobody was: the one under the marker. */
function suitedPeople(state: State, { picked }: { readonly picked: readonly Person[] }): readonly Person[] {
  const person = personAt(state);
  return picked.length > 0 || person === undefined ? picked : [person];
}

/** Picks the customer under the marker, or takes one back. */
export function pick(state: State, { lang }: Around): Step {
  const place = placeOf(state);
  if (place.screen === 'item') {
    const person = personAt(state);
    return still(person ? inPlace(state, { ...place, picked: toggled(place.picked, person) }) : state);
  }
  const found = state.answers.find?.asking ? undefined : itemsOf(state, 'find');
  if (place.screen !== 'share' || found === undefined) return still(state);
  const customer = found[place.at];
  // Enter on nothing goes on once somebody is picked.
  if (customer === undefined || place.search.text.trim() === '') return toWords(state);
  const people = toggled(place.people, { id: customer.id, name: customer.name });
  if (people === place.people) return still({ ...state, notice: messages(lang).desk.mostPeople(mostPeople) });
  return withNeeds(inPlace(state, { ...place, people, moments: false, search: emptyEditor, at: 0 }));
}

function toggled(people: readonly Person[], person: Person): readonly Person[] {
  const others = people.filter(({ id }) => id !== person.id);
  if (others.length < people.length) return others;
  return people.length >= mostPeople ? people : [...people, person];
}

/** Picks the feed item for a share that began with its customer. */
export function pickItem(state: State, place: SharePlace): Step {
  const found: Item | undefined = itemsOf(state, 'feed')[place.at];
  if (found === undefined) return still(state);
  const item = { id: found.id, title: found.title };
  return withNeeds(inPlace(state, { ...place, item, stage: 'words', at: 0 }));
}

/** To moments instead of to people, and on to the words. */
export function toMoments(state: State): Step {
  const place = placeOf(state);
  if (place.screen !== 'share') return still(state);
  return withNeeds(
    inPlace(state, { ...place, moments: true, people: [], stage: 'words', search: emptyEditor }),
  );
}

/** On to the words, once somebody is picked. */
export function toWords(state: State): Step {
  const place = placeOf(state);
  if (place.screen !== 'share' || bodyOf(place) === undefined) return still(state);
  return withNeeds(inPlace(state, { ...place, stage: 'words', search: emptyEditor, at: 0 }));
}

/** The stage before this one; undefined where the share began. */
export function stageBefore(place: SharePlace): SharePlace | undefined {
  if (place.stage !== 'words') return undefined;
  if (!place.isForPerson) return { ...place, stage: 'people', moments: false, at: 0 };
  const { item: _, ...rest } = place;
  return { ...rest, stage: 'item', at: 0 };
}

/** Never before one knows what would happen to exactly this, never twice, and not if all of it would be held back. */
export function send(state: State, { lang }: Around): Step {
  const place = placeOf(state);
  if (place.screen !== 'share' || place.stage !== 'words') return still(state);
  const { tryShare, share } = state.answers;
  const body = bodyOf(place);
  if (body === undefined || share?.asking) return still(state);
  if (tryShare?.data === undefined) return withNeeds({ ...state, notice: messages(lang).desk.stillAsking });
  if (tryShare.about !== JSON.stringify(body) || tryShare.asking) {
    return withNeeds(inPlace(state, { ...place, sendAs: statusesOf(tryShare.data) }));
  }
  if (tryShare.data.items.every(({ status }) => status === 'held_back')) {
    return still({ ...state, notice: messages(lang).desk.allHeldBack });
  }
  return withCalls(state, [{ type: 'call', name: 'share', about: place.id, body }]);
}

/** Not to be sent by itself any more: whatever one does after Ctrl-S, it may not be about the same share. */
export function withoutWish(state: State): State {
  const place = placeOf(state);
  if (place.screen !== 'share' || place.sendAs === undefined) return state;
  const { sendAs: _, ...rest } = place;
  return inPlace(state, rest);
}

/** What would happen is known: to what was to be sent already, and it is what was seen then, it is sent now. */
export function tried(state: State, result: ShareResult, around: Around): Step {
  const place = placeOf(state);
  if (place.screen !== 'share' || place.sendAs === undefined) return still(state);
  const calm = withoutWish(state);
  if (place.sendAs === statusesOf(result)) return send(calm, around);
  return still({ ...calm, notice: messages(around.lang).desk.triedAnew });
}

/** What is said of several: what became of all that went out, if it is the same. */
function statusOfAll(shares: ShareResult['items']): string {
  const [first] = shares;
  return first && shares.every(({ status }) => status === first.status) ? first.status : 'sent';
}

function statusesOf({ items }: ShareResult): string {
  return items.map(({ status, scheduledFor = '' }) => `${status} ${scheduledFor}`).join();
}

/** Says what became of it. One that went out leads back to where it began; anything else stays to be read. */
export function shared(state: State, { items }: ShareResult, { lang }: Around): Step {
  const [share, ...others] = items;
  if (share === undefined) return still(state);
  const { desk, words } = messages(lang);
  const sent = items.filter(({ status }) => status !== 'held_back');
  const { status, itemId, itemTitle = itemId, customerName = desk.screens.moments } = share;
  const notice =
    others.length > 0
      ? desk.sharedWithMany(
          wordFor(words.shareStatuses, statusOfAll(sent)),
          itemTitle,
          sent.length,
          items.length - sent.length,
        )
      : desk.shared(wordFor(words.shareStatuses, status), itemTitle, customerName);
  const making = state.answers.share?.about;
  const told = { ...state, ...(sent.length > 0 && { notice }) };
  if (sent.length === 0) return still(told);
  const without = { ...told, drafts: told.drafts.filter((draft) => draft.place.id !== making) };
  const place = placeOf(state);
  if (place.screen !== 'share' || place.id !== making) return still(without);
  return others.length > 0 ? still(inPlace(without, { ...place, stage: 'sent' })) : leave(without);
}
