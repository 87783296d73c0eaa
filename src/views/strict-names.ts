import { displayWidth } from '../text/width.ts';

const nameMembers = new Set(['name', 'customerName', 'namePinyin']);
const surnameOnly = 1;

/**
 * A text for people in which the customers of an answer are called by the first character of their name alone, as wide as
 * before: `张＊`, `Z****`. For a profile whose masking is strict.
 * @param answer what the text was made of; advisers, channels, books and profiles keep their names
 */
export function withoutNames(text: string, answer: unknown): string {
  const names = [...new Set(namesIn(answer))].filter((name) => [...name].length > surnameOnly);
  // The longer first: a name may stand within another.
  return names
    .toSorted((a, b) => b.length - a.length)
    .reduce((shown, name) => shown.replaceAll(name, masked(name)), text);
}

function masked(name: string): string {
  const [first = '', ...others] = [...name];
  return first + others.map((character) => (displayWidth(character) > 1 ? '＊' : '*')).join('');
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([member, inner]) => {
    if (typeof inner === 'string') return nameMembers.has(member) && isOfCustomer(value) ? [inner] : [];
    return namesIn(inner);
  });
}

/** By the members that only a customer, or what is about one, has. */
function isOfCustomer(value: object): boolean {
  return 'customerNumber' in value || 'customerId' in value || 'customerName' in value;
}
