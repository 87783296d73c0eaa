import type { Language } from '../language.ts';
import { type Bulk, bulk as english } from './en/bulk.ts';
import { bulk as chinese } from './zh-CN/bulk.ts';

/** What `tong bulk` says; apart from the other messages, which every command loads. */
export function bulkMessages(language: Language): Bulk {
  return language === 'zh-CN' ? chinese : english;
}
