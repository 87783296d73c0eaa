import { paint } from './colour.ts';
import { type Column, fitColumns, gutter } from './columns.ts';
import { ended, type RenderOptions } from './render-options.ts';
import { sanitise } from './sanitise.ts';
import type { Cell, Tone } from './tone.ts';
import { displayWidth, truncate } from './width.ts';

export type { Column } from './columns.ts';

/** A list as a view hands it over: no widths, no colour, nothing about the terminal. */
export interface Table {
  readonly columns: readonly Column[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Said in a terminal instead of an empty table. */
  readonly empty?: string;
}

/**
 * In a terminal: columns aligned by display width, fitted to the room, under a dim header. In a pipe: one row a line,
 * tab-separated and whole, without header and colour, so that `cut -f` and `while read` just work.
 * @returns text to write as it is, `''` when there is nothing to show
 */
export function renderTable(table: Table, options: RenderOptions): string {
  return ended(tableLines(table, options));
}

export function tableLines(table: Table, options: RenderOptions): string[] {
  const texts = table.rows.map((row) => table.columns.map((_, index) => sanitise(row[index]?.text ?? '')));
  if (!options.tty) return texts.map((row) => row.join('\t'));
  if (texts.length === 0) return table.empty ? [paint(sanitise(table.empty), 'dim', options.colour)] : [];

  const titles = table.columns.map(({ title }) => sanitise(title));
  const natural = titles.map((title, index) =>
    texts.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? '')), displayWidth(title)),
  );
  const widths = fitColumns(table.columns, natural, options.width);
  const line = (row: readonly string[], tone: (index: number) => Tone | undefined) =>
    alignedLine(row, tone, table.columns, widths, options.colour);

  const header = titles.some((title) => title !== '') ? [line(titles, () => 'dim')] : [];
  return [...header, ...texts.map((row, at) => line(row, (index) => table.rows[at]?.[index]?.tone))];
}

function alignedLine(
  texts: readonly string[],
  tone: (index: number) => Tone | undefined,
  columns: readonly Column[],
  widths: readonly (number | undefined)[],
  colour: boolean,
): string {
  const shown = columns.flatMap(({ align }, index) => {
    const width = widths[index];
    if (width === undefined) return [];
    const text = truncate(texts[index] ?? '', width);
    const painted = paint(text, tone(index), colour);
    const padding = ' '.repeat(Math.max(0, width - displayWidth(text)));
    return [align === 'right' ? padding + painted : painted + padding];
  });
  return shown.join(' '.repeat(gutter)).trimEnd();
}
