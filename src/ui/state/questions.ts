import type { FormPlace } from './drafts.ts';
import { block, choice, type Field, line } from './form.ts';

/** The contract's values, in the order in which they are offered; '' says nothing. */
const kinds = ['call', 'visit', 'meeting', 'message', 'video', 'branch'] as const;
const outcomes = [
  '',
  'reached',
  'no_answer',
  'interested',
  'not_interested',
  'callback',
  'complaint',
  'done',
] as const;

/** What each form asks, with nothing answered yet. */
export const questions: { readonly [Screen in FormPlace['screen']]: () => readonly Field[] } = {
  log: () => [
    choice('kind', kinds),
    choice('outcome', outcomes),
    block('note'),
    line('followUp'),
    line('followUpTitle'),
  ],
  addTask: () => [line('title'), line('due')],
};
