import { realpath, stat } from 'node:fs/promises';
import { codeOf } from '../../api/file-failure.ts';
import type { Session } from '../../api/schema.d.ts';
import type { Bulk } from '../../text/messages/en/bulk.ts';
import { bulkFailure } from '../failures.ts';
import { planEnds } from './plan-ends.ts';
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
 * Where a plan is written that is to stand at a path: the file that a link leads to. It may take the place of a plan, and
 * of nothing else: the path may be a slip, or the list itself.
 * @throws Failure `in-the-way` (2)
 */
export async function placeOfPlan(path: string, say: Bulk): Promise<string> {
  const inTheWay = () => bulkFailure('usage', 'in-the-way', say.problems.inTheWay(path));
  if (path === '-') throw inTheWay();
  const place = await realpath(path).catch(() => path);
  const stats = await stat(place).catch(() => undefined);
  if (stats === undefined) return place;
  // A device or a pipe would be replaced by a file.
  if (!stats.isFile()) throw inTheWay();
  if (stats.size > 0 && (await planEnds(place)) === undefined) throw inTheWay();
  return place;
}
