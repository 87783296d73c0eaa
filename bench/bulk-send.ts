import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Pool } from 'undici';
import { createApi } from '../src/api/client.ts';
import { pooledFetch } from '../src/api/pooled-fetch.ts';
import type { BulkAction } from '../src/api/schema.d.ts';
import { PlanWriter } from '../src/bulk/plan/plan-writer.ts';
import { checkPlan, type Plan } from '../src/bulk/plan/read-plan.ts';
import { dispatch } from '../src/bulk/run/dispatch.ts';
import { Journal } from '../src/bulk/run/journal.ts';
import { Pace } from '../src/bulk/run/pace.ts';
import { rowKey } from '../src/bulk/run/row-key.ts';
import { RunState } from '../src/bulk/run/run-state.ts';
import { sendWork } from '../src/bulk/run/send-work.ts';
import { type Figure, type Measurement, median } from './measurement.ts';
import { type BulkHouse, onBulkHouse } from './on-bulk-house.ts';

/**
 * Accepted rows a second: a run as `bulk apply` has it, over a bare undici loop that sends the same batches at the same
 * concurrency to the same server, and over itself without a journal. They take turns in each round.
 */
export const bulkSend: Measurement = { name: 'bulk-send', measure: () => onBulkHouse(rows, measureOn) };

const rows = 10_000;
const batchRows = 100;
const calls = 8;
const rounds = 7;
const action: BulkAction = { kind: 'log', interaction: 'message' };
const text = (n: number) => `您好，您的第 ${n} 份资料已经寄出，请留意查收。`;
const customerId = (n: number) => `cus_${String(n).padStart(12, '0')}`;

async function measureOn(house: BulkHouse): Promise<readonly Figure[]> {
  const speeds = { bare: [] as number[], run: [] as number[], unwritten: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const bare = await timed(() => bareLoop(house));
    const [first, second] = [await newPlan(house), await newPlan(house)];
    const run = await timed(() => sendRun(house, first, true));
    const unwritten = await timed(() => sendRun(house, second, false));
    // The first round warms both sides up.
    if (round < 0) continue;
    speeds.bare.push(bare);
    speeds.run.push(run);
    speeds.unwritten.push(unwritten);
  }
  const [bare, run, unwritten] = [median(speeds.bare), median(speeds.run), median(speeds.unwritten)];
  const told = (speed: number) => `${Math.round(speed).toLocaleString('en')}/s`;
  return [
    {
      what: 'bulk: accepted rows a second',
      value: run / bare,
      unit: '× bare undici',
      target: 0.8,
      bound: 'at least',
      from: `${told(run)} over ${told(bare)}`,
    },
    {
      what: 'bulk: what the journal takes',
      value: (1 - run / unwritten) * 100,
      unit: '%',
      target: 5,
      bound: 'at most',
      from: `${told(run)} over ${told(unwritten)} without`,
    },
  ];
}

/** Rows a second. */
async function timed(act: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await act();
  return (rows / (performance.now() - begin)) * 1_000;
}

async function bareLoop({ url, token }: BulkHouse): Promise<void> {
  const pool = new Pool(url, { connections: calls });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const run = randomUUID();
  let next = 1;
  const loop = async () => {
    while (next <= rows) {
      const from = next;
      next += batchRows;
      const batch = Array.from({ length: batchRows }, (_, index) => {
        const n = from + index;
        return { key: `${run}-${n}`, customerId: customerId(n), text: text(n) };
      });
      const body = JSON.stringify({ action, rows: batch });
      const answer = await pool.request({ path: '/bulk-rows', method: 'POST', headers, body });
      const { items } = (await answer.body.json()) as { items: { status: string }[] };
      if (items.some(({ status }) => status !== 'done')) throw new Error('a row was not accepted');
    }
  };
  await Promise.all(Array.from({ length: calls }, loop));
  await pool.close();
}

async function sendRun({ url, token, folder }: BulkHouse, plan: Plan, isWritten: boolean): Promise<void> {
  const pool = await pooledFetch(calls);
  const api = createApi({ server: url, token, lang: 'en', userAgent: 'tong/bench', fetch: pool.fetch });
  const pace = new Pace({ most: calls, clock: Date.now, random: Math.random });
  const state = new RunState(rows);
  const journal = isWritten ? await Journal.open(join(folder, `${rowKey(plan, 0)}.journal`)) : undefined;
  const now = () => new Date().toISOString();
  await dispatch({
    work: sendWork({ api, plan, state, failedToo: false, now }),
    journal: journal ?? { append: async () => {} },
    state,
    pace,
    batchRows,
    clock: Date.now,
    until: undefined,
    patienceMs: 0,
    signal: new AbortController().signal,
  });
  await journal?.close();
  await pool.close();
  if (state.counts.done !== rows) throw new Error(`${state.counts.done} rows were accepted, not ${rows}`);
}

/** As `bulk plan` writes it; making it is measured elsewhere. */
async function newPlan({ folder }: BulkHouse, count = rows): Promise<Plan> {
  const path = join(folder, `${randomUUID()}.jsonl`);
  const writer = await PlanWriter.begin(path, {
    tong: 'bulk-plan',
    version: 1,
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    house: 'hse_bench0000000',
    adviser: { id: 'adv_0001', name: '林晓燕' },
    action,
    about: 'message',
    list: { from: 'bench', columns: ['customer'], customerColumn: 'customer' },
  });
  for (let n = 1; n <= count; n++) {
    const id = customerId(((n - 1) % rows) + 1);
    const who = { customer: id, customerId: id, customerNumber: `C${n}`, name: `客户${n}` };
    await writer.add({ n, line: n, ...who, outcome: 'will', text: text(n) });
  }
  await writer.finish();
  const plan = await checkPlan(path);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}
