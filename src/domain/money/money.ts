import { Big } from 'big.js';
import { isCurrency, minorDigits } from './currency.ts';
import { MoneyError } from './money-error.ts';

/** An exact amount of one currency: a decimal string with as many digits after the point as the currency has. */
export type Money = { readonly amount: string; readonly currency: string };

/** A decimal number without exponent or thousands separators. */
const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * Checks an amount from outside and writes it out in full: `5` CNY is `5.00`. Throws MoneyError: `currency` for no
 * ISO 4217 code, `amount` for no plain decimal number, `minor_digits` for parts of a cent.
 */
export function parseMoney({ amount, currency }: Money): Money {
  if (!isCurrency(currency)) throw new MoneyError('currency', currency);
  const exact = parseDecimal(amount, 'amount');
  if (!exact.eq(exact.round(minorDigits(currency))))
    throw new MoneyError('minor_digits', `${amount} ${currency}`);
  return moneyOf(exact, currency);
}

/** Nothing, in that currency. */
export function zero(currency: string): Money {
  return parseMoney({ amount: '0', currency });
}

/** Throws MoneyError (`currency_mismatch`) for two currencies, as do `subtract` and `compare`. */
export function add(a: Money, b: Money): Money {
  return moneyOf(Big(a.amount).plus(sameCurrency(a, b).amount), a.currency);
}

export function subtract(a: Money, b: Money): Money {
  return moneyOf(Big(a.amount).minus(sameCurrency(a, b).amount), a.currency);
}

export function negate(money: Money): Money {
  return moneyOf(Big(money.amount).neg(), money.currency);
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`; fit for sorting. */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  return Big(a.amount).cmp(sameCurrency(a, b).amount);
}

/** Whether there is more than a decimal number of the money's own currency, exactly. Throws MoneyError (`amount`). */
export function isMoreThan(money: Money, amount: string): boolean {
  return Big(money.amount).gt(parseDecimal(amount, 'amount'));
}

/**
 * Money in another currency at `rate` units of it for one unit of the money's own, rounded half to even at the smallest
 * unit. Throws MoneyError: `rate` unless that is a decimal number above zero, `currency` for an unknown one.
 */
export function convert(money: Money, to: string, rate: string): Money {
  if (!isCurrency(to)) throw new MoneyError('currency', to);
  const factor = parseDecimal(rate, 'rate');
  if (factor.lte(0)) throw new MoneyError('rate', rate);
  return moneyOf(Big(money.amount).times(factor).round(minorDigits(to), Big.roundHalfEven), to);
}

/** Reads a decimal string exactly; throws MoneyError with the reason given. */
export function parseDecimal(text: string, reason: 'amount' | 'rate' | 'shares'): Big {
  if (!DECIMAL.test(text)) throw new MoneyError(reason, text);
  return Big(text);
}

/** Writes an amount out in full; zero has no sign. Nothing is rounded: MoneyError (`minor_digits`) for parts of a cent. */
export function moneyOf(exact: Big, currency: string): Money {
  const digits = minorDigits(currency);
  if (!exact.eq(exact.round(digits))) throw new MoneyError('minor_digits', `${exact.toFixed()} ${currency}`);
  return { amount: (exact.eq(0) ? exact.abs() : exact).toFixed(digits), currency };
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new MoneyError('currency_mismatch', `${a.currency}, ${b.currency}`);
  return b;
}
