import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { BulkHouse, type RunJson } from '../support/bulk-house.ts';
import { type Fault, faultProxy } from '../support/fault-proxy.ts';

/** Ten customers a call, and no faster than the kill can be. */
const slowly = ['--rate', '50'];
/** `TONG_KILLS=50` for the long way. */
const kills = Number(process.env.TONG_KILLS ?? 6);

const house = new BulkHouse();
let book: string[];
beforeAll(async () => {
  const { code } = await house.tong(['sandbox', 'start', '--port', '0', '--customers', '180']);
  expect(code).toBe(0);
  book = await house.book();
});
afterAll(async () => {
  await house.tong(['sandbox', 'stop']);
  house.remove();
});

let plans = 0;
/** A plan that logs a contact with everybody in the book, under a mark of its own. */
async function newPlan() {
  const mark = `批次${++plans}：`;
  const list = house.write('book.csv', ['customer', ...book, ''].join('\n'));
  const args = ['--from', list, '--log', 'message', '--message', `${mark}{{ customer.name }}`];
  const plan = await house.plan(args, `${plans}.jsonl`);
  expect(plan).toMatchObject({ total: book.length, will: book.length, heldBack: 0, rejected: 0 });
  return {
    ...plan,
    mark,
    apply: ['bulk', 'apply', plan.plan, '--confirm', plan.digest, '--json', ...slowly],
  };
}

const onceEach = () => new Map(book.map((id) => [id, 1]));
const sorted = (counts: Map<string, number>) => [...counts].toSorted();

describe('killed with -9', () => {
  test(`${kills} times amid a run: resumed to its end, everybody has one`, async () => {
    const { mark, apply } = await newPlan();
    const proxy = await faultProxy(house.way.url, '/bulk-rows');
    const env = house.through(proxy.url);
    const faults: Fault[] = ['pass', 'drop', 'lose-answer', 'truncate-answer'];
    for (let kill = 0; kill < kills; kill++) {
      const at = proxy.seen + 1 + Math.floor(Math.random() * 2);
      const fault = faults[Math.floor(Math.random() * faults.length)];
      const { child, end } = house.start(kill === 0 ? apply : ['bulk', 'resume', '--json', ...slowly], env);
      proxy.choose = (seen) => {
        if (seen < at) return 'pass';
        child.kill('SIGKILL');
        return fault;
      };
      await end;
    }
    proxy.choose = () => undefined;
    const result = await house.json<RunJson>(['bulk', 'resume'], 0, { env });
    expect(result).toMatchObject({
      state: 'done',
      total: book.length,
      done: book.length,
      failed: 0,
      pending: 0,
    });
    expect(sorted(await house.notesPerCustomer(mark))).toEqual(sorted(onceEach()));
  });
});

describe('asked to end', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s: exit 130, how far it came, and how to go on',
    async (signal) => {
      const { mark, apply } = await newPlan();
      const proxy = await faultProxy(house.way.url, '/bulk-rows');
      const env = house.through(proxy.url);
      const { child, end } = house.start(apply, env);
      proxy.choose = (seen) => {
        if (seen === 2) child.kill(signal);
        return 'pass';
      };
      const { code, stdout, stderr } = await end;
      const problem = JSON.parse(stdout);
      const { run } = problem;
      expect([code, problem.type, problem.state]).toEqual([130, 'urn:tong:problem:interrupted', 'stopped']);
      expect(problem.nextSteps).toEqual([`Go on with it: tong bulk resume ${run}`]);
      expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({ run, state: 'running', done: 0 });
      expect(problem.done + problem.pending).toBe(book.length);

      const status = await house.json<RunJson>(['bulk', 'status', run]);
      expect(status).toMatchObject({ run, state: 'stopped', stoppedBy: 'interrupted', done: problem.done });
      proxy.choose = () => undefined;
      expect(await house.json<RunJson>(['bulk', 'resume', run], 0, { env })).toMatchObject({ state: 'done' });
      expect(sorted(await house.notesPerCustomer(mark))).toEqual(sorted(onceEach()));
    },
  );
});

describe('a plan that is interrupted', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves nothing behind', async (signal) => {
    const proxy = await faultProxy(house.way.url, '/bulk-previews');
    const rows = Array.from({ length: 3_000 }, () => book[0]);
    const list = house.write('long.csv', ['customer', ...rows, ''].join('\n'));
    const args = ['bulk', 'plan', '--from', list, '--log', 'call', '--out', 'left.jsonl', '--json'];
    const { child, end } = house.start(args, house.through(proxy.url));
    proxy.choose = (seen) => {
      if (seen === 2) child.kill(signal);
      return 'pass';
    };
    const { code, stdout } = await end;
    expect([code, JSON.parse(stdout).type]).toEqual([130, 'urn:tong:problem:interrupted']);
    expect(readdirSync(house.folder).filter((name) => name.startsWith('left'))).toEqual([]);
  });
});

