import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { addDays } from '../calendar.ts';
import { earlier, later } from '../days.ts';
import type { FeedItem } from '../types.ts';
import { CHANNELS } from './channels.ts';

/** A feed item and the past days on which it could be shared, both included. */
export interface Sharable {
  readonly item: FeedItem;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly language: 'zh-CN' | 'en';
}

/** The items that were approved and valid on some day before today, from the day after they came out. */
export function sharableUntil(today: PlainDate, feed: readonly FeedItem[]): Sharable[] {
  const yesterday = addDays(today, -1);
  return feed.flatMap((item) => {
    const { approval, publishedAt, validFrom = '', validUntil = yesterday, channelId } = item;
    const out = addDays(publishedAt.slice(0, 10), 1);
    const from = later(out, validFrom);
    const until = earlier(validUntil, yesterday);
    if (approval !== 'approved' || from > until) return [];
    return [{ item, from, until, language: channelId === CHANNELS.english.id ? 'en' : 'zh-CN' }];
  });
}
