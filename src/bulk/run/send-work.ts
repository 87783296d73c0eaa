import type { ApiClient } from '../../api/client.ts';
import { Failure, problemType } from '../../api/failure.ts';
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
      const byKey = new Map(items.map((item) => [item.key, item]));
      const outcomes = rows.flatMap(({ n }) => outcomeOf(n, byKey.get(rowKey(plan, n))) ?? []);
      // What nothing is said of may have happened: it is asked again, never given up.
      if (outcomes.length < rows.length) throw incompleteAnswer();
      return { k: 'rows', at: now(), rows: outcomes };
    },
    refuse: (rows, { problem }) => {
      const reason = problem.type.split(':').at(-1) ?? problem.type;
      const detail = problem.detail ?? problem.title;
      return { k: 'rows', at: now(), rows: rows.map(({ n }) => ({ n, s: 'failed', reason, detail })) };
    },
  };
}

function outcomeOf(n: number, item: BulkOutcome | undefined): RowOutcome | undefined {
  if (item === undefined) return undefined;
  const { status, id, scheduledFor, heldBackBy, fault } = item;
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
    case 'failed':
      return { n, s: 'failed', reason: fault?.reason ?? 'failed', ...(fault && { detail: fault.detail }) };
  }
}

/** As of an answer that is not one of tong's: about the moment, not about the rows. */
function incompleteAnswer(): Failure {
  return new Failure('failed', {
    type: problemType('unexpected-answer'),
    title: 'The answer is not one of tong',
    status: 502,
    answered: 200,
    detail: 'The server did not say what became of every row.',
    nextSteps: [],
  });
}
