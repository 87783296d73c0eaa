import type { BulkAction } from '../api/schema.d.ts';
import type { Card } from '../text/card.ts';
import { formatDateTime } from '../text/dates.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import { actionText } from './bulk-action.ts';
import type { Viewpoint } from './viewpoint.ts';

/** A run as it is shown; the journal of this machine, not the contract, says how it stands. */
export interface ShownRun {
  readonly run: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly heldBack: number;
  readonly rejected: number;
  readonly pending: number;
  readonly action: BulkAction;
  readonly about: string;
  readonly startedAt?: string;
  readonly stoppedBy?: string;
  readonly undo?: { readonly undone: number; readonly kept: number; readonly nothingDone: number };
}

/** How a run stands, on one page. */
export function runCard(run: ShownRun, viewpoint: Viewpoint): Card {
  const { labels, title } = bulkMessages(viewpoint.lang).run;
  const number = (label: string, value: number, tone?: Cell['tone']) => ({
    label,
    value: { text: value.toLocaleString('en'), ...(tone && value > 0 && { tone }) },
  });
  const { undo } = run;
  return {
    title: title(run.run),
    sections: [
      {
        rows: [
          { label: labels.action, value: { text: actionText(run.action, run.about, viewpoint) } },
          { label: labels.state, value: stateCell(run, viewpoint) },
          ...(run.startedAt === undefined
            ? []
            : [{ label: labels.started, value: { text: formatDateTime(run.startedAt, viewpoint) } }]),
          number(labels.total, run.total),
          number(labels.done, run.done, 'good'),
          number(labels.failed, run.failed, 'bad'),
          number(labels.heldBack, run.heldBack),
          ...(run.rejected > 0 ? [number(labels.rejected, run.rejected)] : []),
          ...(run.pending > 0 ? [number(labels.pending, run.pending)] : []),
          ...(undo
            ? [
                number(labels.undone, undo.undone),
                number(labels.kept, undo.kept, 'bad'),
                number(labels.nothingDone, undo.nothingDone),
              ]
            : []),
        ],
      },
    ],
  };
}

/** The runs of this machine. */
export function runsTable(runs: readonly ShownRun[], viewpoint: Viewpoint): Table {
  const { labels, noRuns } = bulkMessages(viewpoint.lang).run;
  const number = (value: number, tone?: Cell['tone']): Cell => ({
    text: value.toLocaleString('en'),
    data: String(value),
    ...(tone && value > 0 && { tone }),
  });
  return {
    columns: [
      { key: 'run', title: labels.run, whole: true, priority: 6 },
      { key: 'startedAt', title: labels.started, whole: true, priority: 1 },
      { key: 'action', title: labels.action, priority: 4 },
      { key: 'state', title: labels.state, priority: 5 },
      { key: 'total', title: labels.total, align: 'right', priority: 3 },
      { key: 'done', title: labels.done, align: 'right', priority: 3 },
      { key: 'failed', title: labels.failed, align: 'right', priority: 3 },
      { key: 'heldBack', title: labels.heldBack, align: 'right', priority: 2 },
      { key: 'pending', title: labels.pending, align: 'right', priority: 2 },
    ],
    rows: runs.map((run) => [
      { text: run.run, tone: 'strong' },
      { text: run.startedAt ? formatDateTime(run.startedAt, viewpoint) : '', data: run.startedAt ?? '' },
      { text: actionText(run.action, run.about, viewpoint) },
      stateCell(run, viewpoint),
      number(run.total),
      number(run.done),
      number(run.failed, 'bad'),
      number(run.heldBack),
      number(run.pending),
    ]),
    empty: noRuns,
  };
}

function stateCell({ state, stoppedBy }: ShownRun, { lang }: Viewpoint): Cell {
  const { states, whys, stoppedBy: because } = bulkMessages(lang).run;
  const word = wordFor(states, state);
  const text = stoppedBy === undefined ? word : because(word, wordFor(whys, stoppedBy));
  return { text, data: state, ...(state === 'stopped' && { tone: 'bad' as const }) };
}
