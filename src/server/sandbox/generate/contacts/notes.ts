import type { HoldingRecord } from '../../../../api/schema.d.ts';
import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { fenOf, YUAN } from '../amounts.ts';
import { addDays } from '../calendar.ts';
import { ACTIVE, type Portfolio } from '../holdings/portfolio.ts';
import type { Random } from '../random.ts';
import { CHINESE_NOTES, ENGLISH_NOTES, type NoteTemplate } from './note-templates.ts';

const UNITS: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  HKD: '港元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
};
const MATURING = 60;

/** A template that fits what the customer had on that day, with the product and the amount filled in. */
export function drawNote(random: Random, portfolio: Portfolio, date: PlainDate): NoteTemplate {
  const { person, banking, insurance, investment } = portfolio;
  const held = [...banking, ...insurance, ...investment].filter(
    ({ status, openedOn }) => status === ACTIVE && openedOn !== undefined && openedOn <= date,
  );
  const soon = addDays(date, MATURING);
  const templates = person.language === 'en' ? ENGLISH_NOTES : CHINESE_NOTES;
  // Every language has templates about nothing in particular, so this ends.
  for (;;) {
    const template = random.pick(templates);
    const { about, maturing, atLeast = 0 } = template;
    if (about === undefined) return template;
    const subjects = held.filter(
      ({ type, position, maturesOn = '' }) =>
        about.includes(type) &&
        fenOf(position.amount) >= atLeast * YUAN &&
        (!maturing || (maturesOn >= date && maturesOn <= soon)),
    );
    if (subjects.length > 0) return fill(template, random.pick(subjects));
  }
}

function fill(
  template: NoteTemplate,
  { product, position: { amount, currency } }: HoldingRecord,
): NoteTemplate {
  const spoken = `${spokenNumber(fenOf(amount))}${UNITS[currency] ?? currency}`;
  const filled = (text: string) => text.replaceAll('{product}', product).replaceAll('{amount}', spoken);
  const { note, followUp } = template;
  return {
    ...template,
    note: filled(note),
    ...(followUp && { followUp: { ...followUp, title: filled(followUp.title) } }),
  };
}

/** As one says it: `23.5 万`, below ten thousand in full. */
function spokenNumber(fen: number): string {
  const whole = Math.round(fen / 100);
  return whole < 10_000 ? `${whole} ` : `${Math.round(whole / 1000) / 10} 万`;
}
