import type { Executor } from '../database/database.ts';
import { decodeCursor, encodeCursor, notOurs } from '../requests/page.ts';

/** How many events of a book were told; 0 for none. */
type EventPosition = readonly [position: number];

function isEventPosition(position: readonly unknown[]): position is EventPosition {
  const [number] = position;
  return position.length === 1 && Number.isSafeInteger(number) && Number(number) >= 0;
}

export function eventCursor(position: number): string {
  return encodeCursor([position]);
}

/**
 * The position that a cursor stands for, that of now without one. Throws `invalid-cursor` also for one that is ahead of
 * the book: it comes from another database, and whoever waited with it would wait for long.
 */
export async function positionOf(db: Executor, bookId: string, cursor: string | undefined): Promise<number> {
  const given = decodeCursor(cursor, isEventPosition)?.[0];
  const last = await lastPosition(db, bookId);
  if (cursor !== undefined && given !== undefined && given > last) throw notOurs(cursor);
  return given ?? last;
}

async function lastPosition(db: Executor, bookId: string): Promise<number> {
  const count = await db
    .selectFrom('event_count')
    .select('last')
    .where('book_id', '=', bookId)
    .executeTakeFirst();
  return count?.last ?? 0;
}
