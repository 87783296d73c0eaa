import type { Executor } from '../database/database.ts';
import type { Call, Operation } from '../operation.ts';
import { hasCome, instantOf } from '../requests/instant.ts';
import { notInBook } from '../requests/refusal.ts';
import { selectShares, shareAnswer } from '../shares/share-answer.ts';
import { type NewEvent, recordEvents } from './record-events.ts';
import { markSent } from './send-due.ts';
import { notDelivered, notYet, opensWithoutWords } from './share-report-refusals.ts';

type ReportCall = Call<'recordShareEvent'>;

/** What a delivery channel reports of a share: the first open and every reply are events. */
export const recordShareEvent: Operation<'recordShareEvent'> = async (call) => {
  const { db, actor, path, body, now, house } = call;
  if (body.kind === 'opened' && body.text !== undefined) throw opensWithoutWords();
  // The share is locked before the book's counter, here as everywhere.
  await lockShare(call);
  const events: NewEvent[] = await markSent(db, [path.shareId], now);
  const share = await shareOf(db, path.shareId);
  if (share.status !== 'sent' || share.sent_at === null) throw notDelivered(path.shareId);

  const occurred_at = happenedAt(call, share.sent_at);
  const { customer_id, opened_at, replied_at } = share;
  const time = body.kind === 'opened' ? 'opened_at' : 'replied_at';
  if (share[time] === null) {
    await db
      .updateTable('share')
      .set({ [time]: occurred_at })
      .where('id', '=', path.shareId)
      .execute();
  }
  // Who has replied has opened it: that is no news any more.
  if (body.kind === 'replied' || (opened_at === null && replied_at === null)) {
    const about = { customer_id, share_id: path.shareId, adviser_id: null, text: body.text ?? null };
    events.push({ ...about, kind: `share_${body.kind}`, occurred_at });
  }
  await recordEvents(db, actor.bookId, events);
  const answer = await selectShares(db, now).where('share.id', '=', path.shareId).executeTakeFirstOrThrow();
  return { status: 201, body: shareAnswer(answer, house) };
};

/** Throws `not-found` for a share of another book. */
async function lockShare({ db, actor, path }: ReportCall): Promise<void> {
  const share = await db
    .selectFrom('share')
    .select('id')
    .where('id', '=', path.shareId)
    .where('book_id', '=', actor.bookId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!share) throw notInBook('share', path.shareId);
}

function shareOf(db: Executor, shareId: string) {
  return db
    .selectFrom('share')
    .select(['customer_id', 'status', 'sent_at', 'opened_at', 'replied_at'])
    .where('id', '=', shareId)
    .executeTakeFirstOrThrow();
}

/** Not before it was sent: that is a clock that is late. Throws `invalid-value` for a time to come. */
function happenedAt({ body, now }: ReportCall, sentAt: Date): Date {
  if (body.occurredAt === undefined) return now;
  const given = instantOf(body.occurredAt);
  if (!hasCome(given, now)) throw notYet(body.occurredAt);
  return given < sentAt ? sentAt : given;
}
