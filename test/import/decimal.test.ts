import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal } from '../../src/import/decimal.ts';

test.each([
  ['8095.20', '.', '8095.20'],
  ['12', '.', '12'],
  ['-0.50', '.', '-0.50'],
  ['+7.1', '.', '7.1'],
  ['.29', '.', '0.29'],
  ['000120.00', '.', '120.00'],
  ['1234,56', ',', '1234.56'],
  ['-,5', ',', '-0.5'],
  ['99999999999999999999.99', '.', '99999999999999999999.99'],
] as const)('%s with %s is %s', (text, mark, amount) => {
  expect(readDecimal(text, mark)).toBe(amount);
});

test.each([
  ['', '.'],
  ['-', '.'],
  ['.', '.'],
  ['5.', '.'],
  ['1,234.56', '.'],
  ['1,234', '.'],
  ['1.234', ','],
  ['1e3', '.'],
  ['0x10', '.'],
  ['12 000', '.'],
  ['12-', '.'],
  ['１２', '.'],
] as const)('%s with %s is no number', (text, mark) => {
  expect(readDecimal(text, mark)).toBeUndefined();
});

test('an amount of the contract passes as it is', () => {
  const contractAmount = fc.stringMatching(/^-?(0|[1-9][0-9]{0,15})(\.[0-9]{1,4})?$/);
  fc.assert(
    fc.property(contractAmount, (amount) => {
      expect(readDecimal(amount, '.')).toBe(amount);
      expect(readDecimal(amount.replace('.', ','), ',')).toBe(amount);
    }),
  );
});
