import { describe, expect, test } from 'vitest';
import { zhangWei } from '../views/people.ts';
import type { Reply } from './answering-house.ts';
import { openDesk } from './open-desk.tsx';
import { reply, walk } from './walk.ts';

const secrets = [
  '张伟',
  'Zhang Wei',
  '李娜',
  '上海市浦东新区',
  /¥ ?\d/,
  /[+-]\d+\.\d ?%/,
  '52,300',
  '200,000',
];

describe('while names and amounts are hidden', () => {
  test.each(['en', 'zh-CN'] as const)('no screen shows one, in %s', async (lang) => {
    const opened = openDesk({ lang, columns: 140, rows: 40 });
    await opened.shows('张伟');
    opened.press('v');
    await walk(opened, (where, text) => {
      const frame = opened.frame();
      for (const secret of secrets) {
        if (typeof secret === 'string') expect(frame, where).not.toContain(secret);
        else expect(frame, where).not.toMatch(secret);
      }
      expect(frame, where).toContain(text);
      expect(frame, where).toContain('林晓燕');
    });
  });

  test.each([
    ['en', '!! HIDDEN !!', ' Names and amounts are hidden. v shows them again.'],
    ['zh-CN', '!! 已隐藏 !!', ' 已隐藏姓名和金额，按 v 恢复显示。'],
  ] as const)('the desk says so, and the rows stay in their places, in %s', async (lang, word, notice) => {
    const { press, shows, frame, settles } = openDesk({ lang });
    await shows('张伟');
    await settles();
    const before = frame();
    press('j');
    press('v');
    expect(frame().split('\n')[0]).toBe(` tong · 林晓燕 · sandbox ${word}`);
    expect(frame().split('\n').at(-2)).toBe(notice);
    expect(frame()).toContain('▸ 2  C100002  李**');
    press('k');
    expect(frame()).toContain('▸ 1  C100001  张**');
    press('v', 'j', 'k');
    expect(frame()).toBe(before);
  });

  test('keys act upon those who are meant, and what is said is hidden too', async () => {
    const { press, shows, written, frame } = openDesk({ columns: 100 });
    await shows('张伟');
    press('ctrl+g', 'l', 'ctrl+s');
    expect((await written(1))[0]?.body).toMatchObject({ customerId: zhangWei.id });
    await shows(' Logged: call, 张**');
    press('4');
    await shows('三年期大额存单');
    press('s', 'z', 'w');
    await shows('138****0000');
    press('enter', 'tab');
    await shows('张**  would send');
    press('ctrl+s');
    await shows('sent: “三年期大额存单 2.15%”, 张**');
    expect(frame()).not.toContain('张伟');
  });

  test('numbers within what somebody wrote are hidden, and news name nobody', async () => {
    const replies: Record<string, Reply> = {
      'GET /tasks': {
        items: [
          {
            id: 'tsk_1',
            title: '给张伟转 1,250,000.00 元，电 13800001234',
            customerId: zhangWei.id,
            customerName: '张伟',
            dueAt: '2026-11-24T09:00:00+08:00',
            status: 'open',
            createdAt: '2026-11-01T09:00:00+08:00',
          },
        ],
      },
    };
    const { press, shows, frame, desk } = openDesk({ replies });
    press('v', '3');
    await shows('给张**转 **** 元，电 ****');
    desk.dispatch({ type: 'news', events: [{ ...reply, text: '想存 30 万，即 300000' }] });
    expect(frame().split('\n').at(-2)).toBe(' 张** replied: 想存 30 万，即 ****');
  });

  test('what one types stays as it is typed', async () => {
    const { press, frame, caret } = openDesk();
    press('v', '/', ...'13800001234');
    expect(frame()).toContain(' Find: 13800001234');
    expect(caret()).toEqual({ line: 3, column: 18 });
    press('v');
    expect(frame()).toContain(' Find: 13800001234v');
  });
});
