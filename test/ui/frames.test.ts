import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { body } from '../../src/ui/frame/body.ts';
import { bodyHeight } from '../../src/ui/frame/layout.ts';
import { openDesk } from './open-desk.tsx';
import { walk } from './walk.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 60, rows: 20 },
  { columns: 40, rows: 10 },
];

describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
  test.each(sizes)('every screen fits into $columns×$rows', async (size) => {
    const opened = openDesk({ lang, ...size });
    const rule = '─'.repeat(size.columns);
    await walk(opened, (where, text) => {
      const lines = opened.frame().split('\n');
      expect(lines, where).toHaveLength(size.rows - 1);
      expect(lines[2], where).toBe(rule);
      // The body is there, not only the frame around it.
      expect(lines.slice(3, -2).filter((line) => line !== '').length, where).toBeGreaterThan(1);
      expect(lines.at(-1), where).not.toBe('');
      for (const line of lines) expect(displayWidth(line), where).toBeLessThanOrEqual(size.columns);
      if (size.columns >= 80) expect(opened.frame(), where).toContain(text);
      const { caret } = body(opened.desk.state(), opened.desk.around());
      if (!caret) return;
      expect(caret.x, where).toBeLessThan(size.columns);
      expect(caret.y, where).toBeLessThan(bodyHeight(size));
    });
  });
});

describe('exactly, without colour', () => {
  test('today, and the keys of it', async () => {
    const { shows, frame } = openDesk();
    await shows('林晓燕');
    expect(frame().split('\n')).toEqual([
      ' tong · 林晓燕 · sandbox',
      '[1 Today] 2 Find  3 Tasks  4 Feed  5 Moments  6 News',
      '─'.repeat(80),
      '  #  Number   Name  Reason           About              Amount  When',
      '▸ 1  C100001  张伟  task overdue     回访理财到期               overdue 2 days',
      '  2  C100002  李娜  deposit matures  大额存单      ¥200,000.00  in 2 days',
      `${' '.repeat(76)}1/2`,
      ...Array(15).fill(''),
      ' Enter open  l log a contact  s share  t follow-up  / find  ? keys  q quit',
    ]);
  });

  test('what was found, in Chinese', async () => {
    const { press, shows, frame } = openDesk({ lang: 'zh-CN' });
    press('/', 'z', 'w');
    await shows('138****0000');
    expect(frame().split('\n').slice(1, 9)).toEqual([
      ' 1 今日 [2 查找] 3 跟进  4 服务动态  5 朋友圈  6 消息',
      '─'.repeat(80),
      ' 查找：zw',
      ' 读作：拼音 zw',
      '',
      '  客户号   姓名  拼音       匹配依据  手机号       标签',
      '▸ C100001  张伟  Zhang Wei  拼音      138****0000  有房贷',
      `${' '.repeat(76)}1/1`,
    ]);
  });

  test('what a customer holds, in ASCII', async () => {
    const { press, shows, frame } = openDesk({ around: { ascii: true } });
    await shows('回访理财到期');
    press('enter', 'tab');
    await shows('****5481');
    expect(frame().split('\n').slice(1, 13)).toEqual([
      ' 1 Today  2 Find  3 Tasks  4 Feed  5 Moments  6 News [Customer]',
      '-'.repeat(80),
      '  Overview  [Holdings]  Timeline',
      '',
      '  张伟  C100001  as of 2026-11-23',
      '',
      '    Assets       ¥52,300.10',
      '    Liabilities       ¥0.00',
      '    Net          ¥52,300.10',
      '',
      '    Line     Type             Product   Number    Role        Value  Position',
      '    banking  current account  活期账户  ****5481  owner  ¥52,300.10',
    ]);
  });

  test('production is loud', async () => {
    const { shows, frame } = openDesk({ around: { profile: 'house', production: true } });
    await shows('林晓燕');
    expect(frame().split('\n')[0]).toBe(' tong · 林晓燕 · house !! PRODUCTION !!');
  });

  test('a terminal that is too small says so', () => {
    expect(openDesk({ columns: 30, rows: 24 }).frame().replaceAll('\n', ' ')).toBe(
      'The terminal is too small: 40×10 at least.',
    );
  });
});
