import type { Language } from '../text/language.ts';
import { imports as english, type Imports } from '../text/messages/en/import.ts';
import { imports as chinese } from '../text/messages/zh-CN/import.ts';

/** What `tong import` says; apart from the other messages, which every command loads. */
export function importMessages(language: Language): Imports {
  return language === 'zh-CN' ? chinese : english;
}
