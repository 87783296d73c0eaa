import { isPlainDate } from '../../domain/dates/plain-date.ts';
import { formatDay } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import { formatMoney } from '../../text/money.ts';

/** A filter was given what it cannot write; the message says so. */
export class FilterFault extends Error {
  override readonly name = 'FilterFault';
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** RFC 3339, the seconds left out by some. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/i;
/** As spreadsheets write a day, `2026/12/1`. */
const spreadsheetDay = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const separated = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * `2026年12月1日` or `1 December 2026`, of a plain date, of an instant (the day it is in the house's time zone), or of a day
 * as spreadsheets write it.
 * @throws FilterFault for anything else
 */
export function day(value: unknown, language: Language, say: BulkList['template']): string {
  const date = plainDate(String(value));
  if (date === undefined) throw new FilterFault(say.notADay(shown(value)));
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const [m, d] = [Number(month), Number(dayOfMonth)];
  return language === 'zh-CN' ? `${Number(year)}年${m}月${d}日` : `${d} ${months[m - 1]} ${Number(year)}`;
}

/**
 * Money as tong writes it (`text/money.ts`): of `{amount, currency}`, or of a decimal number with the currency beside it.
 * @throws FilterFault for anything else
 */
export function money(value: unknown, currency: unknown, say: BulkList['template']): string {
  const { amount, of } = moneyParts(value, currency);
  if (!/^-?\d+(?:\.\d+)?$/.test(amount)) throw new FilterFault(say.notMoney(shown(value)));
  if (typeof of !== 'string' || !/^[A-Z]{3}$/.test(of)) throw new FilterFault(say.noCurrency(amount));
  return formatMoney({ amount, currency: of });
}

function moneyParts(value: unknown, currency: unknown): { amount: string; of: unknown } {
  if (typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value)
    return { amount: String(value.amount), of: value.currency };
  const text = String(value);
  return { amount: separated.test(text) ? text.replaceAll(',', '') : text, of: currency };
}

function plainDate(text: string): string | undefined {
  const [, year, month = '', dayOfMonth = ''] = spreadsheetDay.exec(text) ?? [];
  if (year !== undefined) {
    const date = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
    return isPlainDate(date) ? date : undefined;
  }
  return instant.test(text) && !Number.isNaN(Date.parse(text)) ? formatDay(text) : undefined;
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
