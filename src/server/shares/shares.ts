import { sql } from 'kysely';
import type { Operation } from '../operation.ts';
import { isBehind, isTimePosition } from '../requests/newest-first.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { notInBook, Refusal } from '../requests/refusal.ts';
import { itemToShare } from './item-to-share.ts';
import { publishMoment } from './publish-moment.ts';
import { selectShares, shareAnswer } from './share-answer.ts';
import { shareWithCustomers } from './share-with-customers.ts';

export const listShares: Operation<'listShares'> = async ({ db, actor, query, now, house }) => {
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isTimePosition);
  let shares = selectShares(db, now).where('share.book_id', '=', actor.bookId);
  if (query.customerId) shares = shares.where('share.customer_id', '=', query.customerId);
  if (after) shares = shares.where(isBehind(sql.ref('share.created_at'), sql.ref('share.id'), after));
  const rows = await shares
    .orderBy('share.created_at', 'desc')
    .orderBy('share.id')
    .limit(limit + 1)
    .execute();
  const { rows: kept, ...next } = page(rows, limit, (row) => [row.created_at.toISOString(), row.id]);
  return { status: 200, body: { items: kept.map((row) => shareAnswer(row, house)), ...next } };
};

export const getShare: Operation<'getShare'> = async ({ db, actor, path, now, house }) => {
  const share = await selectShares(db, now)
    .where('share.id', '=', path.shareId)
    .where('share.book_id', '=', actor.bookId)
    .executeTakeFirst();
  if (!share) throw notInBook('share', path.shareId);
  return { status: 200, body: shareAnswer(share, house) };
};

export const createShares: Operation<'createShares'> = async (call) => {
  const { db, body } = call;
  if ((body.customerIds === undefined) === (body.moments === undefined)) throw notOneOfTwo();
  const item = await itemToShare(db, body.itemId);
  const items = body.customerIds
    ? await shareWithCustomers(call, item, body.customerIds)
    : await publishMoment(call, item);
  return { status: body.dryRun ? 200 : 201, body: { items } };
};

function notOneOfTwo(): Refusal {
  return new Refusal('invalid-value', {
    detail: {
      'zh-CN': '服务动态要么分享给客户（customerIds），要么发到朋友圈（moments），二者择一。',
      en: 'An item is shared with customers (customerIds) or published as a moment (moments): one of the two.',
    },
    nextSteps: [{ 'zh-CN': '请只填 customerIds 或 moments。', en: 'Give either customerIds or moments.' }],
  });
}
