import type { PlainDate } from './plain-date.ts';

/** What a clock on the wall shows: the day and the time, `HH:mm:ss`. */
export type WallTime = { readonly date: PlainDate; readonly time: string };

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the runtime knows the IANA time zone, such as `Asia/Shanghai`. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of the zone show at an instant. Throws RangeError for an unknown zone. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const shown = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}

/**
 * The first instant after `after` at which the clocks of the zone show that day and time. A time that a change of the
 * clocks skips is taken as much later as the clocks jump, as RFC 5545 does.
 */
export function instantAfter(after: Date, { date, time }: WallTime, timeZone: string): Date {
  const asIfUtc = Date.parse(`${date}T${time}Z`);
  // The offset changes at most once within a day of the wall time, so these are the only two that can hold.
  const [before, behind] = [offsetAt(asIfUtc - DAY, timeZone), offsetAt(asIfUtc + DAY, timeZone)];
  const candidates = [asIfUtc - before, asIfUtc - behind].sort((a, b) => a - b);
  const shown = candidates.filter((instant) => instant + offsetAt(instant, timeZone) === asIfUtc);
  return new Date(shown.find((instant) => instant > after.getTime()) ?? asIfUtc - before);
}

/** RFC 3339 with the offset that the zone has at that instant: `2026-11-24T08:00:00+08:00`. */
export function formatWithOffset(instant: Date, timeZone: string): string {
  const { date, time } = wallTimeAt(instant, timeZone);
  const minutes = Math.round(ahead({ date, time }, instant.getTime()) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return `${date}T${time}${offset}`;
}

function offsetAt(instant: number, timeZone: string): number {
  return ahead(wallTimeAt(new Date(instant), timeZone), instant);
}

/** How far a wall clock that shows this time at an instant is ahead of UTC; both in milliseconds. */
function ahead({ date, time }: WallTime, instant: number): number {
  return Date.parse(`${date}T${time}Z`) - Math.floor(instant / 1000) * 1000;
}

/** Making a format costs far more than using it, so each zone's is kept. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
