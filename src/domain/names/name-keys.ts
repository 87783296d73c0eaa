import { nameQueryKey } from './name-query-key.ts';
import { type Syllable, wordsOf } from './readings.ts';

/** So many parts of a name are shortened one by one; two or three ways each, this bounds the number of keys. */
const MOST_PARTS = 6;

/**
 * What a name is found by, whole or by its beginning, in the form of `nameQueryKey`: the name itself, and in pinyin
 * every way to type each syllable whole or as its initial (`zhangwei`, `zhangw`, `zhwei`, `zw` …), for every reading
 * of the surname. Words (`John Smith`, 阿依古丽·买买提) may start with any of them. Longer names are shortened by
 * whole words.
 */
export function nameKeys(name: string): string[] {
  return keysOf(wordsOf(name));
}

/** `nameKeys` and `givenNameKeys` together, for little more than one of them: reading the hanzi is what takes time. */
export function everyNameKey(name: string): string[] {
  const words = wordsOf(name);
  return [...keysOf(words), ...givenKeysOf(words)];
}

function keysOf(words: readonly Syllable[][]): string[] {
  const keys = new Set<string>();
  words.forEach((_, index) => {
    const turned = [...words.slice(index), ...words.slice(0, index)];
    const spelled = turned.flat().map(({ text }) => text);
    keys.add(nameQueryKey(spelled.join('')));
    for (const key of combinations(partsOf(turned).map(waysToType))) keys.add(key);
  });
  return [...keys];
}

/** Stands before the key of a given name: no letter or digit, so that no beginning of a whole name can be it. */
const GIVEN = '~';

/**
 * What a Chinese name is found by when its given name alone is known, whole: in characters and in pinyin (`~小贤`,
 * `~xiaoxian`). None for a given name of one character, which says too little.
 */
export function givenNameKeys(name: string): string[] {
  return givenKeysOf(wordsOf(name));
}

function givenKeysOf([word = [], ...others]: readonly Syllable[][]): string[] {
  const given = word.filter(({ kind }) => kind === 'hanzi');
  const hasSurname = word.some(({ kind }) => kind === 'surname');
  if (!hasSurname || others.length > 0 || given.length < 2 || given.length > MOST_PARTS) return [];
  const written = nameQueryKey(given.map(({ text }) => text).join(''));
  const spoken = combinations(given.map(({ readings }) => readings.flatMap(spellings)));
  return [...new Set([written, ...spoken])].map(givenNameKey);
}

/** The key that a name as it was typed, in the form of `nameQueryKey`, is looked up by as a given name. */
export function givenNameKey(typed: string): string {
  return GIVEN + typed;
}

function partsOf(words: readonly Syllable[][]): Syllable[][] {
  const syllables = words.flat();
  if (syllables.length <= MOST_PARTS) return syllables.map((syllable) => [syllable]);
  return words.length <= MOST_PARTS ? [...words] : [syllables];
}

/** A syllable is typed whole or as its initial, in every reading; a part of several all whole or all initials. */
function waysToType(part: readonly Syllable[]): string[] {
  const [only, ...others] = part;
  if (only !== undefined && others.length === 0) {
    const whole = only.readings.flatMap(spellings);
    return [...new Set([...whole, ...whole.flatMap(initials)])];
  }
  const whole = part.map(({ readings: [likeliest = ''] }) => nameQueryKey(likeliest));
  return [whole.join(''), whole.map((syllable) => [...syllable].slice(0, 1).join('')).join('')];
}

/** `ü` is typed `v` or `u`; passports write `LYU` and `NYU`. */
function spellings(reading: string): string[] {
  const small = reading.toLowerCase();
  const written = small.includes('ü') ? [small, small.replace('ü', 'u')] : [small];
  return [...written, ...(/^[ln]ü$/.test(small) ? [small.replace('ü', 'yu')] : [])].map(nameQueryKey);
}

/** The first letter; `zh`, `ch` and `sh` count as initials too. */
function initials(spelling: string): string[] {
  const letter = [...spelling].slice(0, 1);
  return /^[zcs]h/.test(spelling) ? [...letter, spelling.slice(0, 2)] : letter;
}

function combinations(choices: readonly (readonly string[])[]): string[] {
  return choices.reduce<string[]>(
    (made, ways) => made.flatMap((start) => ways.map((way) => start + way)),
    [''],
  );
}
