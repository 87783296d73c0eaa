import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { away, type Reply } from './answering-house.ts';
import { arrives, openDesk } from './open-desk.tsx';

const conflict = {
  problem: {
    type: 'urn:tong:problem:conflict',
    title: 'Already done',
    status: 409,
    detail: 'Somebody has done this already.',
    nextSteps: [],
  },
};

/** A desk on its follow-ups whose house nobody reaches any more. */
async function outOfReach(lang: 'en' | 'zh-CN' = 'en') {
  const replies: Record<string, Reply> = {};
  const opened = openDesk({ lang, replies, columns: 100 });
  opened.press('3');
  await opened.shows('送生日礼');
  replies['*'] = away;
  return { ...opened, replies };
}

const head = (frame: string) => frame.split('\n')[0];
const waitingFiles = (folder: string) =>
  readdirSync(join(folder, 'outbox')).filter((file) => file.endsWith('.json'));

describe('while the house is out of reach', () => {
  test.each([
    [
      'en',
      /^ tong · 林晓燕 · sandbox +server away · 1 waiting$/,
      'The server is away. Kept on this machine and sent when it is back (1 waiting).',
    ],
    [
      'zh-CN',
      /^ tong · 林晓燕 · sandbox +服务器无响应 · 1 项待发送$/,
      '服务器无响应，已存在本机，恢复后自动发送（待发送 1 项）。',
    ],
  ] as const)('the desk says so, and keeps what is written, in %s', async (lang, line, sentence) => {
    const { press, shows, frame, folder } = await outOfReach(lang);
    press('d');
    await shows(sentence);
    expect(head(frame())).toMatch(line);
    expect(frame()).toContain('送生日礼');
    expect(waitingFiles(folder)).toHaveLength(1);
  });

  test('what was written goes out when it is back: once each, in order', async () => {
    const { press, shows, hides, frame, replies, requests, folder } = await outOfReach();
    press('d');
    await shows('server away · 1 waiting');
    press('j', 'z', 'l', 'tab', 'tab', ...'致电', 'ctrl+s');
    await shows('(3 waiting)');
    press('t', ...'寄合同', 'tab', ...'+3d', 'ctrl+s', 'k', 'd');
    await shows('server away · 4 waiting');
    const tried = requests.length;
    Object.assign(replies, {
      'POST /tasks/tsk_2/snooze': {
        id: 'tsk_2',
        title: '送生日礼',
        customerId: 'cus_01h8x2k3m4n5p6q7r8s9',
        customerName: '张伟',
        dueAt: '2026-11-24T09:00:00+08:00',
        status: 'snoozed',
        createdAt: '2026-11-01T09:00:00+08:00',
      },
    });
    delete replies['*'];
    press('r');
    await hides('server away');
    await arrives(() => waitingFiles(folder).length === 0);
    const posts = requests.slice(tried).filter(({ method }) => method === 'POST');
    expect(posts.map(({ url }) => new URL(url).pathname)).toEqual([
      '/tasks/tsk_1/done',
      '/tasks/tsk_2/snooze',
      '/interactions',
      '/tasks',
    ]);
    expect(posts.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'done-tsk_1',
      'snooze-tsk_2-2026-11-24',
      'writing-1',
      'writing-2',
    ]);
    await shows('Follow-up for 张伟: 寄合同, due 11-26 09:00');
    expect(head(frame())).not.toContain('waiting');
  });

  test('what was written is sent by the next desk', async () => {
    const before = await outOfReach();
    before.press('l', 'tab', 'tab', ...'致电', 'ctrl+s');
    before.desk.close();
    expect(waitingFiles(before.folder)).toHaveLength(1);
    const { written, shows, hides } = openDesk({ folder: before.folder });
    const [first, ...others] = await written(1);
    expect([first?.path, first?.key, others]).toEqual(['/interactions', 'writing-1', []]);
    await shows('Logged: call, 张伟');
    await hides('saving…');
    expect(waitingFiles(before.folder)).toEqual([]);
  });

  test('a write that gets through ends it, wherever one is', async () => {
    const { press, shows, hides, replies, desk } = await outOfReach();
    press('4');
    await shows('server away');
    delete replies['*'];
    desk.dispatch({
      type: 'wrote',
      operation: 'completeTask',
      waiting: 0,
      stuck: 0,
      data: {
        id: 'tsk_1',
        title: '回访理财到期',
        customerId: 'cus_01h8x2k3m4n5p6q7r8s9',
        customerName: '张伟',
        dueAt: '2026-11-21T09:00:00+08:00',
        status: 'done',
        createdAt: '2026-11-01T09:00:00+08:00',
      },
    });
    await hides('server away');
    await shows('三年期大额存单');
  });
});

