import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Random } from './random.ts';

/** A day from one to the other, both included; `to` where `from` lies after it. */
export function someDay(random: Random, from: PlainDate, to: PlainDate): PlainDate {
  return addDays(to, -random.int(0, Math.max(0, daysBetween(from, to))));
}

/** A day in the next two weeks, tomorrow at the earliest: what is due then, the adviser must see today. */
export function dueSoon(random: Random, today: PlainDate): PlainDate {
  return addDays(today, random.int(1, 14));
}

/** Days compare as texts do. */
export function later(one: PlainDate, other: PlainDate): PlainDate {
  if (one < other) return other;
  return one;
}

export function earlier(one: PlainDate, other: PlainDate): PlainDate {
  if (one < other) return one;
  return other;
}
