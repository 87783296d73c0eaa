import { Failure, problemType } from '../api/failure.ts';
import { addDays, isPlainDate } from '../domain/dates/plain-date.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

/** When and in which language something was typed. */
interface Typing {
  readonly now: Date;
  readonly lang: Language;
}

/** Help for what `parseDue` reads. */
export const dueForms = '2026-12-01, today, tomorrow, +3d, +2w, "2026-12-01 14:30" or an RFC 3339 time';
/** Help for what `parseDay` reads. */
export const dayForms = '2026-12-01, today, tomorrow, +3d or +2w';
/** Help for what `parseInstant` reads. */
export const instantForms = '"2026-12-01 14:30" or an RFC 3339 time';

/** The house's clock, Asia/Shanghai, has kept this offset since 1991. */
const houseOffset = '+08:00';
const namedDays: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, 今天: 0, 明天: 1, 后天: 2 };
const later = /^\+(\d{1,3})([dw])$/;
const wallTime = /^(\d{4}-\d{2}-\d{2}) ((?:[01]\d|2[0-3]):[0-5]\d)$/;
const rfc3339 =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** The contract's `DueAt`, a plain date or an instant. @throws Failure `invalid-value` (2) */
export function parseDue(typed: string, flag: string, typing: Typing): string {
  const due = dayOf(typed, typing.now) ?? instantOf(typed);
  return due ?? refuse(messages(typing.lang).actions.input.wrongDue(flag, typed));
}

/** A plain date. @throws Failure `invalid-value` (2) */
export function parseDay(typed: string, flag: string, typing: Typing): string {
  return dayOf(typed, typing.now) ?? refuse(messages(typing.lang).actions.input.wrongDay(flag, typed));
}

/** An instant, RFC 3339. @throws Failure `invalid-value` (2) */
export function parseInstant(typed: string, flag: string, { lang }: Pick<Typing, 'lang'>): string {
  return instantOf(typed) ?? refuse(messages(lang).actions.input.wrongInstant(flag, typed));
}

function dayOf(typed: string, now: Date): string | undefined {
  const text = tidy(typed);
  if (isPlainDate(text)) return text;
  const [, count, unit] = later.exec(text) ?? [];
  const days = count === undefined ? namedDays[text] : Number(count) * (unit === 'w' ? 7 : 1);
  return days === undefined ? undefined : addDays(formatDay(now), days);
}

function instantOf(typed: string): string | undefined {
  const text = tidy(typed);
  const [, day, time] = wallTime.exec(text) ?? [];
  if (day !== undefined) return isPlainDate(day) ? `${day}T${time}:00${houseOffset}` : undefined;
  const [, instantDay] = rfc3339.exec(text.toUpperCase()) ?? [];
  return instantDay !== undefined && isPlainDate(instantDay) ? text.toUpperCase() : undefined;
}

/** Full-width digits and signs, as a Chinese keyboard gives them, count as plain ones. */
export function tidy(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/ +/g, ' ').toLowerCase();
}

function refuse(text: { title: string; detail: string; nextSteps: string[] }): never {
  throw new Failure('usage', { type: problemType('invalid-value'), status: 400, ...text });
}
