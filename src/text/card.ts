import { paint } from './colour.ts';
import { ended, type RenderOptions } from './render-options.ts';
import { sanitise, sanitiseBlock } from './sanitise.ts';
import { type Spread, spreadLines } from './spread.ts';
import { type Table, tableLines } from './table.ts';
import type { Cell } from './tone.ts';
import { displayWidth, padEnd } from './width.ts';
import { wrap } from './wrap.ts';

/** One thing on one page: a customer, a holding, a feed item. */
export interface Card {
  readonly title: string;
  /** Said beside the title, e.g. the customer number. */
  readonly note?: string;
  readonly sections: readonly Section[];
}

/** A part of a card: labelled values, a table, a spread or running text. */
export type Section = { readonly title?: string } & (
  | { readonly rows: readonly LabelledValue[] }
  | { readonly table: Table }
  | { readonly spread: Spread }
  | { readonly body: string }
);

export interface LabelledValue {
  readonly label: string;
  readonly value: Cell;
}

const indent = '  ';
/** Narrower than this a value is not wrapped any further but runs over the edge. */
const narrowestValue = 10;

/**
 * In a terminal: the title, then the sections under their titles, labels aligned over the whole card, long values
 * wrapped. In a pipe: title and note, then `label<TAB>value` lines, tables by tabs, no section titles, nothing wrapped.
 * @returns text to write as it is
 */
export function renderCard(card: Card, options: RenderOptions): string {
  return ended(options.tty ? forTerminal(card, options) : forPipe(card, options));
}

function forPipe(card: Card, options: RenderOptions): string[] {
  const title = [card.title, ...(card.note ? [card.note] : [])].map(sanitise).join('\t');
  return [title, ...card.sections.flatMap((section) => pipedSection(section, options))];
}

function pipedSection(section: Section, options: RenderOptions): string[] {
  if ('rows' in section)
    return section.rows.map(({ label, value }) => `${sanitise(label)}\t${sanitise(value.text)}`);
  if ('body' in section) return sanitiseBlock(section.body).split('\n');
  return nestedLines(section, options);
}

function nestedLines(section: { table: Table } | { spread: Spread }, options: RenderOptions): string[] {
  return 'table' in section ? tableLines(section.table, options) : spreadLines(section.spread, options);
}

function forTerminal(card: Card, options: RenderOptions): string[] {
  const note = card.note ? `  ${paint(sanitise(card.note), 'dim', options.colour)}` : '';
  const title = paint(sanitise(card.title), 'heading', options.colour) + note;
  const labels = card.sections.flatMap((section) => ('rows' in section ? section.rows : []));
  const labelWidth = Math.max(0, ...labels.map(({ label }) => displayWidth(sanitise(label))));
  const inside = { ...options, width: options.width - indent.length };
  const sections = card.sections.flatMap((section) => {
    const lines = sectionLines(section, labelWidth, inside).map((line) => (line === '' ? '' : indent + line));
    const heading = section.title ? [paint(sanitise(section.title), 'heading', options.colour)] : [];
    return ['', ...heading, ...lines];
  });
  return [title, ...sections];
}

function sectionLines(section: Section, labelWidth: number, options: RenderOptions): string[] {
  if ('rows' in section) return section.rows.flatMap((row) => rowLines(row, labelWidth, options));
  if ('body' in section) return wrap(sanitiseBlock(section.body), options.width);
  return nestedLines(section, options);
}

/** The value on the label's line and, wrapped, under itself. */
function rowLines({ label, value }: LabelledValue, labelWidth: number, options: RenderOptions): string[] {
  const room = Math.max(narrowestValue, options.width - labelWidth - indent.length);
  return wrap(sanitise(value.text), room).map((line, index) => {
    const name = index === 0 ? sanitise(label) : '';
    const pad = padEnd(name, labelWidth).slice(name.length);
    return `${paint(name, 'dim', options.colour)}${pad}${indent}${paint(line, value.tone, options.colour)}`.trimEnd();
  });
}
