import type { Language } from '../language.ts';
import { signIn as english, type SignIn } from './en/sign-in.ts';
import { signIn as chinese } from './zh-CN/sign-in.ts';

/** What `login`, `logout` and `whoami` say of the sign-in; apart from the messages that every command loads. */
export function signInMessages(language: Language): SignIn {
  return language === 'zh-CN' ? chinese : english;
}
