import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Problem, TaskList, Timeline } from '../../src/api/schema.d.ts';
import { deadServer } from '../support/faulty-server.ts';
import { forgetfulProxy } from '../support/forgetful-proxy.ts';
import { Home, RUN } from '../support/program.ts';

interface Queued {
  status: 'queued';
  id: string;
  operation: string;
  idempotencyKey: string;
  keptAt: string;
  customer?: string;
  body?: Record<string, unknown>;
}

const home = new Home();
const start = () => home.tong(['sandbox', 'start', '--port', '0', '--customers', '60']);
const stop = () => home.tong(['sandbox', 'stop']);
const log = (customer: string, note: string) => ['log', customer, '--kind', 'call', '--note', note];
const waiting = async (env = {}) =>
  (await home.json<{ items: (Queued & { problem?: Problem })[] }>(['outbox', 'list'], 0, { env })).items;

/** Notes of the customer's timeline that begin with the mark, the oldest first. */
async function notes(customer: string, mark: string): Promise<string[]> {
  const { items } = await home.json<Timeline>(['timeline', customer, '--limit', '200']);
  return items.flatMap(({ text }) => (text?.startsWith(mark) ? [text] : [])).reverse();
}

beforeAll(async () => {
  expect((await start()).code).toBe(0);
});
afterAll(async () => {
  await stop();
  home.remove();
});

