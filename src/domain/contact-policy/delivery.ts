import { addDays, type PlainDate } from '../dates/plain-date.ts';
import { instantAfter, wallTimeAt } from '../dates/zoned-time.ts';
import type { Subject } from './decision.ts';
import type { PolicyDocument, QuietHoursRule } from './policy-document.ts';

/** When a message would go out: now, or when the quiet hours end. */
export type Delivery = {
  readonly at: Date;
  /** The day it is then in the policy's zone: the one whose quota counts. */
  readonly day: PlainDate;
  readonly putOffBy?: QuietHoursRule;
};

/** Quiet hours don't concern moments: nobody's phone rings for them. */
export function deliveryOf(policy: PolicyDocument, kind: Subject['kind'], now: Date): Delivery {
  const quiet = policy.rules.find((rule) => rule.id === 'quiet_hours');
  const at = kind === 'moment' || quiet === undefined ? now : firstNotQuiet(quiet, policy.timeZone, now);
  const day = wallTimeAt(at, policy.timeZone).date;
  return quiet === undefined || at === now ? { at, day } : { at, day, putOffBy: quiet };
}

function firstNotQuiet(quiet: QuietHoursRule, timeZone: string, from: Date): Date {
  const { date, time } = wallTimeAt(from, timeZone);
  if (!isQuiet(quiet, time)) return from;
  const until = `${quiet.parameters.until}:00`;
  const end = instantAfter(from, { date: time < until ? date : addDays(date, 1), time: until }, timeZone);
  // Clocks that are put forward can skip all of a short time between two quiet ones; then the next one's end counts.
  return firstNotQuiet(quiet, timeZone, end);
}

/** `time` is `HH:mm:ss`; such texts compare as the times do. */
function isQuiet({ parameters: { from, until } }: QuietHoursRule, time: string): boolean {
  const [begun, over] = [time >= `${from}:00`, time >= `${until}:00`];
  return from < until ? begun && !over : begun || !over;
}
