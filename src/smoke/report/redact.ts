import { maskNumbers } from '../expect/person-numbers.ts';

/** Makes a text fit to be shown in a report. */
export type Redact = (text: string) => string;

/** Puts what is shown in the place of each secret, as it is and as a URL has it, and masks the numbers of persons. */
export function redactor(secrets: readonly (readonly [secret: string, shown: string])[]): Redact {
  const known = secrets
    .flatMap(([secret, shown]) => [secret, encodeURIComponent(secret)].map((text) => [text, shown] as const))
    .filter(([secret]) => secret !== '')
    .toSorted(([a], [b]) => b.length - a.length);
  return (text) => maskNumbers(known.reduce((left, [secret, shown]) => left.replaceAll(secret, shown), text));
}
