import type { BulkRejection } from '../../api/schema.d.ts';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { recognise } from '../../domain/recognise/recognise.ts';
import type { Recognition } from '../../domain/recognise/recognition.ts';
import { malformedIdentifier } from '../customers/malformed-identifier.ts';
import { sayable } from '../customers/shown-reading.ts';
import type { Call } from '../operation.ts';
import { nobodyNamed, severalNamed } from './row-sentences.ts';
import { type WholeMatch, wholeMatches } from './whole-matches.ts';

/** Whom a typed text names: one customer, perhaps by the number of a holding; or why nobody. */
export type Named = { customerId: string; holdingId: string | undefined } | { rejection: BulkRejection };

/** Whom each of the typed texts names, in their order. */
export async function namedCustomers(
  { db, actor, now, house, language }: Call<'previewBulk'>,
  typed: readonly string[],
): Promise<Named[]> {
  const today = wallTimeAt(now, house.timeZone).date;
  const texts = [...new Set(typed)];
  const read = texts.map((text) => recognise(text, today));
  const readings = read.flatMap((one, text) =>
    'rejected' in one ? [] : one.recognised.filter(isWhole).map((reading) => ({ ...reading, text })),
  );
  const matches = new Map<number, WholeMatch[]>();
  for (const match of await wholeMatches(db, actor, readings)) {
    matches.set(match.text, [...(matches.get(match.text) ?? []), match]);
  }
  const named = new Map(
    read.map((one, index): [string, Named] => {
      const text = texts[index] ?? '';
      if ('rejected' in one) {
        const detail = malformedIdentifier(one.rejected).detailIn(language);
        return [text, { rejection: { reason: 'malformed', detail } }];
      }
      return [text, nameOf(sayable(text, one.recognised), matches.get(index) ?? [])];
    }),
  );
  return typed.map((text) => named.get(text) ?? nameOf(text, []));

  function nameOf(said: string, [first, ...others]: readonly WholeMatch[]): Named {
    if (first === undefined) {
      return { rejection: { reason: 'not_found', detail: nobodyNamed(said)[language] } };
    }
    if (others.length === 0) {
      // Of two holdings with one number nobody can say which was meant.
      const [holdingId, ...more] = first.holding_ids;
      return { customerId: first.id, holdingId: more.length === 0 ? holdingId : undefined };
    }
    const detail = severalNamed(said, first.named)[language];
    const candidates = [first, ...others].map(({ id, customer_number: customerNumber, name }) => ({
      id,
      customerNumber,
      name,
    }));
    return { rejection: { reason: 'ambiguous', detail, candidates } };
  }
}

/** The end of a number names nobody for certain. */
function isWhole({ kind }: Recognition): boolean {
  return kind !== 'suffix';
}
