import type { Event } from '../../api/schema.d.ts';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import type { House } from '../house/house.ts';
import { defined } from '../requests/defined.ts';

/** An event and the position behind it. */
export interface PositionedEvent {
  position: number;
  event: Event;
}

/** The events of a book behind a position, the oldest first. */
export async function eventsAfter(
  db: Executor,
  { bookId, position, limit }: { bookId: string; position: number; limit: number },
  house: House,
): Promise<PositionedEvent[]> {
  const rows = await selectEvents(db)
    .where('event.book_id', '=', bookId)
    .where('event.position', '>', position)
    .orderBy('event.position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ position: row.position, event: eventAnswer(row, house) }));
}

function selectEvents(db: Executor) {
  return db
    .selectFrom('event')
    .leftJoin('adviser', 'adviser.id', 'event.adviser_id')
    .leftJoin('customer', 'customer.id', 'event.customer_id')
    .leftJoin('share', 'share.id', 'event.share_id')
    .leftJoin('feed_item', 'feed_item.id', 'share.item_id')
    .leftJoin('task', 'task.id', 'event.task_id')
    .leftJoin('interaction', 'interaction.id', 'event.interaction_id')
    .select([
      'event.position',
      'event.id',
      'event.kind',
      'event.occurred_at',
      'event.customer_id',
      'customer.name as customer_name',
      'event.share_id',
      'feed_item.title as item_title',
      'event.task_id',
      'task.title as task_title',
      'event.interaction_id',
      'interaction.kind as interaction_kind',
      'event.import_id',
      'event.text',
      'adviser.id as adviser_id',
      'adviser.name as adviser_name',
    ]);
}

type EventRow = Awaited<ReturnType<ReturnType<typeof selectEvents>['execute']>>[number];

function eventAnswer(row: EventRow, { timeZone }: House): Event {
  const { adviser_id: id, adviser_name: name } = row;
  // A task that was taken away has left its title with the event.
  const isRemoval = row.kind === 'task_removed';
  return defined({
    id: row.id,
    kind: row.kind,
    occurredAt: formatWithOffset(row.occurred_at, timeZone),
    customerId: row.customer_id,
    customerName: row.customer_name,
    shareId: row.share_id,
    itemTitle: row.item_title,
    taskId: row.task_id,
    taskTitle: isRemoval ? row.text : row.task_title,
    interactionId: row.interaction_id,
    interactionKind: row.interaction_kind,
    importId: row.import_id,
    text: isRemoval ? undefined : row.text,
    adviser: id !== null && name !== null ? { id, name } : undefined,
  });
}
