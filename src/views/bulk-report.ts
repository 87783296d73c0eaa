import type { JunitCase } from '../text/junit.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { wordFor } from '../text/messages/messages.ts';
import { sanitise } from '../text/sanitise.ts';
import type { Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import { reasonText } from './bulk-action.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What became of one row of a run; the plan and the journal of this machine say it. */
export interface ShownRow {
  readonly row: number;
  readonly line: number;
  readonly customer: string;
  readonly customerId?: string;
  readonly customerNumber?: string;
  readonly name?: string;
  readonly outcome: string;
  readonly id?: string;
  readonly scheduledFor?: string;
  readonly reason?: string;
  readonly detail?: string;
  readonly source?: string;
}

/** Each row of a run: what became of it, and why where it is not done. */
export function reportTable(rows: readonly ShownRow[], viewpoint: Viewpoint): Table {
  const { report, run } = bulkMessages(viewpoint.lang);
  const { labels } = report;
  return {
    columns: [
      { key: 'line', title: labels.line, align: 'right', priority: 2 },
      { key: 'customer', title: labels.customer, priority: 4 },
      { key: 'name', title: labels.name, priority: 3 },
      { key: 'outcome', title: labels.outcome, whole: true, priority: 5 },
      { key: 'why', title: labels.why, priority: 1, minWidth: 12 },
    ],
    rows: rows.map((row) => [
      { text: String(row.line), tone: 'dim' },
      { text: typedName(row) },
      { text: row.name ?? '', tone: 'strong' },
      outcomeCell(row.outcome, viewpoint),
      { text: whyText(row, viewpoint) },
    ]),
    empty: run.noRows,
  };
}

/** As the list names the customer; our own id says less than the number. */
function typedName({ customer, customerId, customerNumber }: ShownRow): string {
  return customer === customerId && customerNumber !== undefined ? customerNumber : customer;
}

function outcomeCell(outcome: string, { lang }: Viewpoint): Cell {
  const text = wordFor(bulkMessages(lang).report.outcomes, outcome);
  const tones = { failed: 'bad', kept: 'bad', done: 'good' } as const;
  const tone = Object.entries(tones).find(([name]) => name === outcome)?.[1];
  return { text, data: outcome, ...(tone && { tone }) };
}

function whyText({ reason, detail }: ShownRow, viewpoint: Viewpoint): string {
  if (reason === undefined) return detail ?? '';
  const word = reasonText(reason, viewpoint);
  return detail === undefined ? word : `${word}: ${detail}`;
}

/** The rows as cases of a JUnit report: held back is skipped, and so is what the plan left out. */
export function reportCases(rows: readonly ShownRow[], viewpoint: Viewpoint): JunitCase[] {
  const { outcomes } = bulkMessages(viewpoint.lang).report;
  return rows.map((row) => {
    const name = [`${row.line}`, typedName(row), ...(row.name === undefined ? [] : [row.name])].join(' ');
    const why = sanitise(whyText(row, viewpoint));
    switch (row.outcome) {
      case 'done':
      case 'undone':
        return { name };
      case 'failed':
      case 'kept':
        return { name, failure: { type: row.reason ?? row.outcome, message: why } };
      default: {
        const word = wordFor(outcomes, row.outcome);
        return { name, skipped: why === '' ? word : `${word}: ${why}` };
      }
    }
  });
}
