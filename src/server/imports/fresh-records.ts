import type { ImportCounts, SourceRecord } from '../../api/schema.d.ts';
import { type ImportRun, recordDigest, reject } from './import-run.ts';

/** A record that is new or says something else than the last time. */
export interface FreshRecord<R extends SourceRecord> {
  record: R;
  digest: string;
  /** What the record was linked to the last time. */
  known: { customerId: string | null; holdingId: string | null } | undefined;
}

/**
 * Leaves out of a chunk what is known already, word for word, and rejects a key that came before in this import.
 * Counts what it leaves out; the caller counts what it makes of the rest.
 */
export async function freshRecords<R extends SourceRecord>(
  run: ImportRun,
  records: readonly R[],
  seen: Set<string>,
  counts: ImportCounts,
): Promise<FreshRecord<R>[]> {
  const known = await knownRecords(run, records);
  const fresh: FreshRecord<R>[] = [];
  for (const record of records) {
    counts.read += 1;
    if (seen.has(record.key)) {
      reject(run, counts, record, `key ${record.key} came before in this import`);
      continue;
    }
    seen.add(record.key);
    const digest = recordDigest(record);
    const before = known.get(record.key);
    if (before && before.bookId !== run.bookId) {
      reject(run, counts, record, `key ${record.key} of this source belongs to another book`);
      continue;
    }
    if (before?.digest === digest) counts.unchanged += 1;
    else fresh.push({ record, digest, known: before });
  }
  return fresh;
}

async function knownRecords({ db, source }: ImportRun, records: readonly SourceRecord[]) {
  const [first] = records;
  if (first === undefined) return new Map<string, never>();
  const rows = await db
    .selectFrom('source_record')
    .select(['key', 'digest', 'customer_id as customerId', 'holding_id as holdingId', 'book_id as bookId'])
    .where('source', '=', source)
    .where('record', '=', first.record)
    .where(({ eb, val, fn }) => eb('key', '=', fn.any(val(records.map(({ key }) => key)))))
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}
