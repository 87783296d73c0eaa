import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { Random } from '../random.ts';
import type { ExchangeRate } from '../types.ts';

/** Yuan for one unit, in millionths: about what they were in 2025. */
const RATES = { USD: 7_120_000, HKD: 914_000, EUR: 8_260_000, GBP: 9_490_000, JPY: 47_300 };
const DIGITS = 6;

/** The rates of some days, the latest first: each at most one per cent from the next one. */
export function exchangeRates(random: Random, days: readonly PlainDate[]): ExchangeRate[] {
  return Object.entries(RATES).flatMap(([currency, today]) => {
    let rate = today;
    return days.map((asOf) => {
      rate = Math.round((rate * (10_000 + random.int(-100, 100))) / 10_000);
      return { currency, asOf, rateToCny: (rate / 10 ** DIGITS).toFixed(DIGITS) };
    });
  });
}
