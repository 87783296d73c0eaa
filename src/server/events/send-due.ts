import { type Expression, type SqlBool, sql } from 'kysely';
import type { Executor } from '../database/database.ts';
import { type NewEvent, recordEvents } from './record-events.ts';

/**
 * Tells of the scheduled shares of a book whose time has come. Their status is read off the clock and needs nobody; the
 * event does, so whoever asks for events has this done first. Without anything due it only looks.
 */
export async function sendDue(db: Executor, bookId: string, now: Date): Promise<void> {
  const books = await booksWithDue(db, [bookId], now);
  if (books.length === 0) return;
  await db.transaction().execute(async (transaction) => {
    const due = await transaction
      .selectFrom('share')
      .select('id')
      .where('book_id', '=', bookId)
      .where(isDue(now))
      .forNoKeyUpdate()
      // Another request that holds them is telling of them already.
      .skipLocked()
      .execute();
    const shareIds = due.map(({ id }) => id);
    await recordEvents(transaction, bookId, await markSent(transaction, shareIds, now));
  });
}

/** Marks those that are due among the shares, which the transaction has locked, and gives the events to record. */
export async function markSent(
  transaction: Executor,
  shareIds: readonly string[],
  now: Date,
): Promise<NewEvent[]> {
  if (shareIds.length === 0) return [];
  const sent = await transaction
    .updateTable('share')
    .set(({ ref }) => ({ status: 'sent', sent_at: ref('scheduled_for') }))
    .where('id', 'in', shareIds)
    .where(isDue(now))
    .returning(['id as share_id', 'customer_id', 'adviser_id', 'sent_at'])
    .execute();
  return sent
    .map(({ sent_at, ...of }) => ({ ...of, kind: 'share_sent' as const, occurred_at: sent_at ?? now }))
    .toSorted((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime());
}

/** Those of the books in which a scheduled share is due. */
export async function booksWithDue(db: Executor, bookIds: readonly string[], now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('share')
    .select('book_id')
    .distinct()
    .where('book_id', 'in', bookIds)
    .where(isDue(now))
    .execute();
  return rows.map((row) => row.book_id);
}

function isDue(now: Date): Expression<SqlBool> {
  return sql`share.status = 'scheduled' and share.scheduled_for <= ${now}`;
}
