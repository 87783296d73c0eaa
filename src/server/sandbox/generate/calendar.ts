import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import * as dates from '../../../domain/dates/plain-date.ts';

// The generator walks the same few thousand days hundreds of thousands of times; looking them up instead of working
// them out again makes it a third faster. Both maps hold each day once, and days never change.
const EPOCH: PlainDate = '1970-01-01';
const numbers = new Map<PlainDate, number>();
const days = new Map<number, PlainDate>();

/** The day that many days later; earlier when negative. */
export function addDays(date: PlainDate, count: number): PlainDate {
  const number = numberOf(date) + count;
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = dates.addDays(EPOCH, number);
  days.set(number, day);
  return day;
}

/** Whole days from one day to another; negative when the second is the earlier one. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return numberOf(to) - numberOf(from);
}

function numberOf(date: PlainDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = dates.daysBetween(EPOCH, date);
  numbers.set(date, number);
  return number;
}
