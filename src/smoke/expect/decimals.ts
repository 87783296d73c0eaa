import { type Money, moneyOf, parseDecimal } from '../../domain/money/money.ts';

/** An exact decimal number; `big.js` does the sums. */
export type Decimal = ReturnType<typeof parseDecimal>;

/** The decimal in a value: a decimal text, a whole number, or the amount of money; undefined for anything else. */
export function decimalOf(value: unknown): Decimal | undefined {
  const text = isMoney(value) ? value.amount : typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && isDecimal(text) ? parseDecimal(text, 'amount') : undefined;
}

export function isMoney(value: unknown): value is Money {
  return (
    typeof value === 'object' &&
    value !== null &&
    'amount' in value &&
    'currency' in value &&
    typeof value.amount === 'string' &&
    typeof value.currency === 'string'
  );
}

export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** The sum as it is shown: money in full where all of it is of one currency, else the bare number. */
export function sumText(sum: Decimal, values: readonly unknown[]): string {
  const currencies = new Set(values.filter(isMoney).map(({ currency }) => currency));
  const [currency] = currencies;
  if (currency === undefined || currencies.size > 1) return sum.toFixed();
  return `${moneyOf(sum, currency).amount} ${currency}`;
}
