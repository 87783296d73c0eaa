import type { Times } from './messages/en/times.ts';

/** Where dates are read from; nothing here asks the clock. */
export interface Standpoint {
  readonly now: Date;
  /** IANA name; the house's zone unless the profile has another. */
  readonly zone?: string;
}

const houseZone = 'Asia/Shanghai';

/**
 * China has kept +08:00 without summer time since this instant (tz database, Zone Asia/Shanghai). From then on its
 * clock is plain arithmetic; Intl.DateTimeFormat, which takes 18 ms to construct, is left for other zones and times.
 */
const chinaFixedSince = Date.UTC(1991, 8, 14, 17);
const chinaOffset = 8 * 3_600_000;
const dayLength = 86_400_000;
const plainDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The calendar day `2026-11-23` of a plain date (as it is) or of an instant (RFC 3339) in the zone.
 * @throws RangeError when it is neither
 */
export function formatDay(when: string | Date, zone: string = houseZone): string {
  return typeof when === 'string' && plainDate.test(when) ? when : wallClock(when, zone).day;
}

/** An instant as `11-23 09:30`, with the year when it is not this one; a plain date has no time and stays as it is. */
export function formatDateTime(when: string | Date, { now, zone = houseZone }: Standpoint): string {
  if (typeof when === 'string' && plainDate.test(when)) return when;
  const { day, time } = wallClock(when, zone);
  const sameYear = day.slice(0, 4) === wallClock(now, zone).day.slice(0, 4);
  return `${sameYear ? day.slice(5) : day} ${time}`;
}

/** Calendar days from now's day to the given one: 0 today, 1 tomorrow, negative in the past. */
export function daysUntil(when: string | Date, { now, zone = houseZone }: Standpoint): number {
  return (Date.parse(formatDay(when, zone)) - Date.parse(formatDay(now, zone))) / dayLength;
}

/** `today`, `tomorrow`, `in 3 days`, `2 days ago`; 今天, 明天, 3 天后, 2 天前. */
export function relativeDay(when: string | Date, standpoint: Standpoint, times: Times): string {
  const days = daysUntil(when, standpoint);
  if (days === 0) return times.today;
  if (days === 1) return times.tomorrow;
  if (days === -1) return times.yesterday;
  return days > 0 ? times.inDays(days) : times.daysAgo(-days);
}

/** The same for something to be done by then: the past is `overdue 2 days`, 已逾期 2 天. */
export function dueDay(when: string | Date, standpoint: Standpoint, times: Times): string {
  const days = daysUntil(when, standpoint);
  return days < 0 ? times.overdue(-days) : relativeDay(when, standpoint, times);
}

function wallClock(when: string | Date, zone: string): { day: string; time: string } {
  const instant = typeof when === 'string' ? new Date(when) : when;
  if (zone === houseZone && instant.getTime() >= chinaFixedSince) {
    const shifted = new Date(instant.getTime() + chinaOffset).toISOString();
    return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) };
  }
  const part = parts(instant, zone);
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function parts(instant: Date, zone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formatters.set(zone, formatter);
  const found = formatter.formatToParts(instant);
  return (type) => found.find((part) => part.type === type)?.value ?? '';
}
