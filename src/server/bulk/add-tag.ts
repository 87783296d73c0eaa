import { sql } from 'kysely';
import type { Call } from '../operation.ts';
import type { Done } from './do-rows.ts';
import type { KeptRow } from './kept-rows.ts';
import type { TagAction } from './read-action.ts';
import type { DueRow } from './row-faults.ts';

/** Gives the tag to those of the customers, locked by now, who do not have it; each row keeps whether it was this one. */
export async function addTag(
  { db, now }: Call<'performBulk'>,
  { tag }: TagAction,
  rows: readonly DueRow[],
): Promise<Done> {
  const tagged = new Set<string>();
  const kept = new Map<string, KeptRow>();
  for (const { key, customer } of rows) {
    const added = !customer.tags.includes(tag) && !tagged.has(customer.id);
    if (added) tagged.add(customer.id);
    const made = { kind: 'tag' as const, customerId: customer.id, tag, added };
    kept.set(key, { outcome: { status: 'done' }, made });
  }
  await db
    .updateTable('customer')
    .set({
      tags: sql`array_append(tags, ${tag}::text)`,
      added_tags: sql`array_append(added_tags, ${tag}::text)`,
      updated_at: now,
    })
    .where(({ eb, val, fn }) => eb('id', '=', fn.any(val([...tagged]))))
    .execute();
  return { kept, events: [] };
}
