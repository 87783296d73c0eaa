import { pinyin } from 'pinyin-pro';
import { surnameLength } from './compound-surnames.ts';

/** A part of a name that is read, or shortened to its initial, as one: a hanzi or a word in other letters. */
export type Syllable = {
  readonly text: string;
  readonly kind: 'surname' | 'hanzi' | 'foreign';
  /** Without tones, small letters, `ü` as it is; the likeliest first. The text itself where nobody knows how it's read. */
  readonly readings: readonly string[];
};

const PLAIN = { toneType: 'none', type: 'array' } as const;
const HANZI = /\p{Script=Han}+/gu;
const RUNS = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const everyReading = new Map<string, readonly string[]>();

/**
 * The words of a name, each a list of syllables. 张伟 is one word of two, 阿依古丽·买买提 two words of four and three,
 * `John Smith` two words of one. Spaces inside a Chinese name (`王　伟`, as forms have it) part nothing. Hanzi begin
 * with a surname unless they stand in several places, as names of other languages do.
 */
export function wordsOf(name: string): Syllable[][] {
  const spelled = name.normalize('NFKC').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  const words = spelled.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? [];
  const hasSurname = spelled.match(HANZI)?.length === 1;
  const read = (run: string) => (run.match(HANZI) ? readChinese([...run], hasSurname) : [readForeign(run)]);
  return words.map((word) => (word.match(RUNS) ?? []).flatMap(read));
}

/** A surname is read with every reading that its characters have, because 曾 is Zeng to most and Ceng to some. */
function readChinese(characters: readonly string[], hasSurname: boolean): Syllable[] {
  const spoken = pinyin(characters.join(''), { ...PLAIN, surname: hasSurname ? 'head' : 'off' });
  const surname = hasSurname ? surnameLength(characters) : 0;
  return characters.map((text, index) => {
    const likeliest = spoken[index] ?? text;
    if (index >= surname) return { text, kind: 'hanzi', readings: [likeliest] };
    return { text, kind: 'surname', readings: [...new Set([likeliest, ...readingsOf(text)])] };
  });
}

function readForeign(text: string): Syllable {
  return { text, kind: 'foreign', readings: [text] };
}

/** Every reading of one hanzi, remembered: a few hundred surnames are most people's. */
function readingsOf(hanzi: string): readonly string[] {
  const known = everyReading.get(hanzi);
  if (known !== undefined) return known;
  const readings = pinyin(hanzi, { ...PLAIN, multiple: true }).filter((reading) => /^[a-zü]+$/.test(reading));
  everyReading.set(hanzi, readings);
  return readings;
}
