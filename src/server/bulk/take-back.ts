import type { Call } from '../operation.ts';
import type { MadeThing, Reversal } from './kept-rows.ts';
import type { ByRow, Undone } from './reverse.ts';

type ReverseCall = Call<'reverseBulk'>;

/** Deletes the tasks that are not done. */
export async function removeTasks(call: ReverseCall, tasks: readonly ByRow<MadeThing>[]): Promise<Undone> {
  if (tasks.length === 0) return { reversals: new Map(), events: [] };
  const ids = tasks.map(({ id }) => id);
  const found = await call.db
    .selectFrom('task')
    .select(['id', 'customer_id', 'title', 'status'])
    .where(({ eb, val, fn }) => eb('id', '=', fn.any(val(ids))))
    .orderBy('id')
    .forUpdate()
    .execute();
  const open = found.filter(({ status }) => status !== 'done');
  await call.db
    .deleteFrom('task')
    .where(({ eb, val, fn }) => eb('id', '=', fn.any(val(open.map(({ id }) => id)))))
    .execute();
  const done = new Set(found.filter(({ status }) => status === 'done').map(({ id }) => id));
  return {
    reversals: reversals(tasks, new Set(open.map(({ id }) => id)), done),
    // The title goes with the task: the event tells it.
    events: open.map(({ id, customer_id, title }) => ({
      ...byAdviser(call, customer_id),
      kind: 'task_removed',
      task_id: id,
      text: title,
    })),
  };
}

/** Marks the interactions as withdrawn: what was once said to have been stays to be seen. */
export async function withdrawInteractions(
  call: ReverseCall,
  interactions: readonly ByRow<MadeThing>[],
): Promise<Undone> {
  if (interactions.length === 0) return { reversals: new Map(), events: [] };
  const ids = interactions.map(({ id }) => id);
  const withdrawn = await call.db
    .updateTable('interaction')
    .set({ withdrawn_at: call.now })
    .where(({ eb, val, fn }) => eb('id', '=', fn.any(val(ids))))
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'customer_id'])
    .execute();
  return {
    reversals: reversals(interactions, new Set(withdrawn.map(({ id }) => id))),
    events: withdrawn.map(({ id, customer_id }) => ({
      ...byAdviser(call, customer_id),
      kind: 'interaction_withdrawn',
      interaction_id: id,
    })),
  };
}

function reversals(
  made: readonly { key: string; id: string }[],
  undone: ReadonlySet<string>,
  done: ReadonlySet<string> = new Set(),
): Map<string, Reversal> {
  return new Map(
    made.map(({ key, id }): [string, Reversal] => {
      if (undone.has(id)) return [key, { status: 'undone', id }];
      return [key, done.has(id) ? { status: 'kept', reason: 'done', id } : { status: 'nothing_done', id }];
    }),
  );
}

function byAdviser({ actor, now }: ReverseCall, customer_id: string) {
  return { occurred_at: now, adviser_id: actor.adviserId, customer_id };
}
