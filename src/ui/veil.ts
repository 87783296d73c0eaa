import { graphemes } from '../text/width.ts';
import type { CallName } from './calls.ts';
import type { State } from './state/desk-state.ts';

/** Answers that are about customers. The house's own articles, channels and advisers are nobody's secret. */
const aboutCustomers: ReadonlySet<CallName> = new Set([
  'today',
  'find',
  'tasks',
  'customer',
  'holdings',
  'history',
  'timeline',
  'suited',
  'tryShare',
  'share',
]);

const names: ReadonlySet<string> = new Set(['name', 'customerName', 'namePinyin']);
const places: ReadonlySet<string> = new Set(['address']);
/** What somebody wrote: it may name people and sums. */
const texts: ReadonlySet<string> = new Set(['title', 'text', 'note', 'message', 'taskTitle']);
/** Of the house, not of a customer. */
const ours: ReadonlySet<string> = new Set([
  'adviser',
  'channel',
  'item',
  'input',
  'search',
  'words',
  'fields',
]);

const digits = /\d[\d,.]{2,}/g;
/** Money as `formatMoney` writes it. */
const amount = /((?:[A-Z]{0,4}[¥$€£₩]|[A-Z]{3} ))\d[\d,]*(?:\.\d+)?/g;

const made = new WeakMap<object, object>();

/**
 * What is shown while somebody looks over the shoulder: of names the first character alone, no amount, no address, and
 * no number within what was written. What the desk acts upon stays as it is; a notice is made of what is shown.
 */
export function veiledState(state: State): State {
  const answers = Object.fromEntries(
    Object.entries(state.answers).map(([name, answer]) => [
      name,
      aboutCustomers.has(name as CallName) && answer.data ? { ...answer, data: veiled(answer.data) } : answer,
    ]),
  );
  return {
    ...state,
    answers,
    places: veiled(state.places),
    drafts: veiled(state.drafts),
    live: veiled(state.live),
  };
}

/** A painted line without the amounts in it: those of the data are nought already, so their length tells nothing. */
export function veiledLine(line: string): string {
  return line.replace(amount, '$1****');
}

/** An answer without what nobody may see. */
export function veiled<Value extends object>(value: Value): Value {
  const known = made.get(value);
  if (known) return known as Value;
  const result = (Array.isArray(value) ? value.map(veiledValue) : veiledObject(value)) as Value;
  made.set(value, result);
  return result;
}

function veiledValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? veiled(value) : value;
}

function veiledObject(value: object): object {
  if ('amount' in value && 'currency' in value) return { ...value, amount: '0' };
  const entries = Object.entries(value);
  const named = entries.flatMap(([key, part]) =>
    names.has(key) && typeof part === 'string' && part !== '' ? [part] : [],
  );
  return Object.fromEntries(entries.map(([key, part]) => [key, veiledPart(key, part, named)]));
}

/** @param named whom the object is about: what was written about them may name them too */

function veiledPart(key: string, part: unknown, named: readonly string[]): unknown {
  if (ours.has(key)) return part;
  if (typeof part !== 'string') return veiledValue(part);
  if (names.has(key)) return veiledName(part);
  if (places.has(key)) return '****';
  if (!texts.has(key)) return part;
  const nameless = named.reduce((text, name) => text.replaceAll(name, veiledName(name)), part);
  return nameless.replace(digits, '****');
}

function veiledName(name: string): string {
  return `${graphemes(name)[0] ?? ''}**`;
}
