import type { NewInteraction } from '../../api/schema.d.ts';
import { messages } from '../../text/messages/messages.ts';
import type { Write } from '../writes.ts';
import { type Around, type Place, placeOf, type State } from './desk-state.ts';
import { type DraftPlace, draftLike, type FormPlace, isDraftPlace, withoutDraft } from './drafts.ts';
import { answerTo, type FieldId } from './form.ts';
import { personAt } from './pointed.ts';
import { questions } from './questions.ts';
import { goOn, inPlace, leave, type Step, still } from './step.ts';

/** The longest texts of the contract, in characters. */
const longest: Partial<Readonly<Record<FieldId, number>>> = { note: 10_000, followUpTitle: 200, title: 200 };

/** Opens the form for the customer one points at, with what was half written of it before. */
export function beginWriting(state: State, screen: FormPlace['screen'], { newId, lang }: Around): Step {
  const customer = personAt(state);
  if (customer === undefined) return still({ ...state, notice: messages(lang).desk.nobodyHere });
  const fresh: FormPlace = { screen, customer, id: newId(), fields: questions[screen](), at: 0 };
  return goOn(state, draftLike(state.drafts, fresh) ?? fresh);
}

/** Keeps what was written for the house, or says what is wrong with it. */
export function save(state: State, around: Around): Step {
  const place = placeOf(state);
  if (place.screen !== 'log' && place.screen !== 'addTask') return still(state);
  const made =
    tooLong(place, around) ?? (place.screen === 'log' ? interaction(place, around) : task(place, around));
  if ('wrong' in made)
    return still(inPlace(state, { ...place, wrong: made.wrong, at: fieldAt(place, made.field) }));
  const { effects, state: left } = leave({ ...state, drafts: withoutDraft(state.drafts, place) });
  return { state: left, effects: [...effects, { type: 'keep', id: place.id, write: made.write, place }] };
}

type Made = { readonly write: Write } | { readonly wrong: string; readonly field: FieldId };

function interaction(place: FormPlace, around: Around): Made {
  const { desk } = messages(around.lang);
  const [kind, outcome, note, followUp, title] = (
    ['kind', 'outcome', 'note', 'followUp', 'followUpTitle'] as const
  ).map((id) => answerTo(place, id));
  const dueAt = followUp ? around.readDue(followUp) : undefined;
  if (followUp && dueAt === undefined) return { wrong: desk.form.wrongDue(followUp), field: 'followUp' };
  if (title && !dueAt) return { wrong: desk.form.followUpNeedsDay, field: 'followUp' };
  const body: NewInteraction = {
    customerId: place.customer.id,
    kind: kind as NewInteraction['kind'],
    occurredAt: around.now.toISOString(),
    ...(outcome && { outcome: outcome as NonNullable<NewInteraction['outcome']> }),
    ...(note && { note }),
    ...(dueAt && { followUp: { dueAt, ...(title && { title }) } }),
  };
  return { write: { operation: 'createInteraction', body } };
}

function task(place: FormPlace, around: Around): Made {
  const { form } = messages(around.lang).desk;
  const title = answerTo(place, 'title');
  if (title === '') return { wrong: form.titleMissing, field: 'title' };
  const typed = answerTo(place, 'due');
  if (typed === '') return { wrong: form.dueMissing, field: 'due' };
  const dueAt = around.readDue(typed);
  if (dueAt === undefined) return { wrong: form.wrongDue(typed), field: 'due' };
  return { write: { operation: 'createTask', body: { customerId: place.customer.id, title, dueAt } } };
}

/** JSON Schema counts code points (RFC 8259 characters), and so do we. */
function tooLong(place: FormPlace, { lang }: Around): Extract<Made, { wrong: string }> | undefined {
  for (const { id } of place.fields) {
    const most = longest[id];
    const length = [...answerTo(place, id)].length;
    if (most !== undefined && length > most) {
      return { wrong: messages(lang).desk.form.tooLong(length, most), field: id };
    }
  }
  return undefined;
}

function fieldAt({ fields, at }: FormPlace, field: FieldId): number {
  const index = fields.findIndex(({ id }) => id === field);
  return index === -1 ? at : index;
}

/** Throws away what is written in the present place, and leaves it. */
export function discard(state: State, { lang }: Around): Step {
  const place = placeOf(state);
  if (place.screen !== 'log' && place.screen !== 'addTask' && place.screen !== 'share') return still(state);
  const drafts = withoutDraft(state.drafts, place);
  return leave({ ...state, drafts, notice: messages(lang).desk.discarded });
}

/** Goes back to what is half written: the only one at once, of several the one that is chosen. */
export function resume(state: State, { lang }: Around): Step {
  const [first, ...others] = state.drafts;
  if (first === undefined) return still({ ...state, notice: messages(lang).desk.noDrafts });
  if (others.length === 0) return toDraft(state, first.place);
  return still({ ...state, over: { kind: 'drafts', at: 0 } });
}

/** The drafts as they are offered: the one touched last comes first. */
export function offeredDrafts({ drafts }: Pick<State, 'drafts'>): State['drafts'] {
  return drafts.toReversed();
}

/** To a draft, which stands nowhere else on the way back: there it would be a stale copy. */
export function toDraft(state: State, place: DraftPlace): Step {
  if (isAt(placeOf(state), place)) return still(state);
  const [first, ...rest] = state.places;
  const others = rest.filter((one) => !isAt(one, place));
  return goOn({ ...withoutTrial(state), places: [first, ...others] }, place);
}

function isAt(one: Place, { id }: DraftPlace): boolean {
  return isDraftPlace(one) && one.id === id;
}

/** What was found, tried and sent for another share. What is just being sent is still waited for. */
export function withoutTrial(state: State): State {
  const { find: _, tryShare: __, share, ...answers } = state.answers;
  return { ...state, answers: { ...answers, ...(share?.asking && { share }) } };
}
