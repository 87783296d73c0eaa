import type { Language } from '../../text/language.ts';
import { type BulkList, bulkList as english } from '../../text/messages/en/bulk-list.ts';
import { bulkList as chinese } from '../../text/messages/zh-CN/bulk-list.ts';

/** What is said of lists and templates; apart from the other messages, which every command loads. */
export function bulkListMessages(language: Language): BulkList {
  return language === 'zh-CN' ? chinese : english;
}
