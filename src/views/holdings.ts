import { Big } from 'big.js';
import type { Customer, Holdings, Line } from '../api/schema.d.ts';
import type { Card, LabelledValue, Section } from '../text/card.ts';
import { messages } from '../text/messages/messages.ts';
import type { Money } from '../text/money.ts';
import type { Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import { holdingsTable } from './holdings-table.ts';
import { assetSpread } from './line-summary.ts';
import { moneyCell } from './money-cell.ts';
import { upcomingTable } from './upcoming.ts';
import type { Viewpoint } from './viewpoint.ts';

/**
 * What one customer holds: totals, how they came about where a trend is given, how the assets are spread, the holdings
 * themselves, and what comes next.
 */
export function holdingsCard(
  { name, customerNumber }: Pick<Customer, 'name' | 'customerNumber'>,
  holdings: Holdings,
  viewpoint: Viewpoint,
  trend: readonly LabelledValue[] = [],
): Card {
  const { customers } = messages(viewpoint.lang);
  const { sections } = customers;
  const upcoming = holdings.upcoming.length > 0;
  const lines = new Set(holdings.items.map(({ line }) => line));
  const notes = noteLines(holdings, viewpoint);
  return {
    title: name,
    note: `${customerNumber}  ${customers.asOf(holdings.asOf)}`,
    sections: [
      { table: totalsTable(holdings, viewpoint) },
      ...(trend.length > 0 ? [{ rows: trend }] : []),
      ...(lines.size > 1 ? assetSpread(assetsByLine(holdings), viewpoint) : []),
      { table: holdingsTable(holdings, viewpoint) },
      ...(upcoming ? [{ title: sections.upcoming, table: upcomingTable(holdings, viewpoint) }] : []),
      ...(notes.length > 0 ? [{ title: sections.rates, body: notes.join('\n') }] : []),
    ] satisfies Section[],
  };
}

function totalsTable({ totals: { assets, liabilities, net } }: Holdings, { lang }: Viewpoint): Table {
  const { labels } = messages(lang).customers;
  const line = (label: string, money: Cell): Cell[] => [{ text: label, tone: 'dim' }, money];
  return {
    columns: [
      { key: 'label', title: '' },
      { key: 'amount', title: '', align: 'right', whole: true, priority: 1 },
    ],
    rows: [
      line(labels.assets, moneyCell(assets)),
      line(labels.liabilities, moneyCell(liabilities)),
      line(labels.net, moneyCell(net, 'strong')),
    ],
  };
}

/** Sums of the assets' values, exact; the contract's own sums by line have the liabilities taken off. */
function assetsByLine({ items, totals }: Holdings): Record<Line, Money> {
  const assetsIn = (line: Line): Money => {
    const assets = items.filter((item) => item.line === line && item.side === 'asset');
    const total = assets.reduce((sum, { value }) => sum.plus(value.amount), Big(0));
    return { amount: total.toFixed(), currency: totals.assets.currency };
  };
  return {
    insurance: assetsIn('insurance'),
    banking: assetsIn('banking'),
    investment: assetsIn('investment'),
  };
}

/** The rates that the values were converted with, and what has none. */
function noteLines(
  { exchangeRates, unconverted = [], items, totals }: Holdings,
  { lang }: Viewpoint,
): string[] {
  const { customers } = messages(lang);
  const rates = exchangeRates.map(({ currency, rate, asOf }) =>
    customers.rate(currency, rate, totals.net.currency, asOf),
  );
  if (unconverted.length === 0) return rates;
  const currencies = items
    .filter(({ id }) => unconverted.includes(id))
    .map(({ position }) => position.currency);
  const named = [...new Set(currencies)].join(customers.comma);
  return [...rates, customers.notInTotals(named, unconverted.length)];
}
