import type { Language } from '../language.ts';
import { type Catalogue, english } from './en/catalogue.ts';
import { chinese } from './zh-CN/catalogue.ts';

export type { Catalogue } from './en/catalogue.ts';

/** Everything tong says, in one language. English defines the shape; a missing translation does not compile. */
export function messages(language: Language): Catalogue {
  return language === 'zh-CN' ? chinese : english;
}

/** The word for a value of the contract; a value from a newer server that has no word yet stands for itself. */
export function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
