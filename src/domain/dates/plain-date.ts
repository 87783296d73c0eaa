/**
 * A calendar day without a time or a zone, `YYYY-MM-DD` (ISO 8601), years 0001 to 9999. Two plain dates compare as
 * strings: `a < b` means earlier.
 */
export type PlainDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the text is a day that exists: `2024-02-29` is, `2023-02-29` is not. */
export function isPlainDate(text: string): boolean {
  const [, year, month, day] = (SHAPE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day that many days later; earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDate(new Date(midnight(date) + days * MILLISECONDS_A_DAY));
}

/** The same day that many months later (earlier when negative), or that month's last day where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = parts(date);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(toDay, 2)}`;
}

/** Whole days from one day to another; negative when the second is the earlier one. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (midnight(to) - midnight(from)) / MILLISECONDS_A_DAY;
}

/**
 * The first return of a day of the year on or after `today`, such as a birthday. 29 February returns on the 28th in a
 * common year.
 */
export function nextAnniversary(date: PlainDate, today: PlainDate): PlainDate {
  const years = parts(today).year - parts(date).year;
  const thisYear = addMonths(date, years * 12);
  return thisYear >= today ? thisYear : addMonths(date, (years + 1) * 12);
}

/** The day a `Date` stands for in UTC. */
function plainDate(instant: Date): PlainDate {
  return instant.toISOString().slice(0, 10);
}

function midnight(date: PlainDate): number {
  const { year, month, day } = parts(date);
  // Date.UTC takes the years 0 to 99 for the twentieth century; setUTCFullYear doesn't.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function parts(date: PlainDate): { year: number; month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`Not a calendar day: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
