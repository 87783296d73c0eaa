import type { Share } from '../../api/schema.d.ts';
import { evaluate } from '../../domain/contact-policy/evaluate.ts';
import type { FeedItemTable } from '../database/tables.ts';
import { newId } from '../house/ids.ts';
import type { Call } from '../operation.ts';
import { sharedItem } from './item-to-share.ts';
import { keepShares, newShare } from './new-share.ts';

/** A moment and the share that tells of it; what the contact policy holds back leaves the share alone. */
export async function publishMoment(call: Call<'createShares'>, item: FeedItemTable): Promise<Share[]> {
  const { db, actor, body, house, now, language } = call;
  const text = body.message || item.title;
  const { pictures, links } = item;
  const decision = evaluate(house.policy, {
    kind: 'moment',
    item: sharedItem(item),
    text,
    pictures,
    links,
    now,
  });
  const share = newShare({ message: body.message, now, language }, item, null, decision);
  if (share.status !== 'published' || body.dryRun) return keepShares(call, [share]);

  const id = newId('mom');
  await db
    .insertInto('moment')
    .values({
      id,
      adviser_id: actor.adviserId,
      book_id: actor.bookId,
      item_id: item.id,
      text,
      published_at: now,
    })
    .execute();
  return keepShares(call, [{ ...share, moment_id: id }]);
}
