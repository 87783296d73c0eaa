import type { Profile } from '../session/settings.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

interface Where {
  readonly kind: Profile['kind'] | undefined;
  /** Name of the profile. */
  readonly profile: string | undefined;
}

/** A question about what is going to be written; where that is production, it says so first, in words. */
export function loud(question: string, { kind, profile = '' }: Where, lang: Language): string {
  return kind === 'production' ? messages(lang).prompts.production(profile, question) : question;
}
