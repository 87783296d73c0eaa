/**
 * Numbers of persons in any text. Letters, digits and underscores around one mean that it is a part of something else,
 * such as an opaque id, and a decimal point that it is an amount.
 */
const mobile = String.raw`(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}`;
/** GB 11643: six digits of a region, eight of a birth date, three in order, and a check. */
const nationalId = String.raw`\d{17}[\dXx]`;
const alone = (pattern: string) => `(?<![\\w*]|\\d\\.)(?:${pattern})(?![\\w*]|\\.\\d)`;

const personNumber = new RegExp(alone(`${nationalId}|${mobile}`), 'g');
/** Of accounts, cards and policies. */
const longNumber = new RegExp(alone(String.raw`\d{12,24}`), 'g');
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Whole mobile and identity numbers in a text. */
export function personNumbersIn(text: string): string[] {
  return text.match(personNumber) ?? [];
}

/** The text with only the last four characters left of every number of a person, an account, a card or a policy. */
export function maskNumbers(text: string): string {
  const masked = (number: string) => `****${number.slice(-4)}`;
  return text
    .replaceAll(personNumber, masked)
    .replaceAll(longNumber, masked)
    .replaceAll(email, (address) => `***${address.slice(address.lastIndexOf('@'))}`);
}
