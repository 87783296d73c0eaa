import { describe, expect, test } from 'vitest';
import type { Holdings, Upcoming } from '../../src/api/schema.d.ts';
import { upcomingLines } from '../../src/views/upcoming.ts';
import { chinese, english } from './people.ts';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const holding = 'hld_00000000000000000001';

function coming(
  upcoming: readonly Upcoming[],
  asOf = '2026-11-23',
): Pick<Holdings, 'upcoming' | 'items' | 'asOf'> {
  const item = {
    id: holding,
    line: 'banking',
    type: 'credit_card',
    product: '航空联名信用卡',
    role: 'cardholder',
    share: '1',
    side: 'liability',
    value: cny('1.00'),
    position: cny('1.00'),
    source: 'sandbox-bank',
  } as const;
  return { asOf, items: [item], upcoming: [...upcoming] };
}

const on = (day: string, kind: Upcoming['kind'] = 'matures'): Upcoming => ({
  holdingId: holding,
  kind,
  on: day,
});

describe('what comes next', () => {
  test('is said line by line, the earliest first', () => {
    const given = coming([
      on('2026-12-01'),
      { ...on('2026-11-24', 'card_payment_due'), amount: cny('80.00') },
    ]);
    const said = (viewpoint: typeof english) =>
      upcomingLines(given, viewpoint).map((line) =>
        [line.on, line.in, line.kind, line.product, line.amount].map(({ text }) => text),
      );
    expect(said(english)).toEqual([
      ['2026-11-24', 'tomorrow', 'card repayment', '航空联名信用卡', '¥80.00'],
      ['2026-12-01', 'in 8 days', 'matures', '航空联名信用卡', ''],
    ]);
    expect(said(chinese)).toEqual([
      ['2026-11-24', '明天', '信用卡还款', '航空联名信用卡', '¥80.00'],
      ['2026-12-01', '8 天后', '到期', '航空联名信用卡', ''],
    ]);
  });

  test.each([
    [
      ['2026-11-23', '2027-02-21', '2027-02-22'],
      ['2026-11-23', '2027-02-21'],
    ],
    [['2040-01-01', '2030-01-01'], ['2030-01-01']],
    [[], []],
  ])('of %j is %j: ninety days, or the first thing after them', (given, kept) => {
    const lines = upcomingLines(coming(given.map((day) => on(day))), english);
    expect(lines.map((line) => line.on.text)).toEqual(kept);
  });

  test('as of another day is counted from that, in no days from now', () => {
    const lines = upcomingLines(coming([on('2026-08-01'), on('2026-11-24')], '2026-07-31'), english);
    expect(lines.map((line) => [line.on.text, line.in.text])).toEqual([['2026-08-01', '']]);
  });
});
