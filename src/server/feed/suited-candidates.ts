import { sql } from 'kysely';
import type { SuitedReason } from '../../api/schema.d.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Executor } from '../database/database.ts';
import type { FeedItemTable } from '../database/tables.ts';
import { owningRoles } from '../holdings/positions.ts';
import type { Recipient } from '../shares/decisions.ts';

/** For whom a feed item is looked at, and what money is counted in. */
interface Looking {
  bookId: string;
  today: PlainDate;
  currency: string;
}

/** A customer of whom something speaks for an item. */
export interface Candidate extends Recipient, Record<SuitedReason, boolean> {
  customer_number: string;
  name: string;
  already_shared: boolean;
  /** What lies idle or comes free soon, in whole units of the house's currency. */
  free: number;
}

const MATURES_WITHIN_DAYS = 90;
/** In the house's currency: what is more than a household keeps for its daily needs. */
const IDLE_FROM = 50_000;
const CASH = ['current_account', 'savings_account'];
/** What everybody at a bank has says nothing about an interest. */
const EVERYBODY_HAS = ['current_account', 'debit_card'];
const SHORTEST_TAG = 2;

/**
 * Everybody in the book of whom something speaks for the item, in one query. What each reason means is in the contract;
 * idle is money from 50,000 of the house's currency on, the customer's part of it.
 */
export async function suitedCandidates(
  db: Executor,
  item: FeedItemTable,
  { bookId, today, currency }: Looking,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select * from (
      select customer.id, customer.customer_number, customer.name, customer.risk_tolerance, customer.risk_assessed_on,
        customer.consent, customer.opted_out, ${takesMoney(item)} and held.maturing > 0 as matures_soon,
        ${takesMoney(item)} and held.idle >= ${IDLE_FROM} as idle_cash, ${tagMatches(item)} as tag_matches,
        ${openedSimilar(item)} as opened_similar, held.more as holds_line,
        exists (
          select from share where share.customer_id = customer.id and share.item_id = ${item.id}
            and share.status in ('sent', 'scheduled')) as already_shared,
        case when ${takesMoney(item)} then round(held.maturing + held.idle) else 0 end::bigint as free
      from customer cross join lateral (${heldBy(item, today, currency)}) as held
      where customer.book_id = ${bookId}) as known
    where matures_soon or idle_cash or tag_matches or opened_similar or holds_line`.execute(db);
  return rows;
}

/** A product of the bank or the wealth platform that has a risk level is bought with money; a loan has none. */
function takesMoney({ kind, line, risk_level }: FeedItemTable) {
  const takes = kind === 'product' && line !== null && line !== 'insurance' && risk_level !== null;
  return sql`${takes}::boolean`;
}

/** What the customer at hand holds: money that comes free, money that lies idle, and whether more of the item's line. */
function heldBy({ line }: FeedItemTable, today: PlainDate, currency: string) {
  const until = addDays(today, MATURES_WITHIN_DAYS);
  return sql`
    select
      coalesce(sum(part.worth) filter (where part.matures_on between ${today}::date and ${until}::date), 0) as maturing,
      coalesce(sum(part.worth) filter (where part.type in (${sql.join(CASH)})), 0) as idle,
      coalesce(bool_or(part.line = ${line}::text and part.type not in (${sql.join(EVERYBODY_HAS)})), false) as more
    from (
      select holding.line, holding.type, holding.matures_on,
        case holding.side when 'asset' then ${worth(today, currency)} end as worth
      from holding_party as party join holding on holding.id = party.holding_id
      where party.customer_id = customer.id and party.role in (${sql.join(owningRoles)})) as part`;
}

/** An owner's part in the holding at hand, near enough to compare; nothing where no rate is known. */
function worth(today: PlainDate, currency: string) {
  return sql`holding.position
    * case holding.currency when ${currency} then 1 else (
        select rate from exchange_rate
        where exchange_rate.currency = holding.currency and as_of <= ${today}::date order by as_of desc limit 1) end
    / (select count(*) from holding_party as owner
       where owner.holding_id = holding.id and owner.role in (${sql.join(owningRoles)}))`;
}

function tagMatches({ title, summary, body }: FeedItemTable) {
  const text = [title, summary, body].join('\n').toLowerCase();
  return sql`exists (
    select from unnest(customer.tags) as tag (word)
    where length(word) >= ${SHORTEST_TAG} and position(lower(word) in ${text}::text) > 0)`;
}

function openedSimilar({ id, channel_id, kind, line }: FeedItemTable) {
  return sql`exists (
    select from share join feed_item as other on other.id = share.item_id
    where share.customer_id = customer.id and other.id <> ${id}
      and (share.opened_at is not null or share.replied_at is not null)
      and (other.channel_id = ${channel_id} or (other.kind = ${kind} and other.line = ${line}::text)))`;
}
