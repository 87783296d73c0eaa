import type { Holding, Holdings } from '../api/schema.d.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import { formatMoney } from '../text/money.ts';
import type { Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import { lineOrder } from './line-summary.ts';
import { moneyCell } from './money-cell.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The holdings, line by line. What is owed is negative, so that the values add up to the net. */
export function holdingsTable({ items, unconverted = [] }: Holdings, viewpoint: Viewpoint): Table {
  const { customers, words } = messages(viewpoint.lang);
  const { labels } = customers;
  const byLine = lineOrder.flatMap((line) => items.filter((item) => item.line === line));
  return {
    columns: [
      { key: 'line', title: labels.line, whole: true, priority: 1 },
      { key: 'type', title: labels.type, priority: 6, minWidth: 8 },
      { key: 'product', title: labels.product, priority: 5, minWidth: 14 },
      { key: 'number', title: labels.number, whole: true, priority: 2 },
      { key: 'role', title: labels.role, priority: 4, minWidth: 15 },
      { key: 'value', title: labels.value, align: 'right', whole: true, priority: 7 },
      { key: 'position', title: labels.position, align: 'right', whole: true, priority: 3 },
    ],
    rows: byLine.map((holding) => [
      { text: wordFor(words.lines, holding.line) },
      { text: wordFor(words.holdingTypes, holding.type) },
      { text: holding.product, tone: 'strong' },
      { text: shortNumber(holding) },
      { text: role(holding, viewpoint) },
      unconverted.includes(holding.id)
        ? { text: customers.notConverted, tone: 'warn' }
        : signedCell(holding, holding.value),
      position(holding),
    ]),
    empty: customers.nothingHeld,
  };
}

/** What is masked anyway takes no room: `**** **** **** 9378` is `****9378`. */
function shortNumber({ number = '' }: Holding): string {
  return number.replace(/^[* ]+/, '****');
}

/** The role, with the part where it is not the whole: `joint owner 1/2`. */
function role({ role: name, share }: Holding, { lang }: Viewpoint): string {
  const { customers, words } = messages(lang);
  const word = wordFor(words.roles, name);
  if (share === '0' || share === '1') return word;
  return customers.share(word, part(share));
}

/** A share of the contract as people say it: `0.333333` is 1/3, `0.4` is 40 %. */
function part(share: string): string {
  const parts = Math.round(1 / Number(share));
  const isOneOf = share === String(Math.floor(1_000_000 / parts) / 1_000_000);
  return isOneOf ? `1/${parts}` : `${Number((Number(share) * 100).toFixed(4))} %`;
}

/** The whole position, shown where it is not simply the value: another currency, or others' too. */
function position(holding: Holding): Cell {
  const isValue = formatMoney(holding.position) === formatMoney(holding.value);
  return isValue ? { text: '' } : signedCell(holding, holding.position);
}

function signedCell({ side }: Holding, { amount, currency }: Holding['value']): Cell {
  if (side === 'asset') return moneyCell({ amount, currency });
  const owed = amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
  return moneyCell({ amount: owed, currency }, 'bad');
}
