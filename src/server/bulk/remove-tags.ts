import { sql } from 'kysely';
import { customersInBook } from '../customers/in-book.ts';
import type { Executor } from '../database/database.ts';
import type { Call } from '../operation.ts';
import type { MadeTag, Reversal } from './kept-rows.ts';
import type { ByRow, Undone } from './reverse.ts';

/** Takes away the tags that these rows added, where they are still there and no source says them by now. */
export async function removeTags(
  call: Call<'reverseBulk'>,
  tags: readonly ByRow<MadeTag>[],
): Promise<Undone> {
  if (tags.length === 0) return { reversals: new Map(), events: [] };
  const removed = await remove(
    call,
    tags.filter(({ added }) => added),
  );
  const reversals = tags.map(({ key }): [string, Reversal] => [
    key,
    { status: removed.has(key) ? 'undone' : 'nothing_done' },
  ]);
  return { reversals: new Map(reversals), events: [] };
}

/** The keys of those whose customers have lost the tag. */
async function remove(
  { db, actor, now }: Call<'reverseBulk'>,
  given: readonly ByRow<MadeTag>[],
): Promise<Set<string>> {
  const ids = given.map(({ customerId }) => customerId);
  const customers = await customersInBook(db, actor, ids, { lock: true })
    .select(['id', 'tags', 'added_tags'])
    .execute();
  const bySources = await sourceTags(db, ids);
  const removed = new Set<string>();
  const rows = customers.map(({ id, tags, added_tags }) => {
    const mine = given.filter(({ customerId, tag }) => customerId === id && added_tags.includes(tag));
    const added = mine.map(({ tag }) => tag);
    const lost = mine.filter(({ tag }) => !bySources.get(id)?.has(tag));
    for (const { key } of lost) removed.add(key);
    return {
      id,
      tags: tags.filter((tag) => !lost.some((one) => one.tag === tag)),
      added_tags: added_tags.filter((tag) => !added.includes(tag)),
    };
  });
  await sql`
    update customer set tags = changed.tags, added_tags = changed.added_tags, updated_at = ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as changed (id text, tags text[], added_tags text[])
    where customer.id = changed.id`.execute(db);
  return removed;
}

/** The tags that the sources' records have, by customer. */
async function sourceTags(db: Executor, customerIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectFrom('source_record')
    .select(['customer_id', 'payload'])
    .where('record', '=', 'person')
    .where(({ eb, val, fn }) => eb('customer_id', '=', fn.any(val(customerIds))))
    .execute();
  const tags = new Map<string, Set<string>>();
  for (const { customer_id, payload } of rows) {
    const known = tags.get(customer_id ?? '') ?? new Set();
    if (payload.record === 'person') for (const tag of payload.tags ?? []) known.add(tag);
    tags.set(customer_id ?? '', known);
  }
  return tags;
}
