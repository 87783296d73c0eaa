import type { ApiClient } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import type { Plan } from '../plan/read-plan.ts';
import type { Work } from './dispatch.ts';
import type { RowUndone } from './journal-record.ts';
import { rowKey } from './row-key.ts';
import { RowQueue } from './row-queue.ts';
import { type RunState, undoState } from './run-state.ts';

/**
 * Undoes every row of a plan by its key, also those that were not sent: one that is still on its way, after an answer
 * that was lost, does not happen any more.
 */
export function undoWork(api: ApiClient, plan: Plan, state: RunState, now: () => string): Work {
  const queue = new RowQueue(plan.path, ({ n }) => state.undone[n] !== undoState.undone);
  return {
    take: (size) => queue.take(size),
    intend: () => undefined,
    perform: async (rows, signal) => {
      const keys = rows.map(({ n }) => rowKey(plan, n));
      const { items } = await unwrap(api.POST('/bulk-reversals', { body: { keys }, signal }));
      const byKey = new Map(items.map((item) => [item.key, item]));
      const undone = rows.map(({ n }): RowUndone => {
        const { status = 'kept', reason = 'no_outcome' } = byKey.get(rowKey(plan, n)) ?? {};
        return { n, s: status, ...(status === 'kept' && { reason }) };
      });
      return { k: 'undone', at: now(), rows: undone };
    },
    refuse: (rows, { problem }) => {
      const reason = problem.type.split(':').at(-1) ?? problem.type;
      return { k: 'undone', at: now(), rows: rows.map(({ n }) => ({ n, s: 'kept', reason })) };
    },
  };
}
