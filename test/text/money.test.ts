import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney } from '../../src/text/money.ts';

test.each([
  ['1234.56', 'CNY', '¥1,234.56'],
  ['-1234.56', 'CNY', '-¥1,234.56'],
  ['12', 'USD', 'US$12.00'],
  ['-12.5', 'HKD', '-HK$12.50'],
  ['1000', 'JPY', 'JP¥1,000'],
  ['1000.50', 'JPY', 'JP¥1,000.5'],
  ['1.2', 'KWD', 'KWD 1.200'],
  ['1000', 'THB', 'THB 1,000.00'],
  ['0.1234', 'CNY', '¥0.1234'],
  ['0.1000', 'CNY', '¥0.10'],
  ['0', 'CNY', '¥0.00'],
  ['-0.00', 'CNY', '¥0.00'],
  ['-0.001', 'CNY', '-¥0.001'],
  ['999', 'CNY', '¥999.00'],
  ['10326174.00', 'CNY', '¥10,326,174.00'],
  ['123456789012345678901234.56', 'CNY', '¥123,456,789,012,345,678,901,234.56'],
])('%s %s is %s', (amount, currency, shown) => {
  expect(formatMoney({ amount, currency })).toBe(shown);
});

test('every digit is there', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.nat(9999), (whole, part) => {
      const amount = `${whole}.${String(part).padStart(4, '0')}`;
      const back = formatMoney({ amount, currency: 'XXX' })
        .replace('XXX ', '')
        .replaceAll(',', '')
        .split('.');
      expect(back[0]).toBe(String(whole));
      expect((back[1] ?? '').padEnd(4, '0')).toBe(String(part).padStart(4, '0'));
    }),
  );
});

test.each(['', '1e5', '1,000', '.5', '5.', '+1', '１'])('%j is no amount', (amount) => {
  expect(() => formatMoney({ amount, currency: 'CNY' })).toThrow(RangeError);
});