describe('the sandbox is stopped', () => {
  test('what is logged waits and is sent by the next command that reaches it, once and in order', async () => {
    await stop();
    const first = await home.json<Queued>([...log('no:C100001', '离线一'), '--follow-up', '+3d']);
    expect(first).toEqual({
      status: 'queued',
      id: expect.stringMatching(/^out_[0-9a-z]{12}$/),
      operation: 'createInteraction',
      customer: 'no:C100001',
      idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
      keptAt: expect.stringMatching(/^\d{4}-.*Z$/),
      body: {
        kind: 'call',
        note: '离线一',
        occurredAt: expect.stringMatching(/^\d{4}-.*Z$/),
        followUp: { dueAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
      },
    });
    const second = await home.tong(log('no:C100001', '离线二'));
    expect([second.code, second.stdout]).toEqual([
      0,
      expect.stringMatching(/^Queued out_\w{12}: log call, no:C100001\n$/),
    ]);
    expect(second.stderr).toMatch(
      /^The sandbox of profile sandbox \(\S+\) is not running\.\nKept in the outbox on this machine \(2 waiting\); the next command that reaches the server sends it, or: tong outbox send\n$/,
    );
    await home.tong(log('no:C100001', '离线三'));
    await home.json(['task', 'add', 'no:C100001', '--title', '离线跟进', '--due', '2099-12-01']);
    expect((await waiting()).map(({ body }) => body?.note ?? body?.title)).toEqual([
      '离线一',
      '离线二',
      '离线三',
      '离线跟进',
    ]);
    expect((await home.json<Problem>(['outbox', 'send'], 8)).type).toBe('urn:tong:problem:sandbox-stopped');

    await start();
    const next = await home.tong(['whoami']);
    expect([next.code, next.stderr]).toEqual([0, 'Sent 4 that waited in the outbox.\n']);
    expect((await home.tong(['whoami'])).stderr).toBe('');
    expect(await notes('no:C100001', '离线')).toEqual(['离线一', '离线二', '离线三']);
    const { items } = await home.json<TaskList>(['tasks', '--limit', '200']);
    expect(items.filter(({ title }) => title === '离线跟进').length).toBe(1);
    expect(await waiting()).toEqual([]);
    expect((await home.tong(['outbox', 'send'])).stdout).toBe('Sent 0, waiting 0, refused 0\n');
  });

  test('a write goes behind what waits', async () => {
    await stop();
    await home.tong(log('no:C100002', '先一'));
    await home.tong(log('no:C100002', '先二'));
    await start();
    const last = await home.tong([...log('no:C100002', '先三'), '--json']);
    expect([last.code, last.stderr]).toEqual([0, 'Sent 2 that waited in the outbox.\n']);
    expect(JSON.parse(last.stdout)).toMatchObject({ id: expect.stringMatching(/^int_/), note: '先三' });
    expect(await notes('no:C100002', '先')).toEqual(['先一', '先二', '先三']);
  });

  test('what cannot be meant is still exit 2, and --no-queue exit 8: nothing is kept', async () => {
    await stop();
    expect((await home.tong([...log('no:C100001', 'x'), '--follow-up', '2026-02-30'])).code).toBe(2);
    const refused = await home.tong([...log('no:C100001', 'x'), '--no-queue']);
    expect([refused.code, refused.stdout]).toEqual([8, '']);
    expect(refused.stderr).toContain('tong sandbox start');
    expect(await waiting()).toEqual([]);
    await start();
  });

  test('a customer who is not found later is stuck: it says why, the rest goes, and it can be dropped', async () => {
    await stop();
    const { id } = await home.json<Queued>(log('慕容复', '不存在'));
    await home.tong(log('no:C100003', '存在'));
    await start();
    const sent = await home.tong(['outbox', 'send']);
    expect([sent.code, sent.stdout]).toEqual([7, 'Sent 1, waiting 0, refused 1\n']);
    expect(sent.stderr).toMatch(/^error: One write in the outbox was refused by the server\.\n/);
    expect(await home.json(['outbox', 'send'], 7)).toMatchObject({
      type: 'urn:tong:problem:outbox-stuck',
      sent: 0,
      waiting: 0,
      stuck: 1,
    });
    expect(await notes('no:C100003', '存在')).toEqual(['存在']);
    const list = await home.tong(['outbox', 'list']);
    expect(list.stdout).toContain('refused: Nobody in your book matches 慕容复.');
    const kept = await home.tong(['outbox', 'drop', id]);
    expect([kept.code, kept.stderr]).toEqual([2, expect.stringContaining('Add --yes')]);
    expect((await home.json<Queued>(['outbox', 'drop', id, '--yes'])).body?.note).toBe('不存在');
    expect((await home.json<Problem>(['outbox', 'drop', id, '--yes'], 3)).type).toBe(
      'urn:tong:problem:no-such-entry',
    );
    expect(await waiting()).toEqual([]);
  });

  test('two that send at once send each once, in order', async () => {
    await stop();
    const said = ['并一', '并二', '并三', '并四'];
    for (const note of said) await home.tong(log('no:C100004', note));
    await start();
    const outcomes = await Promise.all([
      home.tong(['outbox', 'send', '--json']),
      home.tong(['outbox', 'send', '--json']),
      home.tong(log('no:C100004', '并五')),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
    await home.tong(['outbox', 'send']);
    const found = await notes('no:C100004', '并');
    expect(found.toSorted()).toEqual([...said, '并五'].toSorted());
    expect(found.filter((note) => note !== '并五')).toEqual(said);
  });
});

describe('the answer is lost, but the server has done it', () => {
  const through = (url: string) => {
    const { advisers } = JSON.parse(
      readFileSync(join(home.env.TONG_STATE_DIR ?? '', 'sandbox/sandbox.json'), 'utf8'),
    );
    return { TONG_SERVER: url, TONG_TOKEN: advisers[0].token as string };
  };
  const sandbox = async () => (await home.json<{ url: string }>(['sandbox', 'status'])).url;

  test('kept with the key of the first try, and so done once', async () => {
    const proxy = await forgetfulProxy(await sandbox());
    const env = through(proxy.url);
    proxy.mood = 'loses answers';
    const kept = await home.json<Queued>(log('no:C100005', '答复丢失'), 0, { env });
    expect(kept).toMatchObject({ status: 'queued', body: { customerId: expect.stringMatching(/^cus_/) } });
    const behind = await home.json<Queued>(log('no:C100005', '答复也丢失'), 0, { env });
    proxy.mood = 'honest';
    expect(await home.json(['outbox', 'send'], 0, { env })).toEqual({ sent: 2, waiting: 0, stuck: 0 });
    expect(new Set(proxy.writes.map(({ key }) => key))).toEqual(
      new Set([kept.idempotencyKey, behind.idempotencyKey]),
    );
    expect(await notes('no:C100005', '答复')).toEqual(['答复丢失', '答复也丢失']);
  });

  test('the sender is killed with -9 between the doing and the answer', async () => {
    const proxy = await forgetfulProxy(await sandbox());
    const env = through(proxy.url);
    proxy.mood = 'loses answers';
    for (const note of ['杀一', '杀二']) await home.tong(log('no:C100006', note), { env });
    const before = proxy.writes.length;
    proxy.mood = 'keeps answers back';
    const sender = spawn(process.execPath, [RUN, 'outbox', 'send'], { env: { ...home.env, ...env } });
    await vi.waitFor(() => expect(proxy.writes.length).toBe(before + 1), { timeout: 20_000 });
    sender.kill('SIGKILL');
    await once(sender, 'close');
    proxy.mood = 'honest';
    expect((await waiting(env)).length).toBe(2);
    expect((await home.tong(['outbox', 'send'], { env })).code).toBe(0);
    expect(await notes('no:C100006', '杀')).toEqual(['杀一', '杀二']);
  });
});

describe('what lies on the disk', () => {
  const token = 'tong_a-token-that-nobody-may-see';

  test('is for its owner alone, has no token, and stays with its server and token', async () => {
    const env = { TONG_SERVER: await deadServer(), TONG_TOKEN: token };
    await home.json(log('no:C100001', '甲'), 0, { env });
    const root = join(home.env.TONG_STATE_DIR ?? '', 'outbox');
    const files = readdirSync(root, { recursive: true, withFileTypes: true });
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      expect(path).not.toContain(token);
      expect(statSync(path).mode & 0o077).toBe(0);
      if (file.isFile()) expect(readFileSync(path, 'utf8')).not.toContain(token);
    }
    const others = { ...env, TONG_TOKEN: 'tong_another' };
    const list = await home.tong(['outbox', 'list'], { env: others });
    expect([list.code, list.stdout, list.stderr]).toEqual([
      0,
      '',
      `One write more waits for another server, adviser or token: ${root}\n`,
    ]);
    expect((await waiting(env)).map(({ body }) => body?.note)).toEqual(['甲']);
    const inSandbox = await home.tong(['whoami']);
    expect([inSandbox.code, inSandbox.stderr]).toEqual([0, '']);
  });

  test('a folder that cannot be used is said: neither sent nor kept, exit 1', async () => {
    const state = join(home.folder, 'other-state');
    mkdirSync(state);
    writeFileSync(join(state, 'outbox'), 'in the way');
    const env = { TONG_STATE_DIR: state, TONG_SERVER: await deadServer(), TONG_TOKEN: token };
    const { code, stdout, stderr } = await home.tong(log('no:C100001', '乙'), { env });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^error: The server is away, and this could not be kept on this machine either: \S+outbox\S*: E\w+\. Nothing was written down\.\n/,
    );
    expect((await home.json<Problem>(log('no:C100001', '乙'), 1, { env })).type).toBe(
      'urn:tong:problem:not-kept',
    );
  });

  test('sandbox reset throws away what waits for the sandbox', async () => {
    await stop();
    await home.tong(log('no:C100001', '旧沙盒'));
    expect((await waiting()).length).toBe(1);
    await home.tong(['sandbox', 'reset', '--yes', '--port', '0', '--customers', '60']);
    expect(await waiting()).toEqual([]);
    expect(await notes('no:C100001', '旧沙盒')).toEqual([]);
  });
});
