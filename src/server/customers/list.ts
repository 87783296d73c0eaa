import { formatWithOffset, wallTimeAt } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import { type PositionRow, positionsOf, ratesOn } from '../holdings/positions.ts';
import { totals, valuate } from '../holdings/valuation.ts';
import type { Operation } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { maskedMobiles } from './mobiles.ts';

type NamePosition = readonly [name: string, id: string];

export const listCustomers: Operation<'listCustomers'> = async ({ db, actor, query, now, house }) => {
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isNamePosition);
  let customers = selectCustomers(db).where('customer.book_id', '=', actor.bookId);
  const { tag, line, holds } = query;
  if (tag) customers = customers.where(({ eb, val, fn }) => eb(val(tag), '=', fn.any('customer.tags')));
  if (line || holds) {
    customers = customers.where(({ exists, selectFrom }) => {
      let held = selectFrom('holding_party')
        .innerJoin('holding', 'holding.id', 'holding_party.holding_id')
        .select('holding.id')
        .whereRef('holding_party.customer_id', '=', 'customer.id');
      if (line) held = held.where('holding.line', '=', line);
      if (holds) held = held.where('holding.type', '=', holds);
      return exists(held);
    });
  }
  if (after) {
    customers = customers.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('customer.name', 'customer.id'), '>', tuple(...after)),
    );
  }
  const rows = await customers
    .orderBy('customer.name')
    .orderBy('customer.id')
    .limit(limit + 1)
    .execute();
  const { rows: kept, ...next } = page(rows, limit, ({ name, id }) => [name, id]);

  const ids = kept.map(({ id }) => id);
  const today = wallTimeAt(now, house.timeZone).date;
  const [positions, rates, mobiles] = [
    await positionsOf(db, ids, today),
    await ratesOn(db, today),
    await maskedMobiles(db, ids),
  ];
  const held = byCustomer(positions);
  const items = kept.map((row) => {
    const valuation = valuate(held.get(row.id) ?? [], rates, house.currency);
    return defined({
      id: row.id,
      customerNumber: row.customer_number,
      name: row.name,
      namePinyin: row.name_pinyin,
      mobile: mobiles.get(row.id),
      riskTolerance: row.risk_tolerance,
      tags: row.tags,
      net: totals(valuation.positions, valuation.currency).net,
      lastInteractionAt: row.last_interaction_at && formatWithOffset(row.last_interaction_at, house.timeZone),
    });
  });
  return { status: 200, body: { items, ...next } };
};

function byCustomer(positions: readonly PositionRow[]): Map<string, PositionRow[]> {
  const held = new Map<string, PositionRow[]>();
  for (const position of positions) {
    const known = held.get(position.customer_id);
    if (known) known.push(position);
    else held.set(position.customer_id, [position]);
  }
  return held;
}

function selectCustomers(db: Executor) {
  return db
    .selectFrom('customer')
    .select(['id', 'customer_number', 'name', 'name_pinyin', 'risk_tolerance', 'tags'])
    .select((eb) =>
      eb
        .selectFrom('interaction')
        .select(({ fn }) => fn.max('occurred_at').as('last'))
        .whereRef('interaction.customer_id', '=', 'customer.id')
        .as('last_interaction_at'),
    );
}

function isNamePosition(position: readonly unknown[]): position is NamePosition {
  return position.length === 2 && position.every((part) => typeof part === 'string');
}
