import { Failure, problemType } from '../api/failure.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

/** The contract's longest texts, in characters; JSON Schema counts code points (validation, 6.3.1). */
export const longest = { message: 5_000, note: 10_000, title: 200, tag: 60 } as const;

/**
 * The text as it is, if the contract takes its length: known before the server is asked, which may be away.
 * @throws Failure `invalid-value` (2)
 */
export function ofLength(text: string, flag: string, most: number, lang: Language): string {
  const length = [...text].length;
  if (length > 0 && length <= most) return text;
  const says = messages(lang).actions.input;
  const told = length === 0 ? says.emptyText(flag) : says.tooLong(flag, length, most);
  throw new Failure('usage', { type: problemType('invalid-value'), status: 400, ...told });
}
