import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { openDesk } from './open-desk.tsx';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
];

describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
  test.each(sizes)('every screen fits into $columns×$rows', async (size) => {
    const { press, shows, frame } = openDesk({ lang, ...size });
    const fits = () => {
      const lines = frame().split('\n');
      expect(lines).toHaveLength(size.rows - 1);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(size.columns);
    };
    await shows('回访理财到期');
    fits();
    press('enter');
    await shows('C100001');
    await shows('Zhang Wei');
    fits();
    press('tab');
    await shows('****5481');
    fits();
    press('tab');
    await shows('询问大额存单利率');
    fits();
    press('3');
    await shows('送生日礼');
    fits();
    press('4');
    await shows('三年期大额存单 2.15%');
    fits();
    press('enter');
    await shows('即日起至 12 月 31 日。');
    fits();
    press('5');
    await shows('年末存单额度有限');
    fits();
    press('?');
    fits();
    press('esc', '/', 'z', 'w');
    await shows('138****0000');
    fits();
    press('ctrl+k');
    fits();
  });
});

describe('exactly, without colour', () => {
  test('today, and the keys of it', async () => {
    const { shows, frame } = openDesk();
    await shows('林晓燕');
    expect(frame().split('\n')).toEqual([
      ' tong · 林晓燕 · sandbox',
      '[1 Today] 2 Find  3 Tasks  4 Feed  5 Moments',
      '─'.repeat(80),
      '  #  Number   Name  Reason           About              Amount  When',
      '▸ 1  C100001  张伟  task overdue     回访理财到期               overdue 2 days',
      '  2  C100002  李娜  deposit matures  大额存单      ¥200,000.00  in 2 days',
      `${' '.repeat(76)}1/2`,
      ...Array(15).fill(''),
      ' Enter open  / find  ? keys  q quit  : go to  r refresh',
    ]);
  });

  test('what was found, in Chinese', async () => {
    const { press, shows, frame } = openDesk({ lang: 'zh-CN' });
    press('/', 'z', 'w');
    await shows('138****0000');
    expect(frame().split('\n').slice(1, 9)).toEqual([
      ' 1 今日 [2 查找] 3 跟进  4 服务动态  5 朋友圈',
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
      ' 1 Today  2 Find  3 Tasks  4 Feed  5 Moments [Customer]',
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

  test('in 60 columns nothing runs over the edge', async () => {
    const { press, shows, frame } = openDesk({ columns: 60 });
    await shows('C100001');
    for (const line of frame().split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60);
    press('3');
    await shows('送生日礼');
    for (const line of frame().split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });
});
