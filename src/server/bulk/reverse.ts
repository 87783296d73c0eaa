import type { BulkReversalItem } from '../../api/schema.d.ts';
import { type NewEvent, recordEvents } from '../events/record-events.ts';
import type { Call, Operation } from '../operation.ts';
import { type KeptRow, keepRows, keptUnder, type Reversal, takeKeys, UNSEEN } from './kept-rows.ts';
import { removeTags } from './remove-tags.ts';
import { revokeShares } from './revoke-shares.ts';
import { removeTasks, withdrawInteractions } from './take-back.ts';

type ReverseCall = Call<'reverseBulk'>;

/** What was made, with the key of the row that made it. */
export type ByRow<Made> = Made & { key: string };

/** What became of the undoing, by the keys of rows, and what there is to tell of it. */
export interface Undone {
  reversals: Map<string, Reversal>;
  events: NewEvent[];
}

const nothingDone: Reversal = { status: 'nothing_done' };

export const reverseBulk: Operation<'reverseBulk'> = async (call) => {
  const { db, actor, live } = call;
  const items = await db.transaction().execute((transaction) => reverse({ ...call, db: transaction }));
  if (items.some(({ status }) => status === 'undone')) live.bell.ring(actor.bookId);
  return { status: 200, body: { items } };
};

/** Locks the keys, then the customers, then what was made, then the counter of events. */
async function reverse(call: ReverseCall): Promise<BulkReversalItem[]> {
  const { db, actor, body, now } = call;
  // A row that has not come will find its key taken, should it come late.
  const unseen = await takeKeys(
    db,
    actor,
    body.keys.map((key) => ({ key, digest: UNSEEN })),
    now,
  );
  const others = body.keys.filter((key) => !unseen.has(key));
  const known = await keptUnder(db, actor, others, { lock: true });

  const made = [...known].flatMap(([key, { kept }]) =>
    kept.made && !kept.reversal ? [{ ...kept.made, key }] : [],
  );
  const things = made.filter((one) => one.kind !== 'tag');
  const of = (kind: 'share' | 'task' | 'log') => things.filter((one) => one.kind === kind);
  const tags = made.filter((one) => one.kind === 'tag');
  const undone = [
    await removeTags(call, tags),
    await revokeShares(call, of('share')),
    await removeTasks(call, of('task')),
    await withdrawInteractions(call, of('log')),
  ];
  const reversals = new Map(undone.flatMap((part) => [...part.reversals]));

  const kept = new Map<string, KeptRow>([...unseen].map((key) => [key, { reversal: nothingDone }]));
  for (const [key, reversal] of reversals) {
    // What cannot be undone now stays as it is, and may be asked for again.
    if (reversal.status !== 'kept') kept.set(key, { ...known.get(key)?.kept, reversal });
  }
  await keepRows(db, actor, kept);
  const events = undone.flatMap((part) => part.events);
  await recordEvents(db, actor.bookId, events);
  return body.keys.map((key) => {
    const reversal = reversals.get(key) ?? known.get(key)?.kept.reversal ?? nothingDone;
    return { key, ...reversal };
  });
}