describe('what the house does not take', () => {
  test('is said, and does not keep the next from going out', async () => {
    const replies: Record<string, Reply> = { 'POST /tasks/tsk_1/done': conflict };
    const { press, shows, written, frame } = openDesk({ replies });
    press('3');
    await shows('送生日礼');
    press('d');
    await shows(' Somebody has done this already.');
    press('l', 'ctrl+s');
    await shows('Logged: call, 张伟');
    expect((await written(2)).map(({ path }) => path)).toEqual(['/tasks/tsk_1/done', '/interactions']);
    expect(head(frame())).not.toContain('waiting');
    expect(head(frame())).toContain(' 1 not taken (tong outbox list)');
  });

  test('from one who is not signed in waits, and the desk does not pretend to be saving', async () => {
    const unknown = {
      type: 'urn:tong:problem:unauthorized',
      title: 'Not signed in',
      status: 401,
      detail: 'The token is not known to this server.',
      nextSteps: [],
    };
    const { press, shows, hides, frame } = openDesk({
      replies: { 'POST /interactions': { problem: unknown } },
    });
    await shows('大额存单');
    press('l', 'ctrl+s');
    await shows(' The token is not known to this server.');
    await hides('saving…');
    expect(head(frame())).toMatch(/ 1 waiting$/);
  });

  test('is tried again when it is wanted again', async () => {
    const replies: Record<string, Reply> = { 'POST /tasks/tsk_1/done': conflict };
    const { press, shows, written, settles } = openDesk({ replies });
    press('3');
    await shows('送生日礼');
    press('d');
    await shows('Somebody has done this already.');
    delete replies['POST /tasks/tsk_1/done'];
    await settles();
    press('d');
    await shows('Done: 回访理财到期, 张伟');
    expect(await written(2)).toHaveLength(2);
  });
});

describe('a disk that takes nothing', () => {
  test('brings the form back with what was written, and says why', async () => {
    const opened = openDesk();
    const { press, shows, frame, folder, written, caret } = opened;
    await shows('回访理财到期');
    rmSync(join(folder, 'outbox'), { recursive: true, force: true });
    writeFileSync(join(folder, 'outbox'), '');
    press('l', 'tab', 'tab', ...'询问', 'ctrl+s');
    expect(frame()).toContain('Log a contact with 张伟');
    expect(frame()).toContain('询问');
    expect(frame().split('\n').at(-2)).toMatch(/ENOTDIR|EEXIST/);
    expect(caret()).toEqual({ line: 7, column: 18 });
    rmSync(join(folder, 'outbox'));
    press('ctrl+s');
    expect(await written(1)).toMatchObject([{ path: '/interactions', body: { note: '询问' } }]);
    await shows('Logged: call, 张伟');
  });

  test('does not keep the desk from opening', async () => {
    const { folder } = openDesk();
    rmSync(join(folder, 'outbox'), { recursive: true, force: true });
    writeFileSync(join(folder, 'outbox'), '');
    const { shows } = openDesk({ folder });
    await shows('回访理财到期');
    await shows('ENOTDIR');
  });
});
