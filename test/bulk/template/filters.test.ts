import { describe, expect, test } from 'vitest';
import { faultOf, render } from './rendering.ts';

describe('day', () => {
  test.each([
    ['2026-12-01', '2026年12月1日', '1 December 2026'],
    ['2024-02-29', '2024年2月29日', '29 February 2024'],
    ['2026-11-30T16:00:00Z', '2026年12月1日', '1 December 2026'],
    ['2026-11-30T23:59:59.999+08:00', '2026年11月30日', '30 November 2026'],
    ['1985-07-01T00:00:00+08:00', '1985年7月1日', '1 July 1985'],
    ['2026/12/1', '2026年12月1日', '1 December 2026'],
    ['2026-1-9', '2026年1月9日', '9 January 2026'],
  ])('%s', (value, chinese, english) => {
    expect(render('{{ row.x | day }}', { row: { x: value } }, 'zh-CN')).toBe(chinese);
    expect(render('{{ row.x | day }}', { row: { x: value } }, 'en')).toBe(english);
  });

  test.each([
    '2026-02-29',
    '2026/13/1',
    '1',
    'soon',
    '2026-12-01T25:00:00Z',
    '12/1/2026',
    '2026-12-01T09:00',
  ])('%s is none', (value) => {
    const fault = faultOf(() => render('{{ row.x | day }}', { row: { x: value } }));
    expect(fault.message).toBe(
      `Line 1 of the template fails for this row: "${value}" is no day like 2026-12-01.`,
    );
  });
});

describe('money', () => {
  test.each([
    ['{{ holding.value | money }}', '¥1,234,567.80'],
    ['{{ row.x | money: "USD" }}', 'US$1,234.50'],
    ['{{ row.y | money: "CNY" }}', '-¥12,345.60'],
    ['{{ 5 | times: 2 | money: "JPY" }}', 'JP¥10'],
  ])('%s', (text, expected) => {
    expect(render(text, { row: { x: '1234.5', y: '-12,345.6' } })).toBe(expected);
  });

  test.each([
    ['{{ row.x | money: "CNY" }}', '"1,23" is no amount of money'],
    ['{{ customer.tags | money: "CNY" }}', '"[\\"代发工资\\",\\"VIP\\"]" is no amount of money'],
    ['{{ row.y | money }}', '5 has no currency; write money: "CNY"'],
    ['{{ row.y | money: "yuan" }}', '5 has no currency; write money: "CNY"'],
  ])('%s', (text, said) => {
    const fault = faultOf(() => render(text, { row: { x: '1,23', y: '5' } }));
    expect(fault.message).toBe(`Line 1 of the template fails for this row: ${said}.`);
  });
});
