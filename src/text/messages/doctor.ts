import type { Language } from '../language.ts';
import { type Doctor, doctor as english } from './en/doctor.ts';
import { doctor as chinese } from './zh-CN/doctor.ts';

/** What `tong doctor` says; apart from the other messages, which every command loads. */
export function doctorMessages(language: Language): Doctor {
  return language === 'zh-CN' ? chinese : english;
}
