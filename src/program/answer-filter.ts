import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';
import { refuse } from './raw-request.ts';

/** Body → what is printed of it. @throws Failure `invalid-query`, `not-json` (2) */
type Filter = (body: string, form: { readonly quoted: boolean }) => string;

/**
 * What `--query` says, a JMESPath expression (jmespath.org), looked at before anything is sent. A text that it finds is
 * printed bare unless it is to be `quoted`.
 * @throws Failure `invalid-query` (2)
 */
export async function readFilter(expression: string, lang: Language): Promise<Filter> {
  const { default: jmespath } = await import('jmespath');
  const says = messages(lang).actions.api;
  const search = (answer: unknown, isTrial = false): unknown => {
    try {
      return jmespath.search(answer, expression);
    } catch (error) {
      // Without an answer functions have nothing to work on; what cannot be read is wrong whatever the answer.
      if (isTrial && !(error instanceof Error && /^(Parser|Lexer)Error$/.test(error.name))) return null;
      const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
      throw refuse('invalid-query', says.wrongQuery(expression, why));
    }
  };
  search(null, true);
  return (body, { quoted }) => {
    const answer = parse(body);
    if (answer === undefined) throw refuse('not-json', says.noJson());
    const found = search(answer);
    return typeof found === 'string' && !quoted ? found : JSON.stringify(found, null, 2);
  };
}

/** Undefined for what is not JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
