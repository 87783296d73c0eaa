import type { Share } from '../../api/schema.d.ts';
import type { Decision } from '../../domain/contact-policy/decision.ts';
import type { FeedItemTable } from '../database/tables.ts';
import { recordEvents } from '../events/record-events.ts';
import { newId } from '../house/ids.ts';
import type { Call } from '../operation.ts';
import { heldBackBy } from './held-back-by.ts';
import { dryRunAnswer, type NewShareRow, shareAnswer } from './share-answer.ts';

type ShareCall = Call<'createShares'>;

/** A share of the item as the contact policy decided: to a customer, or to moments when `recipient` is null. */
export function newShare(
  { body, now, language }: ShareCall,
  item: FeedItemTable,
  recipient: { id: string; name: string } | null,
  decision: Decision,
): NewShareRow {
  const share = {
    id: newId('shr'),
    item_id: item.id,
    item_title: item.title,
    customer_id: recipient?.id ?? null,
    customer_name: recipient?.name ?? null,
    moment_id: null,
    message: body.message ?? null,
    held_back_by: null,
    scheduled_for: null,
    scheduled_by: null,
    sent_at: null,
    opened_at: null,
    replied_at: null,
    created_at: now,
  };
  switch (decision.outcome) {
    case 'send':
      return recipient === null
        ? { ...share, status: 'published' }
        : { ...share, status: 'sent', sent_at: now };
    case 'schedule': {
      const { at, rule } = decision;
      return { ...share, status: 'scheduled', scheduled_for: new Date(at), scheduled_by: rule.id };
    }
    case 'hold':
      return { ...share, status: 'held_back', held_back_by: heldBackBy(decision.rules, language) };
  }
}

/** Keeps the shares, those held back too, and says what became of them; in a dry run nothing is kept. */
export async function keepShares(call: ShareCall, shares: readonly NewShareRow[]): Promise<Share[]> {
  const { db, actor, body, house } = call;
  if (body.dryRun) return shares.map((share) => dryRunAnswer(share, house));
  const rows = shares.map(({ item_title: _title, customer_name: _name, held_back_by, ...share }) => ({
    ...share,
    adviser_id: actor.adviserId,
    book_id: actor.bookId,
    channel: body.channel ?? 'single',
    held_back_by: held_back_by && JSON.stringify(held_back_by),
  }));
  await db.insertInto('share').values(rows).execute();
  const events = rows
    .filter(({ status }) => status === 'sent')
    .map(({ id, customer_id, adviser_id }) => ({
      kind: 'share_sent' as const,
      occurred_at: call.now,
      adviser_id,
      customer_id,
      share_id: id,
    }));
  await recordEvents(db, actor.bookId, events);
  return shares.map((share) => shareAnswer(share, house));
}
