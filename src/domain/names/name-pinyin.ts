import { type Syllable, wordsOf } from './readings.ts';

/**
 * A Chinese name in Latin letters as GB/T 28039 writes it, without tones: `Zhang Wei`, `Ouyang Nana`, `Li Xi'an`,
 * `Ayiguli Maimaiti`. Undefined for a name without hanzi, or with one that has no known reading.
 */
export function namePinyin(name: string): string | undefined {
  const words = wordsOf(name);
  const hanzi = words.flat().filter(({ kind }) => kind !== 'foreign');
  if (hanzi.length === 0 || hanzi.some(({ readings, text }) => readings[0] === text)) return undefined;
  return words.flatMap(partsOf).map(writeTogether).join(' ');
}

/** Surname, given name and what isn't Chinese stand apart: 张Amy is `Zhang Amy`. */
function partsOf(word: readonly Syllable[]): Syllable[][] {
  const kinds = [...new Set(word.map(({ kind }) => kind))];
  return kinds.map((kind) => word.filter((syllable) => syllable.kind === kind));
}

/** A syllable that begins with a vowel is set off by an apostrophe inside its word (GB/T 16159, 隔音符号). */
function writeTogether(syllables: readonly Syllable[]): string {
  const [first = '', ...rest] = syllables.map(({ readings, text }) => readings[0] ?? text);
  const joined = first + rest.map((reading) => (/^[aeo]/.test(reading) ? `'${reading}` : reading)).join('');
  return joined.slice(0, 1).toUpperCase() + joined.slice(1);
}
