import type { ApiClient } from '../../api/client.ts';
import type { BulkOutcome } from '../../api/schema.d.ts';
import { unwrap } from '../../api/unwrap.ts';
import type { Plan } from '../plan/read-plan.ts';
import type { Work } from './dispatch.ts';
import type { RowOutcome } from './journal-record.ts';
import { rowKey } from './row-key.ts';
import { RowQueue } from './row-queue.ts';
import { type RunState, rowState } from './run-state.ts';

export interface SendOrder {
  readonly api: ApiClient;
  readonly plan: Plan;
  readonly state: RunState;
  /** Also those that failed before. */
  readonly failedToo: boolean;
  /** RFC 3339. */
  readonly now: () => string;
}

/** Sends the rows of a plan that are not settled yet, each under its own key. */
export function sendWork({ api, plan, state, failedToo, now }: SendOrder): Work {
  const { action } = plan.head;
  const isWanted = (n: number) => !state.isSettled(n) || (failedToo && state.rows[n] === rowState.failed);
  const queue = new RowQueue(plan.path, ({ n }) => isWanted(n));
  return {
    take: (size) => queue.take(size),
    intend: (rows) => ({ k: 'try', rows: rows.map(({ n }) => n) }),
    perform: async (rows, signal) => {
      const asked = rows.map(({ n, customerId, text }) => ({
        key: rowKey(plan, n),
        customerId,
        ...(text !== undefined && { text }),
      }));
      const { items } = await unwrap(api.POST('/bulk-rows', { body: { action, rows: asked }, signal }));
      return { k: 'rows', at: now(), rows: rows.map(({ n }, index) => outcomeOf(n, items[index])) };
    },
    refuse: (rows, { problem }) => {
      const reason = problem.type.split(':').at(-1) ?? problem.type;
      const detail = problem.detail ?? problem.title;
      return { k: 'rows', at: now(), rows: rows.map(({ n }) => ({ n, s: 'failed', reason, detail })) };
    },
  };
}

function outcomeOf(n: number, item: BulkOutcome | undefined): RowOutcome {
  const { status, id, scheduledFor, heldBackBy, fault } = item ?? {};
  switch (status) {
    case 'done':
      return { n, s: 'done', ...(id && { id }), ...(scheduledFor && { scheduledFor }) };
    case 'held_back': {
      const { rule: reason, sentence: detail, source } = heldBackBy ?? {};
      return {
        n,
        s: 'held_back',
        ...(reason && { reason }),
        ...(detail && { detail }),
        ...(source && { source }),
      };
    }
    case 'withdrawn':
      return { n, s: 'failed', reason: 'withdrawn' };
    default:
      return {
        n,
        s: 'failed',
        reason: fault?.reason ?? 'no_outcome',
        ...(fault && { detail: fault.detail }),
      };
  }
}
