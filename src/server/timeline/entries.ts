import { type RawBuilder, sql } from 'kysely';
import type { TimelineEntry, TimelineKind } from '../../api/schema.d.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { shareStatusAt } from '../shares/share-status.ts';
import { beginningOf } from './beginning-of-day.ts';

/** Whose timeline, and when it is looked at. */
interface TimelineOf {
  customerId: string;
  timeZone: string;
  today: PlainDate;
  now: Date;
}

/** One row of the timeline. `details` are the contract's members; times in it are in the database's own form. */
export interface EntryRow {
  id: string;
  kind: TimelineKind;
  occurred_at: Date;
  details: Omit<TimelineEntry, 'id' | 'kind' | 'occurredAt'>;
}

/** A day that has come. A source that does not know it may write 0001-01-01, of which there is nothing to tell. */
const hasCome = (day: string, today: PlainDate) =>
  sql`${sql.ref(day)} between '1900-01-01' and ${today}::date`;

type Entries = (of: TimelineOf) => RawBuilder<EntryRow>;

const adviser = sql`jsonb_build_object('id', adviser.id, 'name', adviser.name)`;
const holding = sql`jsonb_build_object('title', holding.product, 'line', holding.line,
  'holdingType', holding.type, 'source', holding.source)`;

/**
 * What happened, one query a kind, all of the same columns. Only what is over is here, nothing that
 * lies ahead; a day stands where it begins in the house's zone.
 */
export const entries: Readonly<Record<TimelineKind, Entries>> = {
  interaction: ({ customerId }) => sql`
    select interaction.id, 'interaction' as kind, interaction.occurred_at,
      jsonb_build_object('interactionKind', interaction.kind, 'outcome', interaction.outcome,
        'text', interaction.note, 'withdrawnAt', interaction.withdrawn_at, 'adviser', ${adviser}) as details
    from interaction join adviser on adviser.id = interaction.adviser_id
    where interaction.customer_id = ${customerId}`,

  share: ({ customerId, now }) => sql`
    select share.id, 'share' as kind, share.created_at as occurred_at,
      jsonb_build_object('title', feed_item.title, 'text', share.message, 'line', feed_item.line,
        'shareStatus', ${shareStatusAt(now)}, 'heldBackBy', share.held_back_by ->> 'rule',
        'adviser', ${adviser}) as details
    from share join feed_item on feed_item.id = share.item_id join adviser on adviser.id = share.adviser_id
    where share.customer_id = ${customerId}`,

  share_opened: ({ customerId }) => shareEvent('share_opened', customerId),

  share_replied: ({ customerId }) => shareEvent('share_replied', customerId),

  // Every customer of the book could see it, from the day on which they became one.
  moment: ({ customerId, timeZone }) => sql`
    select moment.id, 'moment' as kind, moment.published_at as occurred_at,
      jsonb_build_object('title', feed_item.title, 'text', moment.text, 'line', feed_item.line,
        'adviser', ${adviser}) as details
    from customer
    join moment on moment.book_id = customer.book_id
      and moment.published_at >= ${beginningOf(sql.ref('customer.since'), timeZone)}
    join feed_item on feed_item.id = moment.item_id join adviser on adviser.id = moment.adviser_id
    where customer.id = ${customerId}`,

  task: ({ customerId }) => sql`
    select task.id, 'task' as kind, task.created_at as occurred_at,
      jsonb_build_object('title', task.title, 'taskStatus', task.status, 'dueAt', task.due_at,
        'adviser', ${adviser}) as details
    from task join adviser on adviser.id = task.adviser_id
    where task.customer_id = ${customerId}`,

  holding_opened: ({ customerId, timeZone, today }) => sql`
    select holding.id, 'holding_opened' as kind,
      ${beginningOf(sql.ref('holding.opened_on'), timeZone)} as occurred_at, ${holding} as details
    from holding join holding_party on holding_party.holding_id = holding.id
    where holding_party.customer_id = ${customerId} and ${hasCome('holding.opened_on', today)}`,

  holding_matured: ({ customerId, timeZone, today }) => sql`
    select holding.id, 'holding_matured' as kind,
      ${beginningOf(sql.ref('holding.matures_on'), timeZone)} as occurred_at, ${holding} as details
    from holding join holding_party on holding_party.holding_id = holding.id
    where holding_party.customer_id = ${customerId} and ${hasCome('holding.matures_on', today)}`,

  assessment: ({ customerId, timeZone, today }) => sql`
    select customer.id, 'assessment' as kind,
      ${beginningOf(sql.ref('customer.risk_assessed_on'), timeZone)} as occurred_at,
      jsonb_build_object('riskTolerance', customer.risk_tolerance) as details
    from customer
    where customer.id = ${customerId} and ${hasCome('customer.risk_assessed_on', today)}`,

  // A source's key may be a number that is nobody's business; its digest tells records apart as well.
  import: ({ customerId }) => sql`
    select 'rec_' || md5(concat_ws('/', source_record.source, source_record.record, source_record.key)) as id,
      'import' as kind, source_record.linked_at as occurred_at,
      jsonb_build_object('source', source_record.source) as details
    from source_record
    where source_record.customer_id = ${customerId}`,
};

/** What came back of a share. */
function shareEvent(kind: 'share_opened' | 'share_replied', customerId: string): RawBuilder<EntryRow> {
  return sql`
    select event.id, event.kind, event.occurred_at,
      jsonb_build_object('title', feed_item.title, 'text', event.text, 'line', feed_item.line) as details
    from event join share on share.id = event.share_id join feed_item on feed_item.id = share.item_id
    where event.customer_id = ${customerId} and event.kind = ${kind}`;
}
