import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Operation } from '../operation.ts';
import { customerInBook } from './in-book.ts';

export const listIdentities: Operation<'listIdentities'> = async ({ db, actor, path, house }) => {
  const { customerId } = path;
  await customerInBook(db, actor, customerId);
  const rows = await db
    .selectFrom('source_record')
    .select(['source', 'key', 'decision', 'rule', 'evidence', 'linked_at'])
    .where('customer_id', '=', customerId)
    .where('record', '=', 'person')
    .orderBy('linked_at')
    .orderBy('source')
    .orderBy('key')
    .execute();
  const records = rows.map(({ source, key, decision, rule, evidence, linked_at }) => ({
    source,
    key,
    decision: decision ?? 'started',
    rule: rule ?? 'new_person',
    evidence: evidence ?? [],
    linkedAt: formatWithOffset(linked_at, house.timeZone),
  }));
  return { status: 200, body: { customerId, records } };
};
