import { addDays, nextAnniversary, type PlainDate } from '../../domain/dates/plain-date.ts';

/** The 29 February of any leap year. */
const LEAP_DAY = '2000-02-29';

/**
 * The days of the year, `MM-DD`, whose birthdays are kept today or within so many days, and in how many. Who was born
 * on 29 February keeps it on the 28th in a common year.
 */
export function upcomingBirthdays(
  today: PlainDate,
  withinDays: number,
): { monthDay: string; days: number }[] {
  return Array.from({ length: withinDays + 1 }, (_, days) => {
    const date = addDays(today, days);
    const monthDay = date.slice(5);
    const isLeapDayKeptEarly = monthDay !== '02-29' && nextAnniversary(LEAP_DAY, date) === date;
    return [{ monthDay, days }, ...(isLeapDayKeptEarly ? [{ monthDay: '02-29', days }] : [])];
  }).flat();
}
