import { existsSync } from 'node:fs';
import { readLines } from '../lines.ts';
import type { PlanSummary } from '../plan/plan.ts';
import { decodeRecord, type JournalRecord } from './journal-record.ts';

/** What the journal knows of a row. */
export const rowState = { pending: 0, tried: 1, done: 2, held_back: 3, failed: 4 } as const;
export type RowState = (typeof rowState)[keyof typeof rowState];

/** What an undo made of a row. */
export const undoState = { none: 0, undone: 1, kept: 2, nothing_done: 3 } as const;

/** How a run stands, read off its journal. A byte or two a row, however long the journal. */
export class RunState {
  readonly rows: Uint8Array;
  readonly undone: Uint8Array;
  /** Of the rows that were to be sent. */
  readonly counts = { done: 0, heldBack: 0, failed: 0 };
  readonly undoCounts = { undone: 0, kept: 0, nothing: 0 };
  startedAt: string | undefined;
  /** Of the last record that has a time. */
  lastAt: string | undefined;
  /** Why it stopped last, before its end. */
  stoppedBy: string | undefined;
  undoBegun = false;
  undoEnded = false;
  /** Lines that could not be read, but for a torn last one. */
  damaged = 0;

  /** @param size how many rows the plan has */
  constructor(size: number) {
    this.rows = new Uint8Array(size + 1);
    this.undone = new Uint8Array(size + 1);
  }

  take(record: JournalRecord): void {
    if ('at' in record) this.lastAt = record.at;
    switch (record.k) {
      case 'start':
        this.startedAt ??= record.at;
        break;
      case 'try':
        for (const n of record.rows) if (this.rows[n] === rowState.pending) this.rows[n] = rowState.tried;
        break;
      case 'rows':
        for (const { n, s } of record.rows) this.#settle(n, rowState[s]);
        break;
      case 'stop':
        this.stoppedBy = record.why;
        break;
      case 'resume':
      case 'end':
        this.stoppedBy = undefined;
        break;
      case 'undo':
        this.undoBegun = true;
        break;
      case 'undone':
        for (const { n, s } of record.rows) this.#undo(n, undoState[s]);
        break;
      case 'undo-end':
        this.undoEnded = true;
        break;
    }
  }

  isSettled(n: number): boolean {
    return (this.rows[n] ?? 0) >= rowState.done;
  }

  /** A later word on a row counts: one that failed may have been tried again. */
  #settle(n: number, state: RowState): void {
    const before = this.rows[n];
    if (before === undefined) return;
    this.rows[n] = state;
    const name = { 2: 'done', 3: 'heldBack', 4: 'failed' } as const;
    if (before === 2 || before === 3 || before === 4) this.counts[name[before]]--;
    if (state === 2 || state === 3 || state === 4) this.counts[name[state]]++;
  }

  #undo(n: number, state: 1 | 2 | 3): void {
    const before = this.undone[n];
    if (before === undefined) return;
    this.undone[n] = state;
    const name = { 1: 'undone', 2: 'kept', 3: 'nothing' } as const;
    if (before === 1 || before === 2 || before === 3) this.undoCounts[name[before]]--;
    this.undoCounts[name[state]]++;
  }
}

/** The records of a journal in order; undefined for a line that cannot be read. A missing journal has none. */
export async function* journalRecords(path: string): AsyncGenerator<JournalRecord | undefined> {
  if (!existsSync(path)) return;
  for await (const line of readLines(path)) if (line.length > 0) yield decodeRecord(line);
}

/**
 * Reads a journal. What was torn or changed in it is left out: its rows count as not sent, are sent again under their
 * keys, and the server tells what became of them.
 */
export async function readRunState(path: string, size: number): Promise<RunState> {
  const state = new RunState(size);
  let lastIsDamaged = false;
  for await (const record of journalRecords(path)) {
    if (lastIsDamaged) state.damaged++;
    lastIsDamaged = record === undefined;
    if (record) state.take(record);
  }
  return state;
}

/** How many of the rows to send are settled. */
export function settledRows({ counts }: RunState): number {
  return counts.done + counts.heldBack + counts.failed;
}

/** How many rows were neither sent nor settled otherwise. */
export function pendingRows({ will }: Pick<PlanSummary, 'will'>, state: RunState): number {
  return will - settledRows(state);
}
