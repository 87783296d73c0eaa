import { setTimeout as timer } from 'node:timers/promises';
import type { ApiClient } from '../../api/client.ts';
import { Failure, problemType } from '../../api/failure.ts';
import { type HeldLock, lockFile } from '../../session/file-lock.ts';
import type { Plan } from '../plan/read-plan.ts';
import { dispatch, type Ending } from './dispatch.ts';
import { Journal, JournalFailure } from './journal.ts';
import type { JournalRecord } from './journal-record.ts';
import type { Pace } from './pace.ts';
import type { RunFolder } from './run-folder.ts';
import { type RunResult, runResult } from './run-result.ts';
import { type RunState, readRunState } from './run-state.ts';
import { sendWork } from './send-work.ts';
import { undoWork } from './undo-work.ts';

export interface RunOrder {
  readonly folder: RunFolder;
  /** The run's own copy. */
  readonly plan: Plan;
  readonly api: ApiClient;
  readonly pace: Pace;
  readonly batchRows: number;
  /** `send` what is left, `retry` also what failed, or `undo` it all. */
  readonly what: 'send' | 'retry' | 'undo';
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly until: number | undefined;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  /** Called once the run is this process's own, before the first call. */
  readonly onBegin: (state: RunState) => void;
}

export interface RunOutcome {
  readonly result: RunResult;
  readonly ending: Ending;
}

/** A look at how a run stands takes the lock too, for a moment. */
const lockPatienceMs = 500;
const lockPollMs = 25;

/**
 * Goes on with a run until its end, or until something ends it before; the journal then knows how far it came.
 * @returns undefined where another process is at it. @throws JournalFailure where the journal cannot be opened
 */
export async function performRun(order: RunOrder): Promise<RunOutcome | undefined> {
  const { folder, plan } = order;
  const lock = await ownLock(folder.lock);
  if (lock === undefined) return undefined;
  try {
    const state = await readRunState(folder.journal, rowsIn(plan));
    const journal = await Journal.open(folder.journal);
    try {
      order.onBegin(state);
      const ending = await performWith(order, journal, state);
      return { ending, result: runResult(folder.run, plan, state, false) };
    } finally {
      await journal.close();
    }
  } finally {
    lock.release();
  }
}

/** Rows of every outcome: what the numbers of rows go up to. */
export function rowsIn({ summary }: Pick<Plan, 'summary'>): number {
  return summary.total + summary.duplicates;
}

async function performWith(order: RunOrder, journal: Journal, state: RunState): Promise<Ending> {
  const { plan, api, what, clock } = order;
  const now = () => new Date(clock()).toISOString();
  const note = async (record: JournalRecord) => {
    await journal.append(record);
    state.take(record);
  };
  try {
    await note(beginning(order, state, now()));
    const work =
      what === 'undo'
        ? undoWork(api, plan, state, now)
        : sendWork({ api, plan, state, failedToo: what === 'retry', now });
    const ending = await dispatch({ ...order, work, journal, state });
    // What the journal did not take is not told to it either.
    if (ending instanceof JournalFailure) return ending;
    await note(ending === 'finished' ? end(what, now()) : { k: 'stop', at: now(), why: nameOf(ending) });
    return ending;
  } catch (error) {
    if (error instanceof JournalFailure) return error;
    throw error;
  }
}

function beginning({ what }: RunOrder, { startedAt }: RunState, at: string): JournalRecord {
  if (what === 'undo') return { k: 'undo', at };
  return { k: startedAt === undefined ? 'start' : 'resume', at };
}

function end(what: RunOrder['what'], at: string): JournalRecord {
  return { k: what === 'undo' ? 'undo-end' : 'end', at };
}

function nameOf(ending: Exclude<Ending, JournalFailure>): string {
  if (!(ending instanceof Failure)) return ending;
  const { type, title } = ending.problem;
  return type.startsWith(problemType('')) ? type.slice(problemType('').length) : title;
}

async function ownLock(path: string): Promise<HeldLock | undefined> {
  const limit = performance.now() + lockPatienceMs;
  for (;;) {
    const lock = await lockFile(path);
    if (lock !== undefined || performance.now() > limit) return lock;
    await timer(lockPollMs);
  }
}
