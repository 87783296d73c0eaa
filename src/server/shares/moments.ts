import { sql } from 'kysely';
import type { Moment } from '../../api/schema.d.ts';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import type { House } from '../house/house.ts';
import type { Operation } from '../operation.ts';
import type { Actor } from '../requests/actor.ts';
import { defined } from '../requests/defined.ts';
import { isBehind, isTimePosition } from '../requests/newest-first.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { notInBook } from '../requests/refusal.ts';

export const listMoments: Operation<'listMoments'> = async ({ db, actor, query, house }) => {
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isTimePosition);
  let moments = selectMoments(db, actor);
  if (after) moments = moments.where(isBehind(sql.ref('moment.published_at'), sql.ref('moment.id'), after));
  const rows = await moments
    .orderBy('moment.published_at', 'desc')
    .orderBy('moment.id')
    .limit(limit + 1)
    .execute();
  const { rows: kept, ...next } = page(rows, limit, (row) => [row.published_at.toISOString(), row.id]);
  return { status: 200, body: { items: kept.map((row) => momentAnswer(row, house)), ...next } };
};

export const getMoment: Operation<'getMoment'> = async ({ db, actor, path, house }) => {
  const moment = await selectMoments(db, actor)
    .select('feed_item.summary as item_summary')
    .where('moment.id', '=', path.momentId)
    .executeTakeFirst();
  if (!moment) throw notInBook('moment', path.momentId);
  return { status: 200, body: momentAnswer(moment, house) };
};

function selectMoments(db: Executor, actor: Actor) {
  return db
    .selectFrom('moment')
    .innerJoin('feed_item', 'feed_item.id', 'moment.item_id')
    .innerJoin('adviser', 'adviser.id', 'moment.adviser_id')
    .select([
      'moment.id',
      'moment.item_id',
      'feed_item.title as item_title',
      'moment.text',
      'moment.adviser_id',
      'adviser.name as adviser_name',
      'moment.published_at',
    ])
    .where('moment.book_id', '=', actor.bookId);
}

type MomentRow = Awaited<ReturnType<ReturnType<typeof selectMoments>['execute']>>[number];

function momentAnswer(row: MomentRow & { item_summary?: string }, { timeZone }: House): Moment {
  return defined({
    id: row.id,
    itemId: row.item_id,
    itemTitle: row.item_title,
    itemSummary: row.item_summary,
    text: row.text,
    adviser: { id: row.adviser_id, name: row.adviser_name },
    publishedAt: formatWithOffset(row.published_at, timeZone),
  });
}
