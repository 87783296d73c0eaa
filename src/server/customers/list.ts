import type { CustomerSummary } from '../../api/schema.d.ts';
import { formatWithOffset, wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { ratesOn } from '../holdings/positions.ts';
import { totals, valuate } from '../holdings/valuation.ts';
import type { House } from '../house/house.ts';
import type { Operation } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { decodeCursor, page } from '../requests/page.ts';

import { type ListedRow, listedRows, type NamePosition, type Valued } from './listed-rows.ts';
import { maskedMobiles } from './mobiles.ts';

export const listCustomers: Operation<'listCustomers'> = async (call) => {
  const { db, query, now, house } = call;
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isNamePosition);
  const today = wallTimeAt(now, house.timeZone).date;
  const valued = { today, rates: await ratesOn(db, today) };
  const listed = await listedRows(call, valued, after, limit + 1);
  const { rows, ...next } = page(listed, limit, ({ name, id }) => [name, id]);
  const mobiles = await maskedMobiles(
    db,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) => summary(row, mobiles.get(row.id), valued, house));
  return { status: 200, body: { items, ...next } };
};

function summary(
  row: ListedRow,
  mobile: string | undefined,
  { rates }: Valued,
  house: House,
): CustomerSummary {
  const { positions, currency } = valuate(row.positions, rates, house.currency);
  return defined({
    id: row.id,
    customerNumber: row.customer_number,
    name: row.name,
    namePinyin: row.name_pinyin,
    mobile,
    riskTolerance: row.risk_tolerance,
    tags: row.tags,
    net: totals(positions, currency).net,
    lastInteractionAt: row.last_interaction_at && formatWithOffset(row.last_interaction_at, house.timeZone),
  });
}

function isNamePosition(position: readonly unknown[]): position is NamePosition {
  return position.length === 2 && position.every((part) => typeof part === 'string');
}
