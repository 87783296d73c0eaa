import { Big } from 'big.js';
import { minorDigits } from './currency.ts';
import { type Money, moneyOf, parseDecimal } from './money.ts';
import { MoneyError } from './money-error.ts';

/**
 * Splits money in proportion to the shares (decimal strings, none below zero, not all zero) so that the parts add up to
 * the whole to the cent. Units left over go to the largest remainders (Hamilton's method), the earlier share first.
 * Throws MoneyError (`shares`).
 */
export function allocate(money: Money, shares: readonly string[]): Money[] {
  const weights = shares.map((share) => parseDecimal(share, 'shares'));
  const total = weights.reduce((sum, weight) => sum.plus(weight), Big(0));
  if (total.eq(0) || weights.some((weight) => weight.lt(0)))
    throw new MoneyError('shares', shares.join(', '));

  const unit = Big(`1e-${minorDigits(money.currency)}`);
  const units = Big(money.amount).abs().div(unit);
  // Numerators over `total`: a division would round, a remainder is exact.
  const parts = weights.map((weight, index) => {
    const numerator = units.times(weight);
    const remainder = numerator.mod(total);
    return { index, remainder, units: numerator.minus(remainder).div(total) };
  });
  const left = parts.reduce((rest, part) => rest.minus(part.units), units);
  const favoured = parts.toSorted((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index);
  const extra = new Set(favoured.slice(0, left.toNumber()).map(({ index }) => index));

  const sign = Big(money.amount).lt(0) ? -1 : 1;
  return parts.map((part) =>
    moneyOf(
      part.units
        .plus(extra.has(part.index) ? 1 : 0)
        .times(unit)
        .times(sign),
      money.currency,
    ),
  );
}
