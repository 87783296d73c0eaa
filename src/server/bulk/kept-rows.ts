import { sql } from 'kysely';
import type { BulkAction, BulkOutcome, BulkReversalItem, BulkRow } from '../../api/schema.d.ts';
import type { Executor } from '../database/database.ts';
import type { Actor } from '../requests/actor.ts';
import { digestOf } from '../requests/idempotency.ts';

/** What a row made. */
export interface MadeThing {
  kind: 'share' | 'log' | 'task';
  id: string;
}

export interface MadeTag {
  kind: 'tag';
  customerId: string;
  tag: string;
  /** False where the customer had it before. */
  added: boolean;
}

type KeptOutcome = Omit<BulkOutcome, 'key' | 'replayed'>;
export type Reversal = Omit<BulkReversalItem, 'key'>;

/** What is kept under the key of a row that happened, was undone since, or was undone before it came. */
export interface KeptRow {
  outcome?: KeptOutcome;
  made?: MadeThing | MadeTag;
  /** Since it is there the row does not happen any more. */
  reversal?: Reversal;
}

/** Stands before the digests of rows: keys of whole requests have none such. */
const MARK = 'bulk';
/** Of a row that was undone before it came: nobody knows what it would have been. */
export const UNSEEN = MARK;

function isRowDigest(digest: string): boolean {
  return digest.startsWith(MARK);
}

/** The same for the same row under the same action, in whatever batch; as if it were a request of its own. */
export function rowDigest(action: BulkAction, row: BulkRow): string {
  return `${MARK} ${digestOf({ method: 'POST', url: '/bulk-rows', body: { action, rows: [row] } })}`;
}

/**
 * Takes the keys that nobody has, and gives them. Where another transaction is taking one, this waits until it has
 * ended; all take them in the same order, lest two wait for each other.
 */
export async function takeKeys(
  transaction: Executor,
  { adviserId }: Actor,
  keys: readonly { key: string; digest: string }[],
  now: Date,
): Promise<Set<string>> {
  const taking = keys.map(({ key, digest }) => ({ key, digest }));
  const { rows } = await sql<{ key: string }>`
    insert into idempotency_key (adviser_id, key, request_digest, created_at)
    select ${adviserId}::text, taken.key, taken.digest, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(taking)}::jsonb) as taken (key text, digest text)
    order by taken.key collate "C"
    on conflict do nothing returning key`.execute(transaction);
  return new Set(rows.map(({ key }) => key));
}

/** What is kept under keys that somebody has; with `lock` nobody else undoes them until the transaction ends. */
export async function keptUnder(
  transaction: Executor,
  { adviserId }: Actor,
  keys: readonly string[],
  { lock }: { lock: boolean },
): Promise<Map<string, { digest: string; kept: KeptRow }>> {
  if (keys.length === 0) return new Map();
  const select = transaction
    .selectFrom('idempotency_key')
    .select(['key', 'request_digest', 'body'])
    .where('adviser_id', '=', adviserId)
    .where(({ eb, val, fn }) => eb('key', '=', fn.any(val([...keys]))))
    .orderBy(sql`key collate "C"`);
  const rows = await (lock ? select.forUpdate() : select).execute();
  return new Map(
    rows.map(({ key, request_digest: digest, body }) => [key, { digest, kept: parse(digest, body) }]),
  );
}

function parse(digest: string, body: string | null): KeptRow {
  return isRowDigest(digest) ? JSON.parse(body ?? '{}') : {};
}

/** Keeps what became of rows under their keys, which the transaction has taken or locked. */
export async function keepRows(
  transaction: Executor,
  { adviserId }: Actor,
  rows: ReadonlyMap<string, KeptRow>,
): Promise<void> {
  if (rows.size === 0) return;
  const kept = [...rows].map(([key, row]) => ({ key, body: JSON.stringify(row) }));
  await sql`
    update idempotency_key set body = kept.body
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept (key text, body text)
    where idempotency_key.adviser_id = ${adviserId} and idempotency_key.key = kept.key`.execute(transaction);
}

/** Gives keys back that the transaction has taken: their rows may come again. */
export async function releaseKeys(
  transaction: Executor,
  { adviserId }: Actor,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await transaction
    .deleteFrom('idempotency_key')
    .where('adviser_id', '=', adviserId)
    .where(({ eb, val, fn }) => eb('key', '=', fn.any(val([...keys]))))
    .execute();
}
