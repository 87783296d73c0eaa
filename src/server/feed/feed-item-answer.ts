import type { FeedItem } from '../../api/schema.d.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import type { House } from '../house/house.ts';
import { defined } from '../requests/defined.ts';
import { Refusal } from '../requests/refusal.ts';
import { sharableOn } from './sharable.ts';

/** Feed items with their channels, but for the bodies. */
export function selectFeedItems(db: Executor, today: PlainDate) {
  return db
    .selectFrom('feed_item')
    .innerJoin('channel', 'channel.id', 'feed_item.channel_id')
    .select([
      'feed_item.id',
      'feed_item.channel_id',
      'channel.name as channel_name',
      'channel.category',
      'feed_item.kind',
      'feed_item.title',
      'feed_item.summary',
      'feed_item.line',
      'feed_item.risk_level',
      'feed_item.approval',
      'feed_item.published_at',
      'feed_item.valid_from',
      'feed_item.valid_until',
      'feed_item.pictures',
    ])
    .select(sharableOn(today).as('sharable'));
}

type FeedItemRow = Awaited<ReturnType<ReturnType<typeof selectFeedItems>['execute']>>[number];

export function feedItemAnswer(row: FeedItemRow & { body?: string }, { timeZone }: House): FeedItem {
  return defined({
    id: row.id,
    channel: { id: row.channel_id, name: row.channel_name },
    category: row.category,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    body: row.body,
    line: row.line,
    riskLevel: row.risk_level,
    approval: row.approval,
    publishedAt: formatWithOffset(row.published_at, timeZone),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    sharable: row.sharable,
    pictures: row.pictures,
  });
}

/** 404 for a feed item; the feed is the same for every book. */
export function noSuchItem(itemId: string): Refusal {
  return new Refusal('not-found', {
    detail: { 'zh-CN': `没有编号为 ${itemId} 的服务动态。`, en: `There is no feed item ${itemId}.` },
    nextSteps: [
      {
        'zh-CN': '请核对编号；tong feed 列出现有的服务动态。',
        en: 'Check the id; tong feed lists the items there are.',
      },
    ],
  });
}
