import type { Customer, Line } from '../api/schema.d.ts';
import type { Section } from '../text/card.ts';
import { messages } from '../text/messages/messages.ts';
import type { Money } from '../text/money.ts';
import type { Spread } from '../text/spread.ts';
import { moneyCell } from './money-cell.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The order in which the lines are always shown. */
export const lineOrder: readonly Line[] = ['insurance', 'banking', 'investment'];

/** What is held in each line, and how the assets are spread over them where there are any. */
export function lineSections(lines: Customer['lines'], viewpoint: Viewpoint): Section[] {
  const { customers, words } = messages(viewpoint.lang);
  const { labels, sections } = customers;
  const table = {
    columns: [
      { key: 'line', title: labels.line, priority: 4 },
      { key: 'holdings', title: labels.holdings, align: 'right', whole: true, priority: 0 },
      { key: 'assets', title: labels.assets, align: 'right', whole: true, priority: 2 },
      { key: 'liabilities', title: labels.liabilities, align: 'right', whole: true, priority: 1 },
      { key: 'net', title: labels.net, align: 'right', whole: true, priority: 3 },
    ],
    rows: lineOrder.map((line) => [
      { text: words.lines[line] },
      { text: String(lines[line].holdings) },
      moneyCell(lines[line].assets),
      moneyCell(lines[line].liabilities),
      moneyCell(lines[line].net, 'strong'),
    ]),
  } as const;
  const { insurance, banking, investment } = lines;
  const assets = { insurance: insurance.assets, banking: banking.assets, investment: investment.assets };
  return [{ title: sections.lines, table }, ...assetSpread(assets, viewpoint)];
}

/** The bar of how assets are spread over the lines; none where there are none. */
export function assetSpread(
  assets: Readonly<Record<Line, Money>>,
  { lang }: Viewpoint,
): { spread: Spread }[] {
  const { words } = messages(lang);
  const hasAny = lineOrder.some((line) => /[1-9]/.test(assets[line].amount));
  const parts = lineOrder.map((line) => ({
    label: words.lines[line],
    amount: assets[line].amount,
    value: moneyCell(assets[line]),
  }));
  return hasAny ? [{ spread: { parts } }] : [];
}
