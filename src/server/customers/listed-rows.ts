import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { isMoreThan } from '../../domain/money/money.ts';
import { type KnownRate, type PositionRow, positionsByCustomer } from '../holdings/positions.ts';
import { totals, valuateIn } from '../holdings/valuation.ts';
import type { Call } from '../operation.ts';
import { lastInteractionAt } from './last-interaction.ts';
import { listFilters } from './list-filters.ts';
import { mayBeWorthMore } from './worth-bound.ts';

type ListCall = Call<'listCustomers'>;

export type NamePosition = readonly [name: string, id: string];

/** The day of which it is told what customers are worth, with the rates that are known then. */
export interface Valued {
  today: PlainDate;
  rates: readonly KnownRate[];
}

/** How many more are asked for than are missing still, as some will not be worth enough. */
const MARGIN = 20;

/**
 * So many of the customers asked for, behind a place in the order of their names, with their positions; fewer where the
 * list ends. Who is worth enough is found out exactly, of as many as it takes.
 */
export async function listedRows(
  call: ListCall,
  valued: Valued,
  after: NamePosition | undefined,
  count: number,
): Promise<ListedRow[]> {
  const listed: ListedRow[] = [];
  for (let [from, asked] = [after, count]; ; asked = count - listed.length + MARGIN) {
    const rows = await rowsBehind(call, valued, from, asked);
    listed.push(...rows.filter((row) => isWorthEnough(call, valued, row)));
    const last = rows.at(-1);
    if (listed.length >= count || rows.length < asked || last === undefined) return listed.slice(0, count);
    from = [last.name, last.id];
  }
}

async function rowsBehind(call: ListCall, valued: Valued, after: NamePosition | undefined, count: number) {
  const { db, query, house } = call;
  const { valueOver } = query;
  let customers = db
    .selectFrom('customer')
    .select(['id', 'customer_number', 'name', 'name_pinyin', 'risk_tolerance', 'tags'])
    .select(lastInteractionAt.as('last_interaction_at'))
    .where(({ and }) => and(listFilters(call, { isLast: valueOver === undefined })));
  if (valueOver !== undefined) customers = customers.where(mayBeWorthMore(valueOver, house.currency, valued));
  if (after) {
    customers = customers.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('customer.name', 'customer.id'), '>', tuple(...after)),
    );
  }
  const rows = await customers.orderBy('customer.name').orderBy('customer.id').limit(count).execute();
  const held = await positionsByCustomer(
    db,
    rows.map(({ id }) => id),
    valued.today,
  );
  return rows.map((row) => ({ ...row, positions: held.get(row.id) ?? ([] as PositionRow[]) }));
}

export type ListedRow = Awaited<ReturnType<typeof rowsBehind>>[number];

/** In the house's currency, whatever the customer's own totals are counted in. */
function isWorthEnough({ query, house }: ListCall, { rates }: Valued, { positions }: ListedRow): boolean {
  if (query.valueOver === undefined) return true;
  const { currency } = house;
  return isMoreThan(totals(valuateIn(currency, positions, rates), currency).net, query.valueOver);
}
