import { setTimeout as timer } from 'node:timers/promises';
import { Failure } from '../../api/failure.ts';
import type { WillRow } from '../plan/plan.ts';
import { type Journal, JournalFailure } from './journal.ts';
import type { JournalRecord } from './journal-record.ts';
import type { Pace } from './pace.ts';
import type { RunState } from './run-state.ts';
import { verdictOf } from './verdict.ts';

/** What is to be done with the rows of a run, a call a batch. */
export interface Work {
  /** The next rows, at most so many; none at the end. */
  take(size: number): Promise<readonly WillRow[]>;
  /** Written down before the call, if anything. */
  intend(rows: readonly WillRow[]): JournalRecord | undefined;
  /** Makes the call. @throws Failure */
  perform(rows: readonly WillRow[], signal: AbortSignal): Promise<JournalRecord>;
  /** What is written down of rows that cannot be done. */
  refuse(rows: readonly WillRow[], failure: Failure): JournalRecord;
}

export interface Dispatching {
  readonly work: Work;
  readonly journal: Pick<Journal, 'append'>;
  readonly state: RunState;
  readonly pace: Pace;
  /** Rows a call, at the most. */
  readonly batchRows: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Nothing new is sent from then on; milliseconds since 1970. */
  readonly until: number | undefined;
  /** How long a server that is down is waited for. */
  readonly patienceMs: number;
  /** Asks for an end: what is under way gets a few seconds. */
  readonly signal: AbortSignal;
}

/** Why it ended. */
export type Ending = 'finished' | 'until' | 'interrupted' | Failure | JournalFailure;

interface Batch {
  readonly rows: readonly WillRow[];
  /** How often it was odd. */
  readonly oddities: number;
}

const mostOddities = 8;
const refusalsToStop = 2;
/** What is under way gets so long after it was asked to end. */
const lastAnswersMs = 5_000;
const longestSleepMs = 1_000;

/**
 * Does the work: as many calls at once as the pace allows, each batch until it is settled. Whatever fails is about the
 * moment (again later), about rows (they are told apart), or the end.
 */
export async function dispatch(order: Dispatching): Promise<Ending> {
  return new Dispatcher(order).run();
}

class Dispatcher {
  readonly #order: Dispatching;
  readonly #active = new Set<Promise<void>>();
  readonly #again: Batch[] = [];
  readonly #calls = new AbortController();
  #ending: Ending | undefined;
  /** A bug of tong's own, to be thrown at the end. */
  #thrown: { readonly error: unknown } | undefined;
  #refusals = 0;
  #lastFailure: Failure | undefined;
  /** Taken and written down, for when a call may go. */
  #ready: Promise<Batch | undefined> | undefined;
  #wake: (() => void) | undefined;

  constructor(order: Dispatching) {
    this.#order = order;
  }

