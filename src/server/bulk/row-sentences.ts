import type { Language, LocalisedText } from '../requests/language.ts';

/** No customer goes by what was typed. */
export function nobodyNamed(typed: string): LocalisedText {
  return {
    'zh-CN': `名下没有客户符合“${typed}”。`,
    en: `No customer in your book goes by “${typed}”.`,
  };
}

export function severalNamed(typed: string, customers: number): LocalisedText {
  return {
    'zh-CN': `名下有 ${customers} 位客户符合“${typed}”。`,
    en: `${customers} customers in your book go by “${typed}”.`,
  };
}

/** Of the texts that rows bring, what each is called and how long it may be, in characters. */
export const texts = {
  share: { least: 0, most: 5_000, noun: { 'zh-CN': '分享附言', en: 'The message' } },
  log: { least: 0, most: 10_000, noun: { 'zh-CN': '互动备注', en: 'The note' } },
  task: { least: 1, most: 200, noun: { 'zh-CN': '跟进标题', en: 'The title' } },
} as const;

/** For a text that is too long or too short for its use; `length` in characters. */
export function wrongLength(use: keyof typeof texts, length: number, language: Language): string {
  const { least, most, noun } = texts[use];
  if (length < least) return { 'zh-CN': `${noun['zh-CN']}不能为空。`, en: `${noun.en} is empty.` }[language];
  return {
    'zh-CN': `${noun['zh-CN']}共 ${length} 个字符，最多 ${most} 个。`,
    en: `${noun.en} has ${length} characters; at most ${most} will do.`,
  }[language];
}
