import type { Share } from '../../api/schema.d.ts';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import type { House } from '../house/house.ts';
import { defined } from '../requests/defined.ts';
import { shareSentAt, shareStatusAt } from './share-status.ts';

/** Shares as they stand at an instant, with the names of what they are about. */
export function selectShares(db: Executor, now: Date) {
  return db
    .selectFrom('share')
    .innerJoin('feed_item', 'feed_item.id', 'share.item_id')
    .leftJoin('customer', 'customer.id', 'share.customer_id')
    .select([
      'share.id',
      'share.item_id',
      'feed_item.title as item_title',
      'share.customer_id',
      'customer.name as customer_name',
      'share.moment_id',
      'share.held_back_by',
      'share.scheduled_for',
      'share.scheduled_by',
      'share.opened_at',
      'share.replied_at',
      'share.message',
      'share.created_at',
    ])
    .select([shareStatusAt(now).as('status'), shareSentAt(now).as('sent_at')]);
}

type ShareRow = Awaited<ReturnType<ReturnType<typeof selectShares>['execute']>>[number];

export function shareAnswer(row: ShareRow, { timeZone }: House): Share {
  return defined({
    id: row.id,
    itemId: row.item_id,
    itemTitle: row.item_title,
    customerId: row.customer_id,
    customerName: row.customer_name,
    momentId: row.moment_id,
    status: row.status,
    heldBackBy: row.held_back_by,
    scheduledFor: row.scheduled_for && formatWithOffset(row.scheduled_for, timeZone),
    scheduledBy: row.scheduled_by,
    sentAt: row.sent_at && formatWithOffset(row.sent_at, timeZone),
    openedAt: row.opened_at && formatWithOffset(row.opened_at, timeZone),
    repliedAt: row.replied_at && formatWithOffset(row.replied_at, timeZone),
    message: row.message,
    createdAt: formatWithOffset(row.created_at, timeZone),
  });
}

/** What would happen, in a dry run: nothing is kept, so there is no id and no time at which it happened. */
export function dryRunAnswer(row: NewShareRow, house: House): Share {
  const { id: _id, createdAt: _createdAt, sentAt: _sentAt, ...answer } = shareAnswer(row, house);
  return { ...answer, status: would[row.status] };
}

const would = {
  sent: 'would_send',
  scheduled: 'would_schedule',
  published: 'would_publish',
  held_back: 'held_back',
} as const;

/** A share as it is when it is made. */
export type NewShareRow = ShareRow & { status: keyof typeof would };
