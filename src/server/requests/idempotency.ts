import { createHash } from 'node:crypto';
import type { Executor } from '../database/database.ts';
import type { Actor } from './actor.ts';
import { Refusal } from './refusal.ts';

interface KeyedRequest {
  key: string;
  method: string;
  url: string;
  body: unknown;
}

interface StoredAnswer {
  status: number;
  body: unknown;
}

/**
 * Runs a write once for its idempotency key: the first time it is run and its answer kept, in the same transaction;
 * afterwards the kept answer is given again. A request that fails keeps nothing and may be sent again.
 * Throws `idempotency-key-reused` when the key came with another request.
 * After draft-ietf-httpapi-idempotency-key-header.
 */
export async function once(
  transaction: Executor,
  actor: Actor,
  request: KeyedRequest,
  now: Date,
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer & { replayed: boolean }> {
  const digest = digestOf(request);
  const begun = await transaction
    .insertInto('idempotency_key')
    .values({
      adviser_id: actor.adviserId,
      key: request.key,
      request_digest: digest,
      status: null,
      body: null,
      created_at: now,
    })
    // A second request with the key waits here until the first one's transaction has ended.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows === 0n)
    return { ...(await stored(transaction, actor, request, digest)), replayed: true };
  const answer = await run();
  await ofKey(transaction, actor, request.key)
    .set({ status: answer.status, body: JSON.stringify(answer.body) })
    .execute();
  return { ...answer, replayed: false };
}

function ofKey(transaction: Executor, actor: Actor, key: string) {
  return transaction
    .updateTable('idempotency_key')
    .where('adviser_id', '=', actor.adviserId)
    .where('key', '=', key);
}

async function stored(
  transaction: Executor,
  actor: Actor,
  request: KeyedRequest,
  digest: string,
): Promise<StoredAnswer> {
  const row = await transaction
    .selectFrom('idempotency_key')
    .select(['request_digest', 'status', 'body'])
    .where('adviser_id', '=', actor.adviserId)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
  if (row.request_digest !== digest) throw keyReused(request.key);
  return { status: row.status ?? 200, body: JSON.parse(row.body ?? 'null') };
}

/** For a key that came with another request before. */
export function keyReused(key: string): Refusal {
  return new Refusal('idempotency-key-reused', {
    detail: { 'zh-CN': `幂等键 ${key} 属于另一请求。`, en: `Key ${key} belongs to another request.` },
    nextSteps: [{ 'zh-CN': '新的请求请用新的幂等键。', en: 'Use a new key for a new request.' }],
  });
}

/** The order of members and the spaces of a JSON body say nothing: a client may write the same request otherwise. */
export function digestOf({ method, url, body }: Omit<KeyedRequest, 'key'>): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body, inOrder) ?? ''}`)
    .digest('hex');
}

/** For JSON.stringify: an object with its members in the order of their names. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
