import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lookAtRun } from '../../../src/bulk/run/look-at-run.ts';
import { makeRunFolder } from '../../../src/bulk/run/run-folder.ts';
import { goOn, newRun, planFor, testFolder } from '../../support/bulk-run.ts';
import { type Fault, faultProxy } from '../../support/fault-proxy.ts';
import { addCustomer, addFeedItem } from '../../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../../support/server-under-test.ts';

let server: ServerUnderTest;
let url: string;
let itemId: string;
const token = 'token-of-lin';

beforeAll(async () => {
  server = await startServer();
  url = await server.listen();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  itemId = await addFeedItem(server.db);
});

async function customers(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push(await addCustomer(server.db, server.lin.bookId));
  return ids;
}

/** How often each customer was sent something, by the server's own database. */
async function sharesPerCustomer(): Promise<Map<string | null, number>> {
  const rows = await server.db
    .selectFrom('share')
    .select('customer_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy('customer_id')
    .execute();
  return new Map(rows.map((row) => [row.customer_id, Number(row.count)]));
}

const onceEach = (ids: readonly string[]) => new Map(ids.map((id) => [id, 1]));

describe('whatever the way to the server does', () => {
  const storm = (status: number): Fault => ({
    status,
    headers: { 'content-type': 'text/html' },
    body: '<h1>',
  });
  test.each<[string, (seen: number) => Fault | undefined]>([
    ['drops requests', (seen) => (seen % 2 === 1 ? 'drop' : 'pass')],
    ['loses answers after the commit', (seen) => (seen % 3 !== 0 ? 'lose-answer' : 'pass')],
    ['breaks answers off', (seen) => (seen % 2 === 1 ? 'truncate-answer' : 'pass')],
    ['delivers twice', () => 'deliver-twice'],
    ['delays answers beyond patience', (seen) => (seen % 3 === 1 ? { delayMs: 300 } : 'pass')],
    ['says 429', (seen) => (seen % 2 === 1 ? { status: 429, headers: { 'retry-after': '0' } } : 'pass')],
    ['says 503 first', (seen) => (seen < 6 ? storm(503) : 'pass')],
    ['says 502 after the commit', (seen) => (seen % 2 === 1 ? { status: 502, afterwards: true } : 'pass')],
    ['says 500 for a while', (seen) => (seen < 5 ? { status: 500 } : 'pass')],
    [
      'does not say what became of the rows',
      (seen) =>
        seen === 1
          ? {
              status: 200,
              headers: { 'content-type': 'application/json' },
              body: '{"items":[]}',
              afterwards: true,
            }
          : 'pass',
    ],
    ['is a captive portal for a while', (seen) => (seen < 4 ? storm(200) : 'pass')],
  ])('it %s: each customer gets one', async (_, choose) => {
    const ids = await customers(32);
    const run = await newRun(...(await place({ kind: 'share', itemId }, ids)));
    const proxy = await faultProxy(url, '/bulk-rows');
    proxy.choose = choose;
    const outcome = await goOn(run, { url: proxy.url, token }, { answerTimeoutMs: 200 });
    expect(outcome?.ending).toBe('finished');
    expect(outcome?.result).toMatchObject({ state: 'done', total: 32, done: 32, failed: 0, pending: 0 });
    expect(await sharesPerCustomer()).toEqual(onceEach(ids));
  });

  test('faults by chance, the run stopped and gone on with, the journal torn: each customer gets one', async () => {
    const faults: Fault[] = [
      'pass',
      'drop',
      'lose-answer',
      'truncate-answer',
      'deliver-twice',
      { status: 503 },
    ];
    const proxy = await faultProxy(url, '/bulk-rows');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...faults), { minLength: 1, maxLength: 12 }),
        fc.nat(6),
        fc.nat(400),
        async (script, stopAfter, torn) => {
          await server.reset();
          itemId = await addFeedItem(server.db);
          const ids = await customers(12);
          const run = await newRun(...(await place({ kind: 'share', itemId }, ids)));
          const stop = new AbortController();
          let asked = 0;
          proxy.choose = () => {
            if (asked++ === stopAfter) stop.abort();
            return script[asked % (script.length + 1)];
          };
          const way = { url: proxy.url, token };
          await goOn(run, way, { signal: stop.signal, batchRows: 2 });
          const journal = readFileSync(run.folder.journal);
          writeFileSync(run.folder.journal, journal.subarray(0, Math.max(0, journal.length - torn)));
          proxy.choose = () => undefined;
          const outcome = await goOn(run, way, { batchRows: 3 });
          expect(outcome?.result).toMatchObject({ done: 12, failed: 0, pending: 0 });
          expect(await sharesPerCustomer()).toEqual(onceEach(ids));
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('rows that cannot be done', () => {
  test('fail alone, with the reason; what was held back since the plan is held back', async () => {
    const ids = await customers(6);
    const optedOut = await addCustomer(server.db, server.lin.bookId, { opted_out: true });
    const nobody = 'cus_00000000000000000000';
    const all = [...ids.slice(0, 3), nobody, optedOut, ...ids.slice(3)];
    const run = await newRun(...(await place({ kind: 'share', itemId }, all)));
    const outcome = await goOn(run, { url, token });
    expect(outcome?.result).toMatchObject({ total: 8, done: 6, failed: 1, heldBack: 1, pending: 0 });
    expect(readFileSync(run.folder.journal, 'utf8')).toContain('"s":"failed","reason":"not_found"');
    expect(readFileSync(run.folder.journal, 'utf8')).toContain('"s":"held_back","reason":"opted_out"');
  });

  test('an item that is gone fails every row at once', async () => {
    const ids = await customers(7);
    const gone = { kind: 'share' as const, itemId: 'itm_00000000000000000000' };
    const run = await newRun(...(await place(gone, ids)));
    const outcome = await goOn(run, { url, token });
    expect(outcome?.result).toMatchObject({ total: 7, done: 0, failed: 7, pending: 0 });
  });

  test('a batch that is too large is taken apart until it is not', async () => {
    const ids = await customers(8);
    const run = await newRun(...(await place({ kind: 'share', itemId }, ids)));
    const proxy = await faultProxy(url, '/bulk-rows');
    proxy.choose = (seen) =>
      seen <= 3
        ? { status: 413, headers: { 'content-type': 'application/problem+json' }, body: problem413 }
        : 'pass';
    const outcome = await goOn(run, { url: proxy.url, token }, { batchRows: 8 });
    expect(outcome?.result).toMatchObject({ done: 8, failed: 0 });
    expect(await sharesPerCustomer()).toEqual(onceEach(ids));
  });
});

const problem413 = JSON.stringify({
  type: 'urn:tong:problem:too-large',
  title: 'The body is too large',
  status: 413,
});

describe('the folder of a run', () => {
  test('is not made of a plan that was written anew since it was looked at', async () => {
    const folder = testFolder();
    const approved = await planFor(folder, { kind: 'tag', tag: '一' }, ['cus_00000000000000000001']);
    await planFor(folder, { kind: 'tag', tag: '二' }, ['cus_00000000000000000001']);
    expect(await makeRunFolder(join(folder, 'state'), approved)).toBe('changed');
    expect(readdirSync(join(folder, 'state/bulk'))).toEqual([]);
  });

  test('is one a plan', async () => {
    const folder = testFolder();
    const plan = await planFor(folder, { kind: 'tag', tag: '一' }, []);
    expect(await makeRunFolder(join(folder, 'state'), plan)).toMatchObject({
      run: `run_${plan.summary.digest.slice(0, 12)}`,
    });
    expect(await makeRunFolder(join(folder, 'state'), plan)).toBe('taken');
  });

  test('tells how it stands, however long the first line of its plan', async () => {
    const folder = testFolder();
    const columns = Array.from({ length: 20_000 }, (_, index) => `column ${index}`);
    const run = await newRun(
      folder,
      await planFor(folder, { kind: 'tag', tag: '一' }, ['cus_00000000000000000001'], { columns }),
    );
    expect((await lookAtRun(join(folder, 'state'), run.folder.run))?.result).toMatchObject({
      state: 'stopped',
      pending: 1,
    });
  });
});

describe('an end before the end', () => {
  test('not signed in any more: it stops, and goes on once one is', async () => {
    const ids = await customers(9);
    const run = await newRun(...(await place({ kind: 'share', itemId }, ids)));
    const stopped = await goOn(run, { url, token: 'no-longer-known' });
    expect(stopped?.ending).toMatchObject({ kind: 'not-allowed' });
    expect(stopped?.result).toMatchObject({
      state: 'stopped',
      stoppedBy: 'not-signed-in',
      done: 0,
      pending: 9,
    });
    const outcome = await goOn(run, { url, token });
    expect(outcome?.result).toMatchObject({ state: 'done', done: 9 });
  });

  test('a server that stays away longer than one is patient', async () => {
    const ids = await customers(3);
    const run = await newRun(...(await place({ kind: 'share', itemId }, ids)));
    const proxy = await faultProxy(url, '/bulk-rows');
    proxy.choose = () => 'drop';
    const stopped = await goOn(run, { url: proxy.url, token }, { patienceMs: 300 });
    expect(stopped?.ending).toMatchObject({ kind: 'unreachable' });
    expect(stopped?.result).toMatchObject({ state: 'stopped', stoppedBy: 'connection-lost', pending: 3 });
  });

  test('the time that was asked for', async () => {
    const ids = await customers(3);
    const run = await newRun(...(await place({ kind: 'share', itemId }, ids)));
    const stopped = await goOn(run, { url, token }, { until: Date.now() - 1 });
    expect([stopped?.ending, stopped?.result.stoppedBy, stopped?.result.pending]).toEqual([
      'until',
      'until',
      3,
    ]);
    expect(await sharesPerCustomer()).toEqual(new Map());
  });

  test('another process at the same run is refused', async () => {
    const ids = await customers(3);
    const run = await newRun(...(await place({ kind: 'share', itemId }, ids)));
    let second: unknown = 'not asked';
    const proxy = await faultProxy(url, '/bulk-rows');
    proxy.choose = () => ({ delayMs: 700 });
    const first = goOn(
      run,
      { url: proxy.url, token },
      {
        onBegin: () => {
          second = goOn(run, { url, token });
        },
      },
    );
    expect((await first)?.result).toMatchObject({ done: 3 });
    expect(await second).toBeUndefined();
  });
});

describe('undo', () => {
  test('takes back what was done, also what was never answered, and lets nothing come late', async () => {
    const ids = await customers(6);
    const run = await newRun(...(await place({ kind: 'task', title: '回访', dueAt: '2026-12-01' }, ids)));
    const proxy = await faultProxy(url, '/bulk-rows');
    const stop = new AbortController();
    proxy.choose = (seen) => {
      if (seen === 2) stop.abort();
      return seen === 2 ? 'lose-answer' : 'pass';
    };
    await goOn(run, { url: proxy.url, token }, { signal: stop.signal, batchRows: 2 });
    const undone = await goOn(run, { url, token }, { what: 'undo' });
    expect(undone?.ending).toBe('finished');
    expect(undone?.result.state).toBe('undone');
    const { undo } = undone?.result ?? {};
    expect((undo?.undone ?? 0) + (undo?.nothingDone ?? 0)).toBe(6);
    expect(await server.db.selectFrom('task').selectAll().execute()).toEqual([]);
    const late = await goOn(run, { url, token });
    expect(await server.db.selectFrom('task').selectAll().execute()).toEqual([]);
    expect(late?.result.failed).toBeGreaterThan(0);
  });
});

async function place(
  action: Parameters<typeof planFor>[1],
  ids: readonly string[],
): Promise<Parameters<typeof newRun>> {
  const folder = testFolder();
  return [folder, await planFor(folder, action, ids)];
}
