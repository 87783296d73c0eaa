import { textNotStorable } from './request-refusals.ts';

/** Half of a surrogate pair has no UTF-8: it would be kept as U+FFFD. */
const HALF_PAIR = /\p{Surrogate}/u;

/** Whether PostgreSQL keeps the text as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !HALF_PAIR.test(text);
}

/** Throws `invalid-value` for a value with a text in it that cannot be kept; `where` names the value. */
export function checkTexts(value: unknown, where: string): void {
  if (typeof value === 'string' && !isStorable(value)) throw textNotStorable(where);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) checkTexts(part, `${where}/${name}`);
}
