import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src/domain/money/allocate.ts';
import { isCurrency, minorDigits } from '../../../src/domain/money/currency.ts';
import {
  add,
  compare,
  convert,
  isMoreThan,
  type Money,
  negate,
  parseMoney,
  subtract,
  zero,
} from '../../../src/domain/money/money.ts';
import { MoneyError } from '../../../src/domain/money/money-error.ts';

const cny = (amount: string): Money => ({ amount, currency: 'CNY' });
const anyCny = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((cents) => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return parseMoney(cny(`${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`));
});

const failure = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof MoneyError ? [error.reason, error.given] : error;
  }
};

test('a currency has its own digits', () => {
  expect(['CNY', 'USD', 'JPY', 'KWD', 'CZK'].map(minorDigits)).toEqual([2, 2, 0, 3, 2]);
  expect(['CNY', 'cny', 'XYZ', 'RMB', ''].map(isCurrency)).toEqual([true, false, false, false, false]);
});

describe('parseMoney', () => {
  test.each([
    [cny('5'), cny('5.00')],
    [cny('1234.5'), cny('1234.50')],
    [cny('1234.5600'), cny('1234.56')],
    [cny('-0.00'), cny('0.00')],
    [cny('007'), cny('7.00')],
    [
      { amount: '1500.0', currency: 'JPY' },
      { amount: '1500', currency: 'JPY' },
    ],
    [cny('99999999999999999999.99'), cny('99999999999999999999.99')],
  ])('%j', (given, expected) => {
    expect(parseMoney(given)).toEqual(expected);
  });
  test.each([
    [cny('1,234.56'), ['amount', '1,234.56']],
    [cny('1e3'), ['amount', '1e3']],
    [cny('.5'), ['amount', '.5']],
    [cny('5.'), ['amount', '5.']],
    [cny('+5'), ['amount', '+5']],
    [cny(''), ['amount', '']],
    [cny('１'), ['amount', '１']],
    [cny('0.005'), ['minor_digits', '0.005 CNY']],
    [{ amount: '1.5', currency: 'JPY' }, ['minor_digits', '1.5 JPY']],
    [{ amount: '1', currency: 'RMB' }, ['currency', 'RMB']],
  ])('%j is refused', (given, expected) => {
    expect(failure(() => parseMoney(given))).toEqual(expected);
  });
});

test('sums are exact', () => {
  expect(add(cny('0.10'), cny('0.20'))).toEqual(cny('0.30'));
  expect(subtract(cny('0.30'), cny('0.30'))).toEqual(cny('0.00'));
  expect(negate(zero('CNY'))).toEqual(cny('0.00'));
  expect([cny('10.00'), cny('9.00'), cny('-1.00')].toSorted(compare).map(({ amount }) => amount)).toEqual([
    '-1.00',
    '9.00',
    '10.00',
  ]);
});

test('two currencies do not add up, and parts of a cent are not lost', () => {
  const usd = { amount: '1.00', currency: 'USD' };
  expect(failure(() => add(cny('1.00'), usd))).toEqual(['currency_mismatch', 'CNY, USD']);
  expect(failure(() => subtract(cny('1.00'), usd))).toEqual(['currency_mismatch', 'CNY, USD']);
  expect(failure(() => compare(cny('1.00'), usd))).toEqual(['currency_mismatch', 'CNY, USD']);
  expect(failure(() => add(cny('1.001'), cny('1.00')))).toEqual(['minor_digits', '2.001 CNY']);
});

test('is more than an amount by less than a cent, and not by nothing', () => {
  expect([isMoreThan(cny('100.00'), '99.9999'), isMoreThan(cny('100.00'), '100.0000')]).toEqual([
    true,
    false,
  ]);
  expect(failure(() => isMoreThan(cny('1.00'), '1e2'))).toEqual(['amount', '1e2']);
});

describe('convert', () => {
  test.each([
    ['100.00', 'USD', '0.14', '14.00'],
    ['0.01', 'USD', '0.5', '0.00'],
    ['0.03', 'USD', '0.5', '0.02'],
    ['0.05', 'USD', '0.5', '0.02'],
    ['-0.05', 'USD', '0.5', '-0.02'],
    ['1.00', 'JPY', '20.5', '20'],
    ['1.00', 'JPY', '21.5', '22'],
    ['1.00', 'KWD', '0.0425', '0.042'],
  ])('%s CNY to %s at %s is %s', (amount, to, rate, expected) => {
    expect(convert(cny(amount), to, rate)).toEqual({ amount: expected, currency: to });
  });
  test.each([
    ['USD', '0', ['rate', '0']],
    ['USD', '-1', ['rate', '-1']],
    ['USD', 'x', ['rate', 'x']],
    ['RMB', '1', ['currency', 'RMB']],
  ])('to %s at %s is refused', (to, rate, expected) => {
    expect(failure(() => convert(cny('1.00'), to, rate))).toEqual(expected);
  });
});

describe('allocate', () => {
  test.each([
    ['100.00', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['-100.00', ['1', '1', '1'], ['-33.34', '-33.33', '-33.33']],
    ['0.01', ['0.5', '0.5'], ['0.01', '0.00']],
    ['100.00', ['0.7', '0.3'], ['70.00', '30.00']],
    ['0.05', ['3', '7'], ['0.02', '0.03']],
    ['5.00', ['0', '1'], ['0.00', '5.00']],
  ])('%s by %j', (amount, shares, expected) => {
    expect(allocate(cny(amount), shares).map((part) => part.amount)).toEqual(expected);
  });
  test.each([
    [[], ''],
    [['0'], '0'],
    [['1', '-1', '2'], '1, -1, 2'],
    [['one'], 'one'],
  ])('%j is refused', (shares, given) => {
    expect(failure(() => allocate(cny('1.00'), shares))).toEqual(['shares', given]);
  });
  test('the parts add up to the whole, none a cent or more off its share', () => {
    const weights = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyCny, weights, fc.constantFrom(1, 1000), (whole, counts, scale) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const parts = allocate(
          whole,
          counts.map((count) => (count / scale).toFixed(3)),
        );
        expect(parts.reduce(add)).toEqual(whole);
        const cents = (money: Money) => BigInt(money.amount.replace('.', ''));
        parts.forEach((part, index) => {
          const off = cents(part) * BigInt(total) - cents(whole) * BigInt(counts[index] ?? 0);
          expect(off < BigInt(total) && -off < BigInt(total)).toBe(true);
        });
      }),
    );
  });
});

test('adding is associative and commutative, and taking away undoes it', () => {
  fc.assert(
    fc.property(anyCny, anyCny, anyCny, (a, b, c) => {
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      expect(add(a, b)).toEqual(add(b, a));
      expect(subtract(add(a, b), b)).toEqual(a);
      expect(add(a, negate(a))).toEqual(zero('CNY'));
    }),
  );
});
