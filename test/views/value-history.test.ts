import { describe, expect, test } from 'vitest';
import type { ValueHistory } from '../../src/api/schema.d.ts';
import { valueTrend, valueTrendRows } from '../../src/views/value-history.ts';
import { chinese, english, zhangWei } from './people.ts';

const days = ['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-23'];

function history(amounts: readonly string[], currency = 'CNY'): ValueHistory {
  const items = amounts.map((amount, index) => ({ asOf: days[index] ?? '', net: { amount, currency } }));
  return { customerId: zhangWei.id, currency, items };
}

const rising = history(['48100.00', '47000.00', '51020.40', '52300.10']);

describe('how a value went', () => {
  test('from the first day that is known to the last', () => {
    expect(valueTrend(rising, { width: 13 })).toEqual({
      sparkline: '▂▁▆█',
      since: '2026-08-31',
      from: '¥48,100.00',
      to: '¥52,300.10',
      change: '+¥4,200.10 (+8.7 %)',
    });
    expect(valueTrend(rising, { width: 2, ascii: true })?.sparkline).toBe('_^');
  });

  test.each([
    [['200.00', '100.00'], '-¥100.00 (-50.0 %)'],
    [['100.00', '100.00'], '¥0.00 (0.0 %)'],
    [['100000.00', '100000.01'], '+¥0.01 (0.0 %)'],
    [['0.00', '10.00'], '+¥10.00'],
    [['-300.00', '-100.00'], '+¥200.00'],
    [['-100.00', '-300.00'], '-¥200.00'],
  ])('of %j has changed by %s', (amounts, change) => {
    expect(valueTrend(history(amounts), { width: 13 })?.change).toBe(change);
  });

  test('is nothing where fewer than two days are known', () => {
    expect(valueTrend(history([]), { width: 13 })).toBeUndefined();
    expect(valueTrend(history(['1.00']), { width: 13 })).toBeUndefined();
    expect(valueTrendRows(history(['1.00']), english, { width: 13 })).toEqual([]);
  });

  test('is a line in either language, and in ASCII', () => {
    const line = (viewpoint: typeof english, ascii = false) =>
      valueTrendRows(rising, viewpoint, { width: 13, ascii }).map(({ label, value }) => [label, value.text]);
    expect(line(english)).toEqual([
      ['Since 2026-08-31', '▂▁▆█  ¥48,100.00 → ¥52,300.10  +¥4,200.10 (+8.7 %)'],
    ]);
    expect(line(chinese)).toEqual([['自 2026-08-31', '▂▁▆█  ¥48,100.00 → ¥52,300.10  +¥4,200.10 (+8.7 %)']]);
    expect(line(english, true)).toEqual([
      ['Since 2026-08-31', '._-^  ¥48,100.00 -> ¥52,300.10  +¥4,200.10 (+8.7 %)'],
    ]);
  });

  test('keeps the currency', () => {
    expect(valueTrend(history(['1', '3'], 'JPY'), { width: 13 })?.change).toBe('+JP¥2 (+200.0 %)');
  });
});
