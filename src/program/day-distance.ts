import { Failure, problemType } from '../api/failure.ts';
import { addDays, isPlainDate } from '../domain/dates/plain-date.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { parseDay, tidy } from './when.ts';

/** When and in which language something was typed. */
interface Typing {
  readonly now: Date;
  readonly lang: Language;
}

/** Help for what `parseDayAhead` reads. */
export const aheadForms = '2026-12-01, 30d or 6w (from today)';
/** Help for what `parsePastDay` reads. */
export const pastForms = '2026-08-25, 90d or 12w (ago)';

const distance = /^(\d{1,4})([dw])$/;
const pastDays: Readonly<Record<string, number>> = { today: 0, yesterday: 1, 今天: 0, 昨天: 1 };

/** A plain date, as `parseDay` reads it; of a distance the plus sign may be left out. @throws Failure `invalid-value` (2) */
export function parseDayAhead(typed: string, flag: string, typing: Typing): string {
  return parseDay(distance.test(tidy(typed)) ? `+${tidy(typed)}` : typed, flag, typing);
}

/** A plain date, or how long ago it was: `90d`, `-90d`, `12w`. @throws Failure `invalid-value` (2) */
export function parsePastDay(typed: string, flag: string, { now, lang }: Typing): string {
  const text = tidy(typed).replace(/^-/, '');
  if (isPlainDate(text)) return text;
  const [, count, unit] = distance.exec(text) ?? [];
  const days = count === undefined ? pastDays[text] : Number(count) * (unit === 'w' ? 7 : 1);
  if (days !== undefined) return addDays(formatDay(now), -days);
  const says = bulkMessages(lang).problems.wrongPast(flag, typed);
  throw new Failure('usage', { type: problemType('invalid-value'), status: 400, ...says });
}
