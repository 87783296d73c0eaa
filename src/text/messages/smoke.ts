import type { Language } from '../language.ts';
import { smoke as english, type Smoke } from './en/smoke.ts';
import { smoke as chinese } from './zh-CN/smoke.ts';

/** What `tong smoke` says; apart from the other messages, which every command loads. */
export function smokeMessages(language: Language): Smoke {
  return language === 'zh-CN' ? chinese : english;
}
