import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { EventTable } from '../database/tables.ts';
import { newId } from '../house/ids.ts';

/** What there is to tell; `adviser_id` is null for what a customer or the clock did. */
export type NewEvent = Pick<EventTable, 'kind' | 'occurred_at' | 'adviser_id'> &
  Partial<Omit<EventTable, 'book_id' | 'position' | 'id'>>;

/**
 * Writes down what happened, in the transaction in which it happens. The book's counter stays locked until that ends:
 * a later position is never seen before an earlier one. So this comes last in a transaction, after every other lock.
 */
export async function recordEvents(
  transaction: Executor,
  bookId: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { last } = await transaction
    .insertInto('event_count')
    .values({ book_id: bookId, last: events.length })
    .onConflict((conflict) =>
      conflict.column('book_id').doUpdateSet({ last: sql`event_count.last + excluded.last` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const rows = events.map((event, index) => ({
    customer_id: null,
    share_id: null,
    task_id: null,
    interaction_id: null,
    import_id: null,
    text: null,
    ...event,
    book_id: bookId,
    position: last - events.length + index + 1,
    id: newId('evt'),
  }));
  await transaction.insertInto('event').values(rows).execute();
}
