import type { TodayItem } from '../../api/schema.d.ts';
import { formatWithOffset, wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { parseMoney } from '../../domain/money/money.ts';
import type { House } from '../house/house.ts';
import type { Operation } from '../operation.ts';
import { assessmentMonths } from '../policy/assessment-months.ts';
import { defined } from '../requests/defined.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { candidates } from './candidates.ts';
import { isRankPosition, positionOf, type RankedRow, rank } from './rank.ts';

export const getToday: Operation<'getToday'> = async ({ db, actor, query, now, house }) => {
  const { adviserId, bookId } = actor;
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isRankPosition);
  const today = wallTimeAt(now, house.timeZone).date;
  const everybody = candidates({
    adviserId,
    bookId,
    today,
    timeZone: house.timeZone,
    assessmentMonths: assessmentMonths(house.policy),
  });
  const { rows } = await rank(everybody, {
    today,
    currency: house.currency,
    after,
    limit: limit + 1,
  }).execute(db);
  const { rows: kept, ...next } = page(rows, limit, positionOf);
  return { status: 200, body: { date: today, items: kept.map((row) => itemAnswer(row, house)), ...next } };
};

function itemAnswer(row: RankedRow, { timeZone }: House): TodayItem {
  const { amount, currency } = row;
  return defined({
    customerId: row.customer_id,
    customerNumber: row.customer_number,
    name: row.name,
    reason: row.reason,
    rank: row.rank,
    dueAt: row.due_at && formatWithOffset(row.due_at, timeZone),
    title: row.title,
    amount: amount !== null && currency !== null ? parseMoney({ amount, currency }) : undefined,
    days: row.days,
    taskId: row.task_id,
    holdingId: row.holding_id,
  });
}
