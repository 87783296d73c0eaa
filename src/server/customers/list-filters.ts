import { type Expression, type SqlBool, sql } from 'kysely';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { owningRoles } from '../holdings/positions.ts';
import type { Call } from '../operation.ts';
import { beginningOf } from '../timeline/beginning-of-day.ts';

/**
 * What is asked of the `customer` at hand, of SQL. Unless it is the last that is asked, it is asked of one customer after
 * the other: what is dearer is then left for those who are still there.
 */
export function listFilters(
  call: Call<'listCustomers'>,
  { isLast }: { isLast: boolean },
): Expression<SqlBool>[] {
  const { query, house } = call;
  const { tag, silentSince } = query;
  const fence = isLast ? sql`` : sql`offset 0`;
  const filters = [sql<SqlBool>`customer.book_id = ${call.actor.bookId}`];
  if (tag) filters.push(sql`${tag} = any (customer.tags)`);
  const holding = ofHolding(call);
  if (holding.length > 0) {
    filters.push(sql`exists (
      select from holding_party as party join holding on holding.id = party.holding_id
      where party.customer_id = customer.id and ${sql.join(holding, sql` and `)} ${fence})`);
  }
  if (silentSince) {
    filters.push(sql`not exists (
      select from interaction
      where interaction.customer_id = customer.id and interaction.withdrawn_at is null
        and interaction.occurred_at >= ${beginningOf(sql`${silentSince}::date`, house.timeZone)} ${fence})`);
  }
  return filters;
}

/** What is asked of one and the same holding, and of the `party` in it. */
function ofHolding({ query, now, house }: Call<'listCustomers'>): Expression<SqlBool>[] {
  const { line, holds, maturesBefore } = query;
  const asked: Expression<SqlBool>[] = [];
  if (line) asked.push(sql`holding.line = ${line}`);
  if (holds) asked.push(sql`holding.type = ${holds}`);
  if (maturesBefore) {
    const today = wallTimeAt(now, house.timeZone).date;
    asked.push(sql`
      holding.matures_on >= ${today}::date and holding.matures_on < ${maturesBefore}::date
      and holding.side = 'asset' and party.role in (${sql.join(owningRoles)})`);
  }
  return asked;
}
