import { sql } from 'kysely';
import type { Channel } from '../../api/schema.d.ts';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import type { Operation } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { isBehind, isTimePosition } from '../requests/newest-first.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { feedItemAnswer, noSuchItem, selectFeedItems } from './feed-item-answer.ts';
import { sharableOn } from './sharable.ts';

export const listChannels: Operation<'listChannels'> = async ({ db, now, house }) => {
  const today = wallTimeAt(now, house.timeZone).date;
  const channels = await db
    .selectFrom('channel')
    .leftJoin('feed_item', (join) =>
      join.onRef('feed_item.channel_id', '=', 'channel.id').on(sharableOn(today)),
    )
    .select(['channel.id', 'channel.name', 'channel.category', 'channel.description'])
    .select(({ fn }) => fn.count<number>('feed_item.id').as('items'))
    .groupBy('channel.id')
    .orderBy('channel.id')
    .execute();
  return { status: 200, body: { items: channels.map((channel): Channel => defined(channel)) } };
};

export const listFeedItems: Operation<'listFeedItems'> = async ({ db, query, now, house }) => {
  const today = wallTimeAt(now, house.timeZone).date;
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isTimePosition);
  let items = selectFeedItems(db, today);
  if (query.channel) items = items.where('feed_item.channel_id', '=', query.channel);
  if (query.category) items = items.where('channel.category', '=', query.category);
  if (query.kind) items = items.where('feed_item.kind', '=', query.kind);
  if (query.sharable !== undefined) items = items.where(sharableOn(today), '=', query.sharable);
  if (after) items = items.where(isBehind(sql.ref('feed_item.published_at'), sql.ref('feed_item.id'), after));
  const rows = await items
    .orderBy('feed_item.published_at', 'desc')
    .orderBy('feed_item.id')
    .limit(limit + 1)
    .execute();
  const { rows: kept, ...next } = page(rows, limit, (row) => [row.published_at.toISOString(), row.id]);
  return { status: 200, body: { items: kept.map((row) => feedItemAnswer(row, house)), ...next } };
};

export const getFeedItem: Operation<'getFeedItem'> = async ({ db, path, now, house }) => {
  const item = await selectFeedItems(db, wallTimeAt(now, house.timeZone).date)
    .select('feed_item.body')
    .where('feed_item.id', '=', path.itemId)
    .executeTakeFirst();
  if (!item) throw noSuchItem(path.itemId);
  return { status: 200, body: feedItemAnswer(item, house) };
};