  async run(): Promise<Ending> {
    const wake = () => this.#wake?.();
    this.#order.signal.addEventListener('abort', wake);
    try {
      while (this.#goesOn() && (await this.#step()));
    } catch (error) {
      this.#end(error);
    } finally {
      this.#order.signal.removeEventListener('abort', wake);
    }
    await this.#lastAnswers();
    if (this.#thrown) throw this.#thrown.error;
    return this.#ending ?? 'finished';
  }

  /** Sends something or waits for something; false once there is nothing more. */
  async #step(): Promise<boolean> {
    const { pace } = this.#order;
    if (this.#active.size >= pace.calls) await this.#anAnswer();
    else if (pace.waitMs > 0) await this.#sleep(pace.waitMs);
    else if (!(await this.#sendNext())) {
      if (this.#active.size === 0 && this.#again.length === 0) return false;
      await this.#anAnswer();
    }
    return true;
  }

  /** Until a call is over, or an end is asked for. */
  async #anAnswer(): Promise<void> {
    if (this.#active.size === 0 || this.#order.signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  #goesOn(): boolean {
    const { signal, until, clock, pace, patienceMs } = this.#order;
    if (signal.aborted) this.#ending ??= 'interrupted';
    else if (until !== undefined && clock() >= until) this.#ending ??= 'until';
    else if (pace.outageMs > patienceMs) this.#ending ??= this.#lastFailure;
    return this.#ending === undefined && this.#thrown === undefined;
  }

  async #sleep(ms: number): Promise<void> {
    const { until, clock, signal } = this.#order;
    const left = until === undefined ? ms : Math.max(0, until - clock());
    await timer(Math.min(ms, left, longestSleepMs), undefined, { signal }).catch(() => undefined);
  }

  /** Whether there was anything to send. */
  async #sendNext(): Promise<boolean> {
    const batch = this.#again.shift() ?? (await this.#nextReady());
    if (batch === undefined || this.#ending !== undefined) return this.#ending !== undefined;
    this.#order.pace.sent(batch.rows.length);
    const call = this.#send(batch)
      .catch((error: unknown) => this.#end(error))
      .finally(() => {
        this.#active.delete(call);
        this.#wake?.();
      });
    this.#active.add(call);
    return true;
  }

  async #nextReady(): Promise<Batch | undefined> {
    const batch = await (this.#ready ?? this.#prepare());
    this.#ready = batch && this.#prepare();
    // Looked at when it is needed.
    this.#ready?.catch(() => undefined);
    return batch;
  }

  async #prepare(): Promise<Batch | undefined> {
    const { work, batchRows, journal } = this.#order;
    const rows = await work.take(batchRows);
    if (rows.length === 0) return undefined;
    const intent = work.intend(rows);
    if (intent) await journal.append(intent);
    return { rows, oddities: 0 };
  }

  async #send(batch: Batch): Promise<void> {
    const { work, pace, clock } = this.#order;
    const begunAt = clock();
    try {
      const record = await work.perform(batch.rows, this.#calls.signal);
      pace.succeeded();
      this.#refusals = 0;
      await this.#settle(record);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.kind === 'interrupted') return;
      await this.#failed(batch, error, begunAt);
    }
  }

  async #failed(batch: Batch, failure: Failure, begunAt: number): Promise<void> {
    const { work, pace } = this.#order;
    this.#lastFailure = failure;
    const verdict = verdictOf(failure);
    switch (verdict) {
      case 'rows':
        pace.succeeded();
        return this.#settle(work.refuse(batch.rows, failure));
      case 'split':
        return this.#takeApart(batch, failure);
      case 'odd':
        pace.failed(begunAt);
        if (batch.oddities + 1 >= mostOddities) return this.#takeApart(batch, failure);
        this.#again.push({ ...batch, oddities: batch.oddities + 1 });
        return;
      case 'stop':
        // A sandbox that was started anew has new tokens, which the next call finds.
        this.#refusals++;
        if (this.#refusals >= refusalsToStop) this.#ending ??= failure;
        break;
      case 'later':
        break;
    }
    pace.failed(begunAt);
    this.#again.push(batch);
  }

  async #takeApart({ rows }: Batch, failure: Failure): Promise<void> {
    if (rows.length === 1) return this.#settle(this.#order.work.refuse(rows, failure));
    const half = Math.ceil(rows.length / 2);
    for (const part of [rows.slice(0, half), rows.slice(half)]) this.#again.push({ rows: part, oddities: 0 });
  }

  async #settle(record: JournalRecord): Promise<void> {
    await this.#order.journal.append(record);
    this.#order.state.take(record);
  }

  #end(error: unknown): void {
    if (error instanceof JournalFailure) this.#ending ??= error;
    else this.#thrown ??= { error };
  }

  /** Answers still come in for a while: each that does is a row less to ask for again. */
  async #lastAnswers(): Promise<void> {
    await this.#ready?.catch(() => undefined);
    const limit = new AbortController();
    const late = timer(lastAnswersMs, undefined, { signal: limit.signal })
      .then(() => this.#calls.abort())
      .catch(() => undefined);
    await Promise.all(this.#active);
    limit.abort();
    await late;
  }
}
