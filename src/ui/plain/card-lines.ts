import type { Card, Section } from '../../text/card.ts';
import { messages } from '../../text/messages/messages.ts';
import { sanitise, sanitiseBlock } from '../../text/sanitise.ts';
import { spreadLines } from '../../text/spread.ts';
import type { Around } from '../state/desk-state.ts';
import { labelledRows } from './row-text.ts';

/** The title of a card with what is said beside it. */
export function cardTitle({ title, note }: Card, { lang }: Around): string {
  const parts = [title, ...(note ? [note] : [])].map((part) => sanitise(part).replace(/ {2,}/g, ' '));
  return parts.join(messages(lang).customers.clause);
}

/** A card below its title, a thing a line: nothing drawn, nothing aligned, nothing wrapped. */
export function cardLines({ sections }: Card, around: Around): string[] {
  return sections.flatMap((section) => [
    ...(section.title ? [sanitise(section.title)] : []),
    ...sectionLines(section, around),
  ]);
}

function sectionLines(section: Section, around: Around): string[] {
  const { customers, desk } = messages(around.lang);
  const { about, clause } = customers;
  if ('rows' in section) {
    return section.rows.map(({ label, value }) => about(sanitise(label), sanitise(value.text)));
  }
  if ('body' in section) return sanitiseBlock(section.body).split('\n');
  if ('table' in section) return labelledRows(section.table, around);
  const piped = spreadLines(section.spread, { width: 0, colour: false, tty: false });
  const parts = piped.map((line) => {
    const [label = '', ...cells] = line.split('\t');
    return about(label, cells.join(clause));
  });
  return [desk.plain.spread, ...parts];
}
