import { describe, expect, test } from 'vitest';
import type { Event as HouseEvent } from '../../src/api/schema.d.ts';
import { away, type Reply, tasks, today } from './answering-house.ts';
import { openDesk } from './open-desk.tsx';
import { colleaguesTask, reply } from './walk.ts';

const mine: HouseEvent = {
  ...colleaguesTask,
  id: 'evt_00000003',
  adviser: { id: 'adv_0001', name: '林晓燕' },
};
const asked = ({ requests }: ReturnType<typeof openDesk>, path: string) =>
  requests.filter(({ url }) => new URL(url).pathname === path).length;

async function onToday(lang: 'en' | 'zh-CN' = 'en', replies: Record<string, Reply> = {}) {
  const opened = openDesk({ lang, replies });
  await opened.shows('回访理财到期');
  await opened.settles();
  return opened;
}

describe('news', () => {
  test.each([
    ['en', ' 6 News ●2', ' 李娜 has a new follow-up: 寄送合同'],
    ['zh-CN', ' 6 消息 ●2', ' 李娜有新跟进：寄送合同'],
  ] as const)('are counted in the header, and the newest is said, in %s', async (lang, badge, line) => {
    const { desk, frame } = await onToday(lang);
    desk.dispatch({ type: 'news', events: [reply, colleaguesTask] });
    expect(frame().split('\n')[1]).toMatch(new RegExp(`${badge}$`));
    expect(frame().split('\n').at(-2)).toBe(line);
  });

  test('are listed, the newest first, and are no news then', async () => {
    const { desk, press, frame } = await onToday();
    desk.dispatch({ type: 'news', events: [reply, colleaguesTask] });
    press('6');
    expect(frame().split('\n').slice(1, 7)).toEqual([
      ' 1 Today  2 Find  3 Tasks  4 Feed  5 Moments [6 News]',
      '─'.repeat(80),
      '  When         Customer  Kind                 About',
      '▸ 11-23 09:25  李娜      has a new follow-up  寄送合同',
      '  11-23 09:20  张伟      replied              想存一点',
      `${' '.repeat(76)}1/2`,
    ]);
    expect(frame().split('\n').at(-2)).toBe('');
  });

  test('what one did oneself is none, but is seen', async () => {
    const opened = await onToday();
    opened.press('3');
    await opened.shows('送生日礼');
    await opened.settles();
    expect(asked(opened, '/tasks')).toBe(1);
    opened.desk.dispatch({ type: 'news', events: [mine] });
    await opened.settles();
    expect(asked(opened, '/tasks')).toBe(2);
    expect(opened.frame()).not.toContain('●');
    opened.press('6');
    expect(opened.frame()).toContain('Nothing new since the desk was opened.');
  });

  test('ask only for what they change of what is shown', async () => {
    const opened = await onToday();
    opened.press('4');
    await opened.settles();
    opened.desk.dispatch({ type: 'news', events: [colleaguesTask] });
    await opened.settles();
    expect([asked(opened, '/feed-items'), asked(opened, '/today'), asked(opened, '/tasks')]).toEqual([
      1, 1, 0,
    ]);
    opened.press('1');
    await opened.settles();
    expect(asked(opened, '/today')).toBe(2);
  });

  test('the marker stays on its row while rows come in above it', async () => {
    const { desk, press, frame } = await onToday();
    desk.dispatch({ type: 'news', events: [reply, colleaguesTask] });
    press('6', 'j');
    desk.dispatch({ type: 'news', events: [{ ...colleaguesTask, id: 'evt_00000004' }] });
    expect(frame()).toMatch(/▸ 11-23 09:20 {2}张伟/);
    expect(frame()).toContain('3/3');
    press('enter');
    expect(frame()).toContain('[Customer]');
    desk.dispatch({ type: 'news', events: [{ ...colleaguesTask, id: 'evt_00000005' }] });
    press('esc', 'esc');
    expect(frame()).toMatch(/▸ 11-23 09:20 {2}张伟/);
    expect(frame()).not.toContain('●');
  });

  test('the marker stays on the follow-up it was on, so that d means that one', async () => {
    const replies: Record<string, Reply> = {};
    const opened = await onToday('en', replies);
    const { press, shows, frame, desk } = opened;
    press('3');
    await shows('送生日礼');
    await opened.settles();
    const [first] = tasks.items;
    replies['GET /tasks'] = { items: [{ ...first, id: 'tsk_9', title: '寄送合同' }, ...tasks.items] };
    desk.dispatch({ type: 'news', events: [colleaguesTask] });
    await shows('2/3');
    expect(frame()).toMatch(/▸ .*回访理财到期/);
    press('d');
    expect((await opened.written(1)).map(({ path }) => path)).toEqual(['/tasks/tsk_1/done']);
  });
});

describe('the line', () => {
  test.each([
    ['en', 'server away'],
    ['zh-CN', '服务器无响应'],
  ] as const)('that is down is said until it is up again, in %s', async (lang, word) => {
    const { desk, frame } = await onToday(lang);
    desk.dispatch({ type: 'line', line: 'away' });
    expect(frame().split('\n')[0]).toMatch(new RegExp(`${word}$`));
    desk.dispatch({ type: 'line', line: 'polling' });
    expect(frame()).not.toContain(word);
  });

  test('that is up again asks again for what is shown', async () => {
    const replies: Record<string, Reply> = {};
    const opened = await onToday('en', replies);
    opened.desk.dispatch({ type: 'line', line: 'live' });
    await opened.settles();
    expect(asked(opened, '/today')).toBe(1);
    opened.desk.dispatch({ type: 'line', line: 'away' });
    replies['GET /today'] = { ...today, items: today.items.slice(1) };
    opened.desk.dispatch({ type: 'line', line: 'live' });
    await opened.hides('回访理财到期');
    expect(opened.frame()).toContain('1/1');
  });

  test('a call that finds nobody says so, and the next that does takes it back', async () => {
    const replies: Record<string, Reply> = {};
    const { press, shows, hides, frame } = await onToday('en', replies);
    replies['*'] = away;
    press('r');
    await shows('server away');
    expect(frame()).toContain('回访理财到期');
    delete replies['*'];
    press('r');
    await hides('server away');
  });
});
