import { sql } from 'kysely';
import { deliveryOf } from '../../domain/contact-policy/delivery.ts';
import type { PolicyDocument } from '../../domain/contact-policy/policy-document.ts';
import { addDays, addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import { instantAfter } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';

interface BulkReceived {
  sentToday: number;
  sentThisMonth: number;
}

/**
 * How many bulk messages each customer gets on the day on which one shared now would arrive, and in that day's month:
 * those that were sent and those that are scheduled. A customer who gets none is not in the map.
 */
export async function bulkReceived(
  db: Executor,
  policy: PolicyDocument,
  customerIds: readonly string[],
  now: Date,
): Promise<Map<string, BulkReceived>> {
  const { day } = deliveryOf(policy, 'share', now);
  const month = `${day.slice(0, 7)}-01`;
  const start = (date: PlainDate) => instantAfter(new Date(0), { date, time: '00:00:00' }, policy.timeZone);
  const arrival = sql<Date>`coalesce(share.scheduled_for, share.sent_at)`;
  const rows = await db
    .selectFrom('share')
    .select('customer_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('sentThisMonth'),
      fn
        .countAll<number>()
        .filterWhere(arrival, '>=', start(day))
        .filterWhere(arrival, '<', start(addDays(day, 1)))
        .as('sentToday'),
    ])
    .where('customer_id', 'in', customerIds)
    .where('channel', '=', 'bulk')
    .where('status', 'in', ['sent', 'scheduled'])
    .where(arrival, '>=', start(month))
    .where(arrival, '<', start(addMonths(month, 1)))
    .groupBy('customer_id')
    .$narrowType<{ customer_id: string }>()
    .execute();
  return new Map(rows.map(({ customer_id, ...received }) => [customer_id, received]));
}
