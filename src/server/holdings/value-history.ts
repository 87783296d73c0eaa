import type { KnownValue } from '../../api/schema.d.ts';
import { addDays, addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { customerInBook } from '../customers/in-book.ts';
import type { Operation } from '../operation.ts';
import { knownPositions } from './known-positions.ts';
import { type PositionRow, positionsOf, ratesOn, ratesOnEach, valuationsOf } from './positions.ts';
import { totals, type ValuedPosition, valuate, valuateIn } from './valuation.ts';

export const getValueHistory: Operation<'getValueHistory'> = async ({
  db,
  actor,
  path,
  query,
  now,
  house,
}) => {
  const { customerId } = path;
  await customerInBook(db, actor, customerId);
  const today = wallTimeAt(now, house.timeZone).date;
  const rows = await positionsOf(db, [customerId], today);
  const { currency, positions } = valuate(rows, await ratesOn(db, today), house.currency);
  if (positions.length === 0) return { status: 200, body: { customerId, currency, items: [] } };

  const owned = positions.filter(({ share }) => share !== '0').map(({ row }) => row);
  const ends = monthEnds(today, query.months ?? 12);
  const valuations = await valuationsOf(
    db,
    owned.map(({ id }) => id),
    ends.at(-1) ?? today,
  );
  const rates = await ratesOnEach(db, foreign(owned, currency), ends);
  const neverConverted = idsOfUnconverted(positions);
  const past = ends.flatMap((day): KnownValue[] => {
    const known = knownPositions(owned, valuations, day);
    if (known === undefined) return [];
    const then = valuateIn(
      currency,
      known,
      rates.filter((rate) => rate.day === day),
    );
    // A total without something that today's has would tell of a gain that nobody made.
    const comparable = [...idsOfUnconverted(then)].every((id) => neverConverted.has(id));
    return comparable ? [{ asOf: day, net: totals(then, currency).net }] : [];
  });
  const latest = { asOf: today, net: totals(positions, currency).net };
  return { status: 200, body: { customerId, currency, items: [...past, latest] } };
};

/** The last days of so many months before this one, the earliest first. */
function monthEnds(today: PlainDate, months: number): PlainDate[] {
  const first = `${today.slice(0, 8)}01`;
  return Array.from({ length: months }, (_, index) => addDays(addMonths(first, index + 1 - months), -1));
}

function foreign(rows: readonly PositionRow[], currency: string): string[] {
  return [...new Set(rows.map((row) => row.currency))].filter((other) => other !== currency);
}

function idsOfUnconverted(positions: readonly ValuedPosition[]): ReadonlySet<string> {
  return new Set(positions.filter(({ converted }) => !converted).map(({ row }) => row.id));
}
