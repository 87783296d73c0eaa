import type { Executor } from '../database/database.ts';
import { markSent } from '../events/send-due.ts';
import type { Call } from '../operation.ts';
import type { MadeThing, Reversal } from './kept-rows.ts';
import type { ByRow, Undone } from './reverse.ts';

/** Revokes the shares, sent or still to be sent, of which nothing has come back yet. */
export async function revokeShares(
  { db, actor, now }: Call<'reverseBulk'>,
  shares: readonly ByRow<MadeThing>[],
): Promise<Undone> {
  if (shares.length === 0) return { reversals: new Map(), events: [] };
  const found = await lockShares(
    db,
    shares.map(({ id }) => id),
  );
  const going = [...found.values()].filter(
    ({ status, opened_at, replied_at }) =>
      (status === 'sent' || status === 'scheduled') && opened_at === null && replied_at === null,
  );
  const ids = going.map(({ id }) => id);
  // One whose time has come was sent before it is revoked, whether or not anybody has been told.
  const events = await markSent(db, ids, now);
  await db
    .updateTable('share')
    .set({ status: 'revoked' })
    .where(({ eb, val, fn }) => eb('id', '=', fn.any(val(ids))))
    .execute();
  const revoked = going.map(({ id, customer_id }) => ({
    kind: 'share_revoked' as const,
    occurred_at: now,
    adviser_id: actor.adviserId,
    customer_id,
    share_id: id,
  }));
  const reversals = shares.map(({ key, id }): [string, Reversal] => {
    if (ids.includes(id)) return [key, { status: 'undone', id }];
    const reason = whyKept(found.get(id));
    return [key, reason ? { status: 'kept', reason, id } : { status: 'nothing_done', id }];
  });
  return { reversals: new Map(reversals), events: [...events, ...revoked] };
}

async function lockShares(db: Executor, ids: string[]) {
  const rows = await db
    .selectFrom('share')
    .select(['id', 'customer_id', 'status', 'opened_at', 'replied_at'])
    .where(({ eb, val, fn }) => eb('id', '=', fn.any(val(ids))))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function whyKept(share: { opened_at: Date | null; replied_at: Date | null } | undefined) {
  if (share?.replied_at) return 'replied' as const;
  return share?.opened_at ? ('opened' as const) : undefined;
}