describe('an undo that is interrupted', () => {
  test('says how to go on, and does', async () => {
    const { mark, apply } = await newPlan();
    const { run } = await house.json<RunJson>(apply.slice(0, -3));
    const proxy = await faultProxy(house.way.url, '/bulk-reversals');
    const { child, end } = house.start(['bulk', 'undo', run, '--json'], house.through(proxy.url));
    proxy.choose = () => {
      child.kill('SIGINT');
      return 'drop';
    };
    const { code, stdout } = await end;
    expect([code, JSON.parse(stdout).nextSteps]).toEqual([
      130,
      [`Go on with undoing it: tong bulk undo ${run}`],
    ]);
    expect(await house.json<RunJson>(['bulk', 'status', run])).toMatchObject({ state: 'stopped' });
    expect((await house.tong(['bulk', 'resume', run])).code).toBe(6);
    const undone = await house.json<RunJson>(['bulk', 'undo', run]);
    expect(undone).toMatchObject({ state: 'undone', undo: { undone: book.length, kept: 0 } });
    expect((await house.notesPerCustomer(mark)).size).toBe(book.length);
  });
});

describe('a reader of the progress that goes away', () => {
  test('does not end the run', async () => {
    const { mark, apply } = await newPlan();
    const { child, end } = house.start(apply);
    // What was said before it went away is of no interest.
    end.catch(() => undefined);
    const exit = once(child, 'exit');
    child.stderr?.once('data', () => child.stderr?.destroy());
    expect(await exit).toEqual([0, null]);
    expect(sorted(await house.notesPerCustomer(mark))).toEqual(sorted(onceEach()));
  });
});

describe('two at one run', () => {
  test('the second is refused while the first goes on', async () => {
    const { mark, apply } = await newPlan();
    const proxy = await faultProxy(house.way.url, '/bulk-rows');
    const env = house.through(proxy.url);
    let second: Promise<{ type: string; run: string }> | undefined;
    proxy.choose = () => {
      second ??= house.json(['bulk', 'resume'], 6, { env });
      return undefined;
    };
    const { end } = house.start(apply, env);
    const { code } = await end;
    expect(code).toBe(0);
    expect(await second).toMatchObject({ type: 'urn:tong:problem:run-in-progress' });
    expect(sorted(await house.notesPerCustomer(mark))).toEqual(sorted(onceEach()));
  });
});

describe('the server goes away and comes back', () => {
  test('the run waits for it, also where it listens elsewhere then', async () => {
    const { mark, plan, digest } = await newPlan();
    const { child, end } = house.start(['bulk', 'apply', plan, '--confirm', digest, '--json', ...slowly]);
    let told = '';
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (chunk) => {
        told += chunk;
        if (/"done":[1-9]/.test(told)) resolve();
      });
    });
    await house.tong(['sandbox', 'stop']);
    await house.tong(['sandbox', 'start', '--port', '0']);
    const { code, stdout } = await end;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ state: 'done', done: book.length, failed: 0 });
    expect(sorted(await house.notesPerCustomer(mark))).toEqual(sorted(onceEach()));
  });

  test('that is away at the beginning is exit 8, and nothing is begun', async () => {
    const { apply, plan } = await newPlan();
    const dead = { TONG_SERVER: 'http://127.0.0.1:9', TONG_TOKEN: 'nobody' };
    expect(await house.json(apply.slice(0, -3), 8, { env: dead })).toMatchObject({
      type: 'urn:tong:problem:unreachable',
    });
    const { items } = await house.json<{ items: RunJson[] }>(['bulk', 'list']);
    expect(items.map(({ state }) => state)).not.toContain('stopped');
    expect(plan).toBe(`${plans}.jsonl`);
  });
});

describe('the disk', () => {
  test('is full amid the run: exit 1, and resumed once there is room', async (context) => {
    const small = house.path('small');
    mkdirSync(small);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', small]);
    if (mount.status !== 0) return context.skip('no file system may be mounted here');
    onTestFinished(() => {
      spawnSync('umount', [small]);
    });
    const { mark, plan, apply } = await newPlan();
    const page = 4_096;
    // Room for the copy of the plan, and for one page of the journal.
    const room = (Math.ceil(statSync(house.path(plan)).size / page) + 1) * page;
    writeFileSync(join(small, 'filler'), Buffer.alloc(400 * 1024 - room));
    const env = { ...house.through(house.way.url), TONG_STATE_DIR: small };
    const problem = await house.json<{ type: string; detail: string }>(apply.slice(0, -3), 1, { env });
    expect(problem.type).toBe('urn:tong:problem:journal-failed');
    expect(problem.detail).toContain('ENOSPC');
    rmSync(join(small, 'filler'));
    expect(await house.json<RunJson>(['bulk', 'resume'], 0, { env })).toMatchObject({
      state: 'done',
      failed: 0,
    });
    expect(sorted(await house.notesPerCustomer(mark))).toEqual(sorted(onceEach()));
  });

  test('lost the journal: everybody has one all the same', async () => {
    const { mark, apply } = await newPlan();
    const proxy = await faultProxy(house.way.url, '/bulk-rows');
    const env = house.through(proxy.url);
    const { child, end } = house.start(apply, env);
    proxy.choose = (seen) => {
      if (seen === 3) child.kill('SIGKILL');
      return 'pass';
    };
    await end;
    const { run } = await house.json<RunJson>(['bulk', 'status']);
    truncateSync(join(house.env.TONG_STATE_DIR ?? '', 'bulk', run, 'journal'), 0);
    expect(await house.json<RunJson>(['bulk', 'resume', run])).toMatchObject({
      state: 'done',
      done: book.length,
    });
    expect(sorted(await house.notesPerCustomer(mark))).toEqual(sorted(onceEach()));
  });
});
