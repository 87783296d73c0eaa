import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { addDays } from '../calendar.ts';
import { serialIds } from '../ids.ts';
import type { Random } from '../random.ts';
import type { FeedItem } from '../types.ts';
import { workTime } from '../working-hours.ts';
import { CHANNELS } from './channels.ts';
import type { ItemDraft } from './item-draft.ts';
import { BANKING_ITEMS } from './items-banking.ts';
import { INVESTMENT_ITEMS } from './items-investment.ts';
import { NEWS_ITEMS } from './items-news.ts';
import { SERVICE_ITEMS } from './items-service.ts';
import { VIEW_ITEMS } from './items-views.ts';

const DRAFTS = [...NEWS_ITEMS, ...VIEW_ITEMS, ...BANKING_ITEMS, ...INVESTMENT_ITEMS, ...SERVICE_ITEMS];

/** The feed: the same items for every seed, published in the last sixty days at times of the dice's choice. */
export function drawFeed(random: Random, today: PlainDate): FeedItem[] {
  const nextId = serialIds('itm');
  return DRAFTS.map((draft) => publish(random, today, draft, nextId()));
}

function publish(random: Random, today: PlainDate, draft: ItemDraft, id: string): FeedItem {
  const {
    channel,
    publishedDaysAgo,
    valid,
    approval = 'approved',
    pictures = 0,
    links = 0,
    ...content
  } = draft;
  return {
    id,
    channelId: CHANNELS[channel].id,
    ...content,
    approval,
    publishedAt: workTime(random, addDays(today, -publishedDaysAgo)),
    ...(valid && { validFrom: addDays(today, valid[0]), validUntil: addDays(today, valid[1]) }),
    pictures,
    links,
  };
}
