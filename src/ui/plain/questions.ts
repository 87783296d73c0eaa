import { messages, wordFor } from '../../text/messages/messages.ts';
import { sanitise, sanitiseBlock } from '../../text/sanitise.ts';
import type { Around, State } from '../state/desk-state.ts';
import type { FormPlace, SharePlace } from '../state/drafts.ts';
import type { Field } from '../state/form.ts';
import { mayBeSent, shareOutcome } from './share.ts';

/** A place where something is written that is asked for in questions. */
export type WritingPlace = FormPlace | (SharePlace & { readonly stage: 'words' });

/** The answer that is to be given now: a field of a form, or the words of a share. */
export function fieldOf(
  place: WritingPlace,
): Field | { type: 'block'; id: 'words'; input: { text: string } } {
  const field = place.screen === 'share' ? undefined : place.fields[place.at];
  return (
    field ?? { type: 'block', id: 'words', input: place.screen === 'share' ? place.words : { text: '' } }
  );
}

/** What a field of choices offers, in words. */
export function choicesOf(field: Extract<Field, { type: 'choice' }>, { lang }: Around): string[] {
  const { words, desk } = messages(lang);
  const names = { ...words.interactionKinds, ...words.interactionOutcomes, '': desk.plain.question.none };
  return field.options.map((option) => wordFor(names, option));
}

/** The question for the answer that is to be given now. */
export function questionLines(place: WritingPlace, around: Around): string[] {
  const { desk, customers } = messages(around.lang);
  const { question } = desk.plain;
  const field = fieldOf(place);
  const label = field.id === 'words' ? desk.messagePrompt : desk.form.labels[field.id];
  if (field.type === 'choice') {
    const names = choicesOf(field, around);
    const options = names.map((name, index) => question.option(index + 1, name)).join(customers.clause);
    return [question.choice(label, options, names[field.at] ?? '')];
  }
  if (field.type === 'block') {
    const so =
      field.input.text === '' ? [] : [question.soFar, ...sanitiseBlock(field.input.text).split('\n')];
    return [question.block(question.optional(label)), ...so];
  }
  const named = field.id === 'due' || field.id === 'followUp' ? question.day(label) : label;
  const asked = place.screen === 'log' ? question.optional(named) : named;
  return [question.line(asked, sanitise(field.input.text))];
}

/** All answers of a form as they stand, numbered; of a share what would happen. Then what is to be done with it. */
export function endLines(state: State, place: WritingPlace, around: Around): string[] {
  const { question } = messages(around.lang).desk.plain;
  if (place.screen !== 'share') return [...recap(place, around), question.save];
  const lets = mayBeSent(state);
  const ask = lets === undefined ? question.untried : lets ? question.send : question.heldBack;
  return [...shareOutcome(state, around), ask];
}

function recap(place: FormPlace, around: Around): string[] {
  const { desk, customers } = messages(around.lang);
  const { plain, form } = desk;
  return place.fields.map((field, index) => {
    const text =
      field.type === 'choice' ? (choicesOf(field, around)[field.at] ?? '') : sanitise(field.input.text);
    const shown = text === '' ? plain.question.none : text;
    return plain.row(index + 1, customers.about(form.labels[field.id], shown));
  });
}
