import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Random } from './random.ts';

const A_MONDAY: PlainDate = '2024-01-01';

/** The day itself, or the Friday before a weekend. */
export function workdayUpTo(date: PlainDate): PlainDate {
  return addDays(date, -Math.max(0, weekday(date) - 4));
}

/** The day itself, or the Monday after a weekend. */
export function workdayFrom(date: PlainDate): PlainDate {
  return weekday(date) > 4 ? addDays(date, 7 - weekday(date)) : date;
}

/** A time in the morning (09:00–11:30) or the afternoon (13:30–17:00), in minutes after midnight. */
export function workMinutes(random: Random): number {
  return random.chance(0.45) ? random.int(540, 690) : random.int(810, 1020);
}

/** A time of `workMinutes` on that day. */
export function workTime(random: Random, date: PlainDate): string {
  return instant(date, workMinutes(random));
}

/** The time so many minutes after midnight in China, RFC 3339. */
export function instant(date: PlainDate, minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date}T${hour}:${minute}:00+08:00`;
}

/** Days since Monday, 0 to 6. */
function weekday(date: PlainDate): number {
  return ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
}
