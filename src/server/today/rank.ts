import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Position } from '../requests/page.ts';
import type { Candidate } from './candidate.ts';

export interface RankedRow extends Candidate {
  rank: number;
  nearness: number;
  smallness: string;
  key: string;
}

type RankPosition = readonly [
  urgency: number,
  nearness: number,
  smallness: string,
  name: string,
  key: string,
];

/**
 * The candidates in their order, each with its place in the whole list. Within one urgency the earlier day
 * comes first, and the longest silence; then the larger amount in the house's currency (one without a known rate counts
 * as none), then the name; the key tells the rest apart.
 */
export function rank(
  candidates: RawBuilder<Candidate>,
  options: { today: PlainDate; currency: string; after: RankPosition | undefined; limit: number },
): RawBuilder<RankedRow> {
  const { today, currency, after, limit } = options;
  const order = sql`urgency, nearness, smallness, name, key`;
  const beyond = after
    ? sql`(${order}) > (${after[0]}::int, ${after[1]}::int, ${after[2]}::numeric, ${after[3]}::text, ${after[4]}::text)`
    : sql`true`;
  return sql`
    with weighed as (
      select candidate.*,
        case candidate.reason when 'silence' then -candidate.days else candidate.days end as nearness,
        case when candidate.amount is null then 0 when candidate.currency = ${currency} then -candidate.amount
          else coalesce(-candidate.amount * (
            select rate from exchange_rate
            where exchange_rate.currency = candidate.currency and as_of <= ${today}::date
            order by as_of desc limit 1), 0) end as smallness,
        concat_ws('/', candidate.customer_id, candidate.reason, candidate.task_id, candidate.holding_id) as key
      from (${candidates}) as candidate),
    ranked as (select *, row_number() over (order by ${order}) as rank from weighed)
    select * from ranked where ${beyond} order by rank limit ${limit}`;
}

export function positionOf({ urgency, nearness, smallness, name, key }: RankedRow): Position {
  return [urgency, nearness, smallness, name, key];
}

export function isRankPosition(position: readonly unknown[]): position is RankPosition {
  const [urgency, nearness, smallness, name, key] = position;
  return (
    position.length === 5 &&
    isInteger(urgency) &&
    isInteger(nearness) &&
    typeof smallness === 'string' &&
    /^-?\d{1,30}(\.\d{1,20})?$/.test(smallness) &&
    typeof name === 'string' &&
    typeof key === 'string'
  );
}

/** An `integer` of the database. */
function isInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}
