import { sql } from 'kysely';
import type { TimelineEntry } from '../../api/schema.d.ts';
import { formatWithOffset, wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { customerInBook } from '../customers/in-book.ts';
import type { Operation } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { isBehind, isTimePosition } from '../requests/newest-first.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { type EntryRow, entries } from './entries.ts';

export const getTimeline: Operation<'getTimeline'> = async ({ db, actor, path, query, now, house }) => {
  const { timeZone } = house;
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isTimePosition);
  const { id: customerId } = await customerInBook(db, actor, path.customerId);
  const of = { customerId, timeZone, today: wallTimeAt(now, timeZone).date, now };
  const union = sql.join(
    (query.kind ? [entries[query.kind]] : Object.values(entries)).map((kind) => kind(of)),
    sql` union all `,
  );
  // A holding may open and mature on one day: the kind belongs to the key.
  const key = sql<string>`(entry.id || entry.kind)`;
  const beyond = after ? isBehind(sql.ref('entry.occurred_at'), key, after) : sql`true`;
  const { rows } = await sql<EntryRow>`
    select entry.* from (${union}) as entry
    where ${beyond}
    order by entry.occurred_at desc, ${key}
    limit ${limit + 1}`.execute(db);
  const { rows: kept, ...next } = page(rows, limit, (row) => [
    row.occurred_at.toISOString(),
    row.id + row.kind,
  ]);
  return { status: 200, body: { items: kept.map((row) => entryAnswer(row, timeZone)), ...next } };
};

function entryAnswer({ id, kind, occurred_at, details }: EntryRow, timeZone: string): TimelineEntry {
  return {
    ...defined(details),
    id,
    kind,
    occurredAt: formatWithOffset(occurred_at, timeZone),
    ...(details.dueAt && { dueAt: formatWithOffset(new Date(details.dueAt), timeZone) }),
    ...(details.withdrawnAt && {
      withdrawnAt: formatWithOffset(new Date(details.withdrawnAt), timeZone),
    }),
  };
}
