import { type Expression, type SqlBool, sql } from 'kysely';
import { owningRoles } from '../holdings/positions.ts';
import type { Valued } from './listed-rows.ts';

/**
 * Whether the `customer` at hand, of SQL, may be worth more than an amount of the house's currency. Nobody who is stays
 * out; a few who are not come in: what they owe is not taken off, and what they share is theirs alone. It spares most of
 * a book the exact valuation.
 */
export function mayBeWorthMore(
  amount: string,
  currency: string,
  { today, rates }: Valued,
): Expression<SqlBool> {
  const others = rates.filter((rate) => rate.currency !== currency);
  const rate = sql`case holding.currency when ${currency} then 1 ${sql.join(
    others.map((known) => sql`when ${known.currency} then ${known.rate}::numeric`),
    sql` `,
  )} else 0 end`;
  // As `positionsOf` finds it.
  const position = sql`case when holding.valued_on <= ${today}::date then holding.position else coalesce((
      select known.position from holding_valuation as known where known.holding_id = holding.id
      order by known.valued_on > ${today}::date, abs(known.valued_on - ${today}::date) limit 1), holding.position) end`;
  const gain = sql`${position} * case holding.side when 'asset' then 1 else -1 end`;
  // One unit a holding is for what is rounded up in conversion.
  return sql`(
    select sum(greatest(${gain} * ${rate}, 0) + 1)
    from holding_party as party join holding on holding.id = party.holding_id
    where party.customer_id = customer.id and party.role in (${sql.join(owningRoles)})) > ${amount}::numeric`;
}
