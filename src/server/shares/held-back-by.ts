import type { HeldBackBy } from '../../api/schema.d.ts';
import type { QuotedRule } from '../../domain/contact-policy/policy-document.ts';
import type { Language } from '../requests/language.ts';

/** The decisive rule quoted in a language, and the ids of those that would have held the share back as well. */
export function heldBackBy(
  [{ id, source, sentence, help }, ...further]: readonly [QuotedRule, ...QuotedRule[]],
  language: Language,
): HeldBackBy {
  const also = further.map((rule) => rule.id);
  const quoted = { rule: id, source, sentence: sentence[language], help: help[language] };
  return also.length > 0 ? { ...quoted, also } : quoted;
}
