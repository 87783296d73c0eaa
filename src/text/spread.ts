import { bar, percentages } from './bar.ts';
import { ended, type RenderOptions } from './render-options.ts';
import { type Column, type Table, tableLines } from './table.ts';
import type { Cell } from './tone.ts';

/** How a whole is spread over its parts, e.g. assets over the three lines. */
export interface Spread {
  readonly parts: readonly SpreadPart[];
}

interface SpreadPart {
  readonly label: string;
  /** What the part counts: a decimal string, all parts in one currency; below zero it has no part in the spread. */
  readonly amount: string;
  /** What is shown for it, e.g. the money. */
  readonly value: Cell;
}

const barWidth = 20;

const columns: Readonly<Record<'label' | 'bar' | 'percent' | 'value', Column>> = {
  label: { key: 'label', title: '', priority: 2 },
  bar: { key: 'bar', title: '', whole: true },
  percent: { key: 'percent', title: '', align: 'right', whole: true, priority: 1 },
  value: { key: 'value', title: '', align: 'right', whole: true, priority: 3 },
};

/**
 * One line a part: `insurance  ████▌   23 %  ¥23,000.00`; the percentages add up to 100. In a pipe: label, percent and
 * value, tab-separated, no bar.
 */
export function renderSpread(spread: Spread, options: RenderOptions): string {
  return ended(spreadLines(spread, options));
}

export function spreadLines({ parts }: Spread, options: RenderOptions): string[] {
  const percents = percentages(parts.map(({ amount }) => amount));
  const rows = parts.map(({ label, value }, index) => {
    const percent = percents[index] ?? 0;
    const drawn: Cell = { text: bar(percent, barWidth, options.ascii), tone: 'accent' };
    return { label: { text: label }, bar: drawn, percent: { text: `${percent} %` }, value };
  });
  const shown = options.tty
    ? (['label', 'bar', 'percent', 'value'] as const)
    : (['label', 'percent', 'value'] as const);
  const table: Table = {
    columns: shown.map((key) => columns[key]),
    rows: rows.map((row) => shown.map((key) => row[key])),
  };
  return tableLines(table, options);
}
