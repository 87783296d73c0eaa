import { isPlainDate, type PlainDate } from '../domain/dates/plain-date.ts';

const parts: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
};

/**
 * Understands dates written as in `DD/MM/YYYY`: YYYY, MM or M, DD or D once each, in any order; a `*` at the end takes
 * any rest, such as a time of day. There is no format for years of two digits: they don't tell the century.
 * @returns a reader that gives undefined for what is no such date, or undefined if the format is none
 */
export function compileDateFormat(format: string): ((text: string) => PlainDate | undefined) | undefined {
  const [pattern, rest] = format.endsWith('*') ? [format.slice(0, -1), ''] : [format, '$'];
  const steps = pattern.split(/(YYYY|MM?|DD?)/);
  const kinds = steps.filter((step) => step in parts).map((step) => step[0]);
  if (kinds.toSorted().join('') !== 'DMY') return undefined;
  const source = steps.map((step) => parts[step] ?? step.replace(/[^\w\s]/g, '\\$&')).join('');
  const shape = new RegExp(`^${source}${rest}`);
  return (text) => {
    const { year = '', month = '', day = '' } = shape.exec(text)?.groups ?? {};
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isPlainDate(date) ? date : undefined;
  };
}
