import type { Editor } from '../input/editor.ts';
import type { Item, Person, Place, State } from './desk-state.ts';
import { type Form, isWrittenIn } from './form.ts';

/** What is being written down about a customer. */
export interface FormPlace extends Form {
  readonly screen: 'log' | 'addTask';
  readonly customer: Person;
  /** Names this writing, so that what is sent of it twice happens once. */
  readonly id: string;
  /** What has to be put right before it can be saved. */
  readonly wrong?: string;
}

/** A share in the making: of what, then for whom, then in which words; at last what became of it. */
export interface SharePlace {
  readonly screen: 'share';
  readonly stage: 'item' | 'people' | 'words' | 'sent';
  readonly id: string;
  readonly item?: Item;
  /** It began with the customer, so the item is what was picked. */
  readonly isForPerson: boolean;
  readonly people: readonly Person[];
  /** To moments instead of to people. */
  readonly moments: boolean;
  readonly at: number;
  readonly search: Editor;
  readonly words: Editor;
  /** Sending was asked for before the policy had answered to the last words: what it had said then. */
  readonly sendAs?: string;
}

/** Places where something is written that must not be lost. */
export type DraftPlace = FormPlace | SharePlace;

/** Something half written: where, and when it was last touched (RFC 3339). */
export interface Draft {
  readonly place: DraftPlace;
  readonly savedAt: string;
}

/** The most that are kept; the oldest goes when one more comes. */
const most = 50;

export function isDraftPlace(place: Place): place is DraftPlace {
  return place.screen === 'log' || place.screen === 'addTask' || place.screen === 'share';
}

/** Whether there is anything to lose. */
function isWorthKeeping(place: DraftPlace): boolean {
  if (place.screen !== 'share') return isWrittenIn(place);
  return place.stage !== 'sent' && (place.words.text.trim() !== '' || place.people.length > 1);
}

/** What the draft is about: one is kept of each kind for each customer or item. */
function subjectOf(place: DraftPlace): string {
  if (place.screen !== 'share') return `${place.screen} ${place.customer.id}`;
  return `share ${place.item?.id ?? place.people.map(({ id }) => id).join(' ')}`;
}

/** Notes what is written in the place, or that nothing is. */
export function withDraft(state: State, place: DraftPlace, now: Date): State {
  const others = withoutDraft(state.drafts, place);
  if (!isWorthKeeping(place)) {
    return others.length === state.drafts.length ? state : { ...state, drafts: others };
  }
  const draft = { place: atRest(place), savedAt: now.toISOString() };
  return { ...state, drafts: [...others, draft].slice(-most) };
}

/** What is taken up again later is never sent by itself. */
function atRest(place: DraftPlace): DraftPlace {
  if (place.screen !== 'share') return place;
  const { sendAs: _, ...rest } = place;
  return rest;
}

/** The drafts without the one of this place. */
export function withoutDraft(drafts: readonly Draft[], place: DraftPlace): readonly Draft[] {
  const subject = subjectOf(place);
  return drafts.filter((draft) => draft.place.id !== place.id && subjectOf(draft.place) !== subject);
}

/** What was half written in a place like this one. */
export function draftLike(drafts: readonly Draft[], place: DraftPlace): DraftPlace | undefined {
  const subject = subjectOf(place);
  return drafts.find((draft) => subjectOf(draft.place) === subject)?.place;
}
