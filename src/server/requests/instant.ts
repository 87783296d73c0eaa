import { isPlainDate } from '../../domain/dates/plain-date.ts';
import { instantAfter } from '../../domain/dates/zoned-time.ts';
import { Refusal } from './refusal.ts';

/** An earlier year is a slip of the keyboard. */
const EARLIEST = Date.parse('1900-01-01T00:00:00Z');
/** RFC 3339 writes years of four digits, and a last day of 9999 is in the next year already in zones to the east. */
const TOO_LATE = Date.parse('9999-01-01T00:00:00Z');
const START_OF_WORK = '09:00:00';

/** RFC 3339 → instant. Throws `invalid-value` for a time that a `Date` cannot be, or that is out of reach. */
export function instantOf(text: string): Date {
  const instant = new Date(text);
  if (instant.getTime() >= EARLIEST && instant.getTime() < TOO_LATE) return instant;
  throw new Refusal('invalid-value', {
    detail: {
      'zh-CN': `${text} 不能作为时间：须符合 RFC 3339，在 1900 年至 9998 年之间，且不是闰秒。`,
      en: `${text} cannot be taken for a time: that is written as in RFC 3339, lies in the years 1900 to 9998 and is no leap second.`,
    },
    nextSteps: [
      {
        'zh-CN': '请按 2026-12-01T09:00:00+08:00 的形式填写。',
        en: 'Write it as in 2026-12-01T09:00:00+08:00.',
      },
    ],
  });
}

/** How far another machine's clock may be ahead of the server's. */
const CLOCK_SKEW_MS = 60_000;

/** Whether something can have happened at an instant: it has come, by a clock that need not be the server's own. */
export function hasCome(instant: Date, now: Date): boolean {
  return instant.getTime() <= now.getTime() + CLOCK_SKEW_MS;
}

/** `DueAt` of the contract → instant: a plain date means 09:00 of that day in the zone. Throws as `instantOf` does. */
export function dueInstant(dueAt: string, timeZone: string): Date {
  // Of a plain date this is the beginning in UTC: near enough to find out whether the day is within reach.
  const instant = instantOf(dueAt);
  if (!isPlainDate(dueAt)) return instant;
  return instantAfter(new Date(0), { date: dueAt, time: START_OF_WORK }, timeZone);
}
