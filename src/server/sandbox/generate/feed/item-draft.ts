import type { FeedItem } from '../types.ts';
import type { ChannelKey } from './channels.ts';

/** A feed item as its author wrote it, with its days counted from the sandbox's first day. */
export interface ItemDraft
  extends Pick<FeedItem, 'kind' | 'title' | 'summary' | 'body' | 'line' | 'riskLevel'>,
    Partial<Pick<FeedItem, 'pictures' | 'links'>> {
  readonly channel: ChannelKey;
  /** 1 to 60. */
  readonly publishedDaysAgo: number;
  /** First and last day in days from today, negative in the past; valid for ever if missing. */
  readonly valid?: readonly [from: number, until: number];
  /** Approved if missing. */
  readonly approval?: 'pending' | 'rejected';
}
