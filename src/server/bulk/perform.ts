import type { BulkFault, BulkOutcome, BulkRow } from '../../api/schema.d.ts';
import { recordEvents } from '../events/record-events.ts';
import type { Call, Operation } from '../operation.ts';
import { keyReused } from '../requests/idempotency.ts';
import { doRows } from './do-rows.ts';
import { type KeptRow, keepRows, keptUnder, releaseKeys, rowDigest, takeKeys, UNSEEN } from './kept-rows.ts';
import { readAction } from './read-action.ts';
import { dueRows } from './row-faults.ts';

type PerformCall = Call<'performBulk'>;

interface DigestedRow extends BulkRow {
  digest: string;
}

/** What stands under a key once the batch is over. */
interface Standing {
  digest: string;
  kept: KeptRow;
  /** The row of this batch that took the key; undefined where it was taken before. */
  by?: DigestedRow;
  /** Why nothing stands there. */
  fault?: BulkFault | undefined;
}

export const performBulk: Operation<'performBulk'> = async (call) => {
  const { db, actor, live } = call;
  const { items, isNews } = await db
    .transaction()
    .execute((transaction) => perform({ ...call, db: transaction }));
  if (isNews) live.bell.ring(actor.bookId);
  return { status: 200, body: { items } };
};

/** Locks the keys, then the customers, then the counter of events, as single writes do. */
async function perform(call: PerformCall): Promise<{ items: BulkOutcome[]; isNews: boolean }> {
  const { db, actor, body, now } = call;
  const action = await readAction(call, body.action);
  const rows = body.rows.map((row): DigestedRow => ({ ...row, digest: rowDigest(body.action, row) }));
  // Of several rows with one key the first counts.
  const firsts = new Map(rows.toReversed().map((row) => [row.key, row]));
  const taken = await takeKeys(db, actor, [...firsts.values()], now);
  const others = [...firsts.keys()].filter((key) => !taken.has(key));
  const standing = new Map<string, Standing>(await keptUnder(db, actor, others, { lock: false }));

  const fresh = rows.filter((row) => taken.has(row.key) && firsts.get(row.key) === row);
  const { due, faults } = await dueRows(call, action, fresh);
  const { kept, events } = await doRows(call, action, due);
  await releaseKeys(db, actor, [...faults.keys()]);
  await keepRows(db, actor, kept);
  await recordEvents(db, actor.bookId, events);
  for (const row of fresh) {
    const { key, digest } = row;
    standing.set(key, { digest, kept: kept.get(key) ?? {}, by: row, fault: faults.get(key) });
  }
  return { items: rows.map((row) => outcome(call, row, standing.get(row.key))), isNews: kept.size > 0 };
}

function outcome({ language }: PerformCall, row: DigestedRow, standing: Standing | undefined): BulkOutcome {
  const { key } = row;
  if (standing?.digest !== row.digest && standing?.digest !== UNSEEN) {
    const detail = keyReused(key).detailIn(language);
    return { key, status: 'failed', fault: { reason: 'key_reused', detail } };
  }
  const { kept, by, fault } = standing;
  if (fault) return { key, status: 'failed', fault };
  if (kept.outcome === undefined || kept.reversal) return { key, status: 'withdrawn' };
  return { key, ...kept.outcome, ...(by !== row && { replayed: true }) };
}
