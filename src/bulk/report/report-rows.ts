import type { PlanRow } from '../plan/plan.ts';
import { planRows } from '../plan/read-plan.ts';
import type { RowOutcome, RowUndone } from '../run/journal-record.ts';
import type { RunFolder } from '../run/run-folder.ts';
import { journalRecords } from '../run/run-state.ts';

export const reportedOutcomes = [
  'done',
  'held_back',
  'failed',
  'rejected',
  'duplicate',
  'pending',
  'undone',
  'kept',
] as const;
type ReportedOutcome = (typeof reportedOutcomes)[number];

/** What became of one row of a run. */
export interface ReportRow {
  /** Number in the plan, and line of the list. */
  readonly row: number;
  readonly line: number;
  readonly customer: string;
  readonly customerId?: string;
  readonly customerNumber?: string;
  readonly name?: string;
  readonly outcome: ReportedOutcome;
  /** Of what was made. */
  readonly id?: string;
  readonly scheduledFor?: string;
  readonly reason?: string;
  readonly detail?: string;
  /** Of the rule that held it back. */
  readonly source?: string;
  /** The row as the list had it. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** The rows of a run in the order of its plan, each with what the plan and the journal say of it. */
export async function* reportRows({ plan, journal }: RunFolder): AsyncGenerator<ReportRow> {
  const { outcomes, undone } = await lastWords(journal);
  for await (const row of planRows(plan)) yield reported(row, outcomes.get(row.n), undone.get(row.n));
}

/** The last that the journal says of each row. */
async function lastWords(
  journal: string,
): Promise<{ outcomes: Map<number, RowOutcome>; undone: Map<number, RowUndone> }> {
  const outcomes = new Map<number, RowOutcome>();
  const undone = new Map<number, RowUndone>();
  for await (const record of journalRecords(journal)) {
    if (record?.k === 'rows') for (const row of record.rows) outcomes.set(row.n, row);
    if (record?.k === 'undone') for (const row of record.rows) undone.set(row.n, row);
  }
  return { outcomes, undone };
}

function reported(planned: PlanRow, outcome?: RowOutcome, undone?: RowUndone): ReportRow {
  const { n, line, customer, columns } = planned;
  const who = {
    row: n,
    line,
    customer,
    ...(planned.customerId !== undefined && { customerId: planned.customerId }),
    ...(planned.customerNumber !== undefined && { customerNumber: planned.customerNumber }),
    ...(planned.name !== undefined && { name: planned.name }),
    ...(columns && { columns }),
  };
  switch (planned.outcome) {
    case 'duplicate':
      return { ...who, outcome: 'duplicate', detail: String(planned.of) };
    case 'rejected':
      return { ...who, outcome: 'rejected', reason: planned.reason, detail: planned.detail };
    case 'held_back': {
      const { reason, detail, source } = planned;
      return { ...who, outcome: 'held_back', reason, detail, source };
    }
    case 'will':
      return { ...who, ...sent(outcome), ...afterUndo(undone) };
  }
}

function sent(outcome: RowOutcome | undefined): Pick<ReportRow, 'outcome'> & Partial<ReportRow> {
  if (outcome === undefined) return { outcome: 'pending' };
  const { n: _, s, ...details } = outcome;
  return { outcome: s, ...details };
}

function afterUndo(undone: RowUndone | undefined): Partial<ReportRow> {
  if (undone === undefined || undone.s === 'nothing_done') return {};
  return { outcome: undone.s, ...(undone.reason !== undefined && { reason: undone.reason }) };
}
