import type { SharedItem } from '../../domain/contact-policy/decision.ts';
import type { Executor } from '../database/database.ts';
import type { FeedItemTable } from '../database/tables.ts';
import { noSuchItem } from '../feed/feed-item-answer.ts';
import { defined } from '../requests/defined.ts';

/** Throws `not-found` for an item that isn't in the feed. */
export async function itemToShare(db: Executor, itemId: string): Promise<FeedItemTable> {
  const item = await db.selectFrom('feed_item').selectAll().where('id', '=', itemId).executeTakeFirst();
  if (!item) throw noSuchItem(itemId);
  return item;
}

/** The item as the contact policy looks at it. */
export function sharedItem(item: FeedItemTable): SharedItem {
  return defined({
    kind: item.kind,
    line: item.line,
    riskLevel: item.risk_level,
    approval: item.approval,
    validFrom: item.valid_from,
    validUntil: item.valid_until,
  });
}
