import { parseDecimal } from './decimal.ts';

/** The contract's money: an exact decimal string and an ISO 4217 code. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Unmistakable in both languages: a bare `$` is nobody's, `¥` is the yuan's; other currencies show their code. */
const symbols: Readonly<Record<string, string>> = {
  CNY: '¥',
  USD: 'US$',
  HKD: 'HK$',
  MOP: 'MOP$',
  TWD: 'NT$',
  SGD: 'S$',
  AUD: 'A$',
  CAD: 'CA$',
  EUR: '€',
  GBP: '£',
  JPY: 'JP¥',
  KRW: '₩',
};

/** ISO 4217 minor units where they are not two. */
const minorUnits: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
};

/**
 * Money for people, the same in Chinese and English: `¥1,234.56`, `-US$12.00`, `THB 1,000.00`. Exact at any size: the
 * digits are only regrouped, filled up to the currency's minor unit, and freed of zeros beyond it.
 * Intl.NumberFormat would write CN¥ in English, and costs 5–20 ms to construct.
 * @throws RangeError when the amount is no decimal number
 */
export function formatMoney({ amount, currency }: Money): string {
  const { negative, whole, fraction } = parseDecimal(amount);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const cents = fraction.replace(/0+$/, '').padEnd(minorUnits[currency] ?? 2, '0');
  const number = cents === '' ? grouped : `${grouped}.${cents}`;
  const minus = negative && /[1-9]/.test(whole + fraction) ? '-' : '';
  return `${minus}${symbols[currency] ?? `${currency} `}${number}`;
}
