import { createHash } from 'node:crypto';
import { readLines } from '../lines.ts';
import { type PlanHead, type PlanRow, type PlanSummary, planMark, planVersion } from './plan.ts';

/** A plan whose digest is right. */
export interface Plan {
  readonly path: string;
  readonly head: PlanHead;
  readonly summary: PlanSummary;
}

/** `changed`: it is a plan, but not as tong wrote it. */
export type PlanFault = 'not-a-plan' | 'plan-newer' | 'plan-changed';

/** Reads a plan from end to end and compares its digest. Errors of the disk are Node's own. */
export async function checkPlan(path: string): Promise<Plan | PlanFault> {
  const digest = createHash('sha256');
  let head: unknown;
  let last: Buffer | undefined;
  for await (const line of readLines(path)) {
    if (last === undefined) {
      head = parse(line);
      if (!isObject(head) || head.tong !== planMark) return 'not-a-plan';
      if (typeof head.version !== 'number' || head.version > planVersion) return 'plan-newer';
    } else digest.update(last).update('\n');
    last = line;
  }
  if (last === undefined) return 'not-a-plan';
  const summary = parse(last);
  if (!isObject(summary) || typeof summary.digest !== 'string') return 'plan-changed';
  const { digest: told, ...counts } = summary;
  if (digest.update(JSON.stringify(counts)).digest('hex') !== told) return 'plan-changed';
  // What tong wrote, to the letter.
  return { path, head: head as unknown as PlanHead, summary: summary as unknown as PlanSummary };
}

/** The rows of a plan that was checked, in order. */
export async function* planRows(path: string): AsyncGenerator<PlanRow> {
  let previous: Buffer | undefined;
  let isHead = true;
  for await (const line of readLines(path)) {
    if (previous !== undefined && !isHead) yield JSON.parse(previous.toString('utf8'));
    if (previous !== undefined) isHead = false;
    previous = line;
  }
}

/** Undefined for what is not JSON. */
function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
