import { Failure, problemType } from '../api/failure.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { tidy } from './when.ts';

/** The house's clock, Asia/Shanghai, has kept this offset since 1991. */
const houseOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;
const timeOfDay = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/;

/** A job that begins late is late, and not early for the next day. */
const latenessMs = 6 * 3_600_000;

/**
 * Milliseconds since 1970 of the `20:30` on the house's clock that is meant: the next one, or the last if that is no more
 * than six hours ago. @throws Failure `invalid-value` (2)
 */
export function endTimeOf(typed: string, flag: string, { now, lang }: { now: Date; lang: Language }): number {
  const [, hours, minutes] = timeOfDay.exec(tidy(typed)) ?? [];
  if (hours === undefined || minutes === undefined) {
    const says = bulkMessages(lang).problems.wrongTime(flag, typed);
    throw new Failure('usage', { type: problemType('invalid-value'), status: 400, ...says });
  }
  const houseNow = now.getTime() + houseOffsetMs;
  const midnight = houseNow - (houseNow % dayMs);
  const today = midnight + (Number(hours) * 60 + Number(minutes)) * 60_000;
  const nearest = [today - dayMs, today].find((time) => time <= houseNow && time > houseNow - latenessMs);
  return (nearest ?? (today > houseNow ? today : today + dayMs)) - houseOffsetMs;
}
