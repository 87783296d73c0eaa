import type { Share } from '../../api/schema.d.ts';
import type { Decision } from '../../domain/contact-policy/decision.ts';
import { upsertRows } from '../database/rows.ts';
import type { FeedItemTable, ShareTable } from '../database/tables.ts';
import { type NewEvent, recordEvents } from '../events/record-events.ts';
import { newId } from '../house/ids.ts';
import type { Call } from '../operation.ts';
import type { Language } from '../requests/language.ts';
import { heldBackBy } from './held-back-by.ts';
import { dryRunAnswer, type NewShareRow, shareAnswer } from './share-answer.ts';

type ShareCall = Call<'createShares'>;

interface Making {
  /** The adviser's own words. */
  message: string | undefined;
  now: Date;
  language: Language;
}

/** A share of the item as the contact policy decided: to a customer, or to moments when `recipient` is null. */
export function newShare(
  { message, now, language }: Making,
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
    message: message ?? null,
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
  await recordEvents(db, actor.bookId, await insertShares(call, body.channel ?? 'single', shares));
  return shares.map((share) => shareAnswer(share, house));
}

/** Any number of shares at once. Gives the events to record: nobody is told of what is held back or put off. */
export async function insertShares(
  { db, actor, now }: Pick<ShareCall, 'db' | 'actor' | 'now'>,
  channel: ShareTable['channel'],
  shares: readonly NewShareRow[],
): Promise<NewEvent[]> {
  const rows = shares.map(({ item_title: _title, customer_name: _name, ...share }) => ({
    ...share,
    adviser_id: actor.adviserId,
    book_id: actor.bookId,
    channel,
  }));
  await upsertRows(db, 'share', ['id'], rows);
  return rows
    .filter(({ status }) => status === 'sent')
    .map(({ id, customer_id, adviser_id }) => ({
      kind: 'share_sent' as const,
      occurred_at: now,
      adviser_id,
      customer_id,
      share_id: id,
    }));
}
