import type { ApiClient } from '../api/client.ts';
import { Failure, problemType } from '../api/failure.ts';
import type { CustomerMatch } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

const CUSTOMER_ID = /^(?:id:)?(cus_[0-9a-z]{10,40})$/;
const MOST_CANDIDATES = 20;

interface Asking {
  lang: Language;
  /** Lets the user choose; undefined where nobody can be asked. */
  ask: ((candidates: readonly CustomerMatch[]) => Promise<CustomerMatch>) | undefined;
}

/**
 * The id of the one customer that an identifier names. A whole match counts before beginnings and ends of values.
 * @throws Failure `customer-not-found` (3), `ambiguous-customer` (6) with the candidates
 */
export async function resolveCustomer(api: ApiClient, typed: string, { lang, ask }: Asking): Promise<string> {
  const [, id] = CUSTOMER_ID.exec(typed) ?? [];
  if (id !== undefined) return id;
  const body = { query: typed, limit: MOST_CANDIDATES };
  const { items } = await unwrap(api.POST('/customer-searches', { body }));
  const whole = items.filter(({ exact }) => exact);
  const candidates = whole.length > 0 ? whole : items;
  const [first, ...others] = candidates;
  if (first === undefined) throw nobody(typed, lang);
  if (others.length === 0) return first.id;
  if (ask === undefined) throw ambiguous(typed, candidates, lang);
  return (await ask(candidates)).id;
}

/** A candidate on one line, with what tells two people of one name apart. */
export function candidateText(
  { customerNumber, name, role, mobile, birthDate }: CustomerMatch,
  lang: Language,
): string {
  const { words } = messages(lang);
  const marks = [role && words.roles[role], mobile, birthDate].filter(Boolean);
  return `no:${customerNumber}  ${name}${marks.length > 0 ? `  ${marks.join(' · ')}` : ''}`;
}

function nobody(typed: string, lang: Language): Failure {
  const text = messages(lang).errors.nobodyFound(typed);
  return new Failure('not-found', { type: problemType('customer-not-found'), status: 404, ...text });
}

function ambiguous(typed: string, candidates: readonly CustomerMatch[], lang: Language): Failure {
  const { nextSteps, ...text } = messages(lang).errors.ambiguous(typed, candidates.length);
  // Two sources may use one number for two people: then only the id tells them apart.
  const numbers = new Set(candidates.map(({ customerNumber }) => customerNumber));
  const name = (candidate: CustomerMatch) =>
    numbers.size === candidates.length
      ? candidateText(candidate, lang)
      : `id:${candidate.id}  ${candidateText(candidate, lang)}`;
  return new Failure('ambiguous', {
    type: problemType('ambiguous-customer'),
    status: 409,
    ...text,
    nextSteps: [...nextSteps, ...candidates.map(name)],
    candidates,
  });
}
