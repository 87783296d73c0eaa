import { sql } from 'kysely';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Executor } from '../database/database.ts';

/** Roles whose bearers a position belongs to, in equal parts; all others have no part in its value. */
export const owningRoles = ['owner', 'joint_owner', 'borrower', 'policyholder', 'cardholder'] as const;

/**
 * Every holding in which one of the customers has a role, as it was on a day: the position last valued by then. A
 * holding opened later is not there; one without an earlier valuation stands with the oldest that is known, which says
 * of itself of which day it is.
 */
export async function positionsOf(db: Executor, customerIds: readonly string[], asOf: PlainDate) {
  if (customerIds.length === 0) return [];
  return db
    .selectFrom('holding_party as party')
    .innerJoin('holding', 'holding.id', 'party.holding_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('holding_valuation')
          .select([
            'holding_valuation.position as past_position',
            'holding_valuation.valued_on as past_valued_on',
          ])
          .whereRef('holding_valuation.holding_id', '=', 'holding.id')
          // Where the source says of which day its last word is, that holds from then on.
          .where((where) =>
            where.or([where('holding.valued_on', 'is', null), where('holding.valued_on', '>', asOf)]),
          )
          .orderBy(sql`holding_valuation.valued_on > ${asOf}::date`)
          .orderBy(sql`abs(holding_valuation.valued_on - ${asOf}::date)`)
          .limit(1)
          .as('past'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('holding_identifier')
          .select(['holding_identifier.type as number_type', 'holding_identifier.value as number'])
          .whereRef('holding_identifier.holding_id', '=', 'holding.id')
          .orderBy('holding_identifier.type')
          .limit(1)
          .as('identifier'),
      (join) => join.onTrue(),
    )
    .selectAll('holding')
    .select(['party.customer_id', 'party.role', 'past_position', 'past_valued_on', 'number_type', 'number'])
    .select((eb) => [
      eb
        .selectFrom('holding_party as owner')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('owner.holding_id', '=', 'holding.id')
        .where('owner.role', 'in', owningRoles)
        .as('owners'),
      eb
        .selectFrom('holding_party as owner')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('owner.holding_id', '=', 'holding.id')
        .where('owner.role', 'in', owningRoles)
        .whereRef('owner.ordinal', '<', 'party.ordinal')
        .as('owners_before'),
    ])
    .where('party.customer_id', 'in', customerIds)
    .where((eb) => eb.or([eb('holding.opened_on', 'is', null), eb('holding.opened_on', '<=', asOf)]))
    .orderBy('holding.line')
    .orderBy('holding.position', 'desc')
    .orderBy('holding.id')
    .execute();
}

/** The same by customer; one who holds nothing is not in the map. */
export async function positionsByCustomer(
  db: Executor,
  customerIds: readonly string[],
  asOf: PlainDate,
): Promise<Map<string, PositionRow[]>> {
  const held = new Map<string, PositionRow[]>();
  for (const position of await positionsOf(db, customerIds, asOf)) {
    const known = held.get(position.customer_id);
    if (known) known.push(position);
    else held.set(position.customer_id, [position]);
  }
  return held;
}

export type PositionRow = Awaited<ReturnType<typeof positionsOf>>[number];

export interface KnownRate {
  currency: string;
  /** One unit in the house's currency, a decimal string. */
  rate: string;
  asOf: PlainDate;
}

/** What holdings were worth on the days they were valued on, up to a day; of one holding the earliest first. */
export async function valuationsOf(db: Executor, holdingIds: readonly string[], until: PlainDate) {
  if (holdingIds.length === 0) return [];
  return db
    .selectFrom('holding_valuation')
    .select(['holding_id', 'valued_on', 'position'])
    .where('holding_id', 'in', holdingIds)
    .where('valued_on', '<=', until)
    .orderBy('valued_on')
    .execute();
}

/** The last rate of each currency that was known on a day. */
export async function ratesOn(db: Executor, asOf: PlainDate): Promise<KnownRate[]> {
  return db
    .selectFrom('exchange_rate')
    .distinctOn('currency')
    .select(['currency', 'rate', 'as_of as asOf'])
    .where('as_of', '<=', asOf)
    .orderBy('currency')
    .orderBy('as_of', 'desc')
    .execute();
}

/** The same for some currencies on several days. */
export async function ratesOnEach(
  db: Executor,
  currencies: readonly string[],
  days: readonly PlainDate[],
): Promise<(KnownRate & { day: PlainDate })[]> {
  const { rows } = await sql<KnownRate & { day: PlainDate }>`
    select day.day, currency.currency, known.rate, known.as_of as "asOf"
    from unnest(${days}::date[]) as day (day) cross join unnest(${currencies}::text[]) as currency (currency)
    cross join lateral (
      select rate, as_of from exchange_rate
      where exchange_rate.currency = currency.currency and as_of <= day.day order by as_of desc limit 1) as known`.execute(
    db,
  );
  return rows;
}
