import type { Plan } from '../plan/read-plan.ts';

/** Enough of the digest that no two plans share it. */
const digestDigits = 32;

/** The idempotency key of a row: the same whenever and wherever this plan is sent. */
export function rowKey({ summary }: Pick<Plan, 'summary'>, n: number): string {
  return `bulk-${summary.digest.slice(0, digestDigits)}-${n}`;
}
