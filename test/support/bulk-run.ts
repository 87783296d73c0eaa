import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApi } from '../../src/api/client.ts';
import { pooledFetch } from '../../src/api/pooled-fetch.ts';
import type { BulkAction } from '../../src/api/schema.d.ts';
import { type PlanHead, planMark, planVersion } from '../../src/bulk/plan/plan.ts';
import { PlanWriter } from '../../src/bulk/plan/plan-writer.ts';
import { checkPlan, type Plan } from '../../src/bulk/plan/read-plan.ts';
import { Pace } from '../../src/bulk/run/pace.ts';
import { performRun, type RunOrder } from '../../src/bulk/run/perform-run.ts';
import { makeRunFolder, type RunFolder } from '../../src/bulk/run/run-folder.ts';

/** A folder of this test's own. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tong-bulk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A plan for these customers, written as `tong bulk plan` writes it. */
export async function planFor(
  folder: string,
  action: BulkAction,
  customerIds: readonly string[],
  { columns = ['customer'] }: { columns?: readonly string[] } = {},
): Promise<Plan> {
  const head: PlanHead = {
    tong: planMark,
    version: planVersion,
    id: 'test',
    createdAt: '2026-11-23T10:00:00.000Z',
    house: 'hse_test000000000000',
    adviser: { id: 'adv_lin0', name: '林晓燕' },
    action,
    about: 'test',
    list: { from: 'test', columns, customerColumn: 'customer' },
  };
  const path = join(folder, 'plan.jsonl');
  const writer = await PlanWriter.begin(path, head);
  for (const [index, customerId] of customerIds.entries()) {
    const n = index + 1;
    const who = { n, line: n, customer: customerId, customerId, customerNumber: `C${n}`, name: '张伟' };
    await writer.add({ ...who, outcome: 'will' });
  }
  await writer.finish();
  const plan = await checkPlan(path);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

/** The folder of a new run of the plan, and the plan as the run has it. */
export async function newRun(folder: string, plan: Plan): Promise<{ folder: RunFolder; plan: Plan }> {
  const made = await makeRunFolder(join(folder, 'state'), plan);
  if (typeof made === 'string') throw new Error(`no run: ${made}`);
  return { folder: made, plan: { ...plan, path: made.plan } };
}

/** Goes on with a run through `url`, waiting as briefly as it may. */
export async function goOn(
  run: { folder: RunFolder; plan: Plan },
  { url, token }: { url: string; token: string },
  wishes: Partial<Pick<RunOrder, 'what' | 'signal' | 'batchRows' | 'patienceMs' | 'until' | 'onBegin'>> & {
    answerTimeoutMs?: number;
  } = {},
) {
  const pool = await pooledFetch(4);
  const pace = new Pace({ most: 4, clock: Date.now, random: () => 0 });
  const api = createApi({
    server: url,
    token,
    lang: 'en',
    userAgent: 'tong/test',
    ...(wishes.answerTimeoutMs && { answerTimeoutMs: wishes.answerTimeoutMs }),
    retry: { maxWaitMs: 0 },
    fetch: async (request) => {
      const answer = await pool.fetch(request);
      pace.heard(answer);
      return answer;
    },
  });
  try {
    return await performRun({
      ...run,
      api,
      pace,
      batchRows: 5,
      what: 'send',
      clock: Date.now,
      until: undefined,
      patienceMs: 30_000,
      signal: new AbortController().signal,
      onBegin: () => {},
      ...wishes,
    });
  } finally {
    await pool.close();
  }
}
