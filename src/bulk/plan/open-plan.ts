import { open } from 'node:fs/promises';
import type { Session } from '../../api/schema.d.ts';
import type { Bulk } from '../../text/messages/en/bulk.ts';
import { bulkFailure, codeOf } from '../failures.ts';
import { planMark } from './plan.ts';
import { checkPlan, type Plan } from './read-plan.ts';

/**
 * Opens a plan to work with.
 * @throws Failure `unreadable-file`, `not-a-plan`, `plan-newer` (2), `plan-changed` (6)
 */
export async function openPlan(path: string, say: Bulk): Promise<Plan> {
  const plan = await checkPlan(path).catch((cause: unknown) => {
    throw bulkFailure('usage', 'unreadable-file', say.problems.unreadable(path, codeOf(cause)), { cause });
  });
  switch (plan) {
    case 'not-a-plan':
      throw bulkFailure('usage', 'not-a-plan', say.problems.notAPlan(path));
    case 'plan-newer':
      throw bulkFailure('usage', 'plan-newer', say.problems.planNewer(path));
    case 'plan-changed':
      throw bulkFailure('ambiguous', 'plan-changed', say.problems.planChanged(path));
    default:
      return plan;
  }
}

/**
 * A plan is sent to the customers it was made for, by the adviser who made it, whatever the address of the server.
 * @throws Failure `plan-elsewhere` (6), `not-your-plan` (4)
 */
export function checkOwner({ head }: Pick<Plan, 'head'>, { house, adviser }: Session, say: Bulk): void {
  if (head.house !== house?.id) {
    const text = say.problems.otherHouse(head.house ?? '?', house?.id ?? '?');
    throw bulkFailure('ambiguous', 'plan-elsewhere', text);
  }
  if (head.adviser.id === adviser.id) return;
  const [made, here] = [head.adviser, adviser].map(({ id, name }) => `${name} (${id})`);
  throw bulkFailure('not-allowed', 'not-your-plan', say.problems.otherAdviser(made ?? '', here ?? ''));
}

/**
 * A plan may take the place of a plan, and of nothing else: the path may be a slip, or the list itself.
 * @throws Failure `in-the-way` (2)
 */
export async function checkPlace(path: string, say: Bulk): Promise<void> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return;
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0).catch(() => ({
      buffer: Buffer.alloc(0),
      bytesRead: 0,
    }));
    const isPlan = buffer.toString('utf8', 0, bytesRead).startsWith(`{"tong":"${planMark}"`);
    if (size > 0 && !isPlan) throw bulkFailure('usage', 'in-the-way', say.problems.inTheWay(path));
  } finally {
    await file.close();
  }
}
