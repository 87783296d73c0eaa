import type { CustomerMatch } from '../../api/schema.d.ts';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { recognise } from '../../domain/recognise/recognise.ts';
import type { Operation } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { malformedIdentifier } from './malformed-identifier.ts';
import { maskedMobiles } from './mobiles.ts';
import { searchBook } from './search-book.ts';
import { shown } from './shown-reading.ts';

export const searchCustomers: Operation<'searchCustomers'> = async ({ db, actor, body, now, house }) => {
  const limit = body.limit ?? 20;
  const [skip] = decodeCursor(body.cursor, isOffset) ?? [0];
  const read = recognise(body.query, wallTimeAt(now, house.timeZone).date);
  if ('rejected' in read) throw malformedIdentifier(read.rejected);
  const found = await searchBook(db, actor, read.recognised, { skip, limit: limit + 1 });
  const { rows, ...next } = page(found, limit, () => [skip + limit]);
  const mobiles = await maskedMobiles(
    db,
    rows.map(({ id }) => id),
  );
  const items: CustomerMatch[] = rows.map((row) =>
    defined({
      id: row.id,
      customerNumber: row.customer_number,
      name: row.name,
      namePinyin: row.name_pinyin,
      matchedOn: row.matched_on,
      exact: row.exact,
      role: row.role,
      mobile: mobiles.get(row.id),
      birthDate: row.birth_date,
      tags: row.tags,
    }),
  );
  return {
    status: 200,
    body: { recognisedAs: read.recognised.map((reading) => shown(reading, read.recognised)), items, ...next },
  };
};

function isOffset(position: readonly unknown[]): position is readonly [number] {
  const [skip] = position;
  return position.length === 1 && typeof skip === 'number' && Number.isSafeInteger(skip) && skip >= 0;
}
