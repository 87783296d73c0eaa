import type { ApiClient } from '../api/client.ts';
import { Failure, type Problem } from '../api/failure.ts';
import type { Entry, Outbox, Settled, Write } from '../outbox/outbox.ts';
import type { Event } from './state/step.ts';
import type { KeptHere } from './writes.ts';

interface Ways {
  readonly api: ApiClient;
  readonly outbox: Outbox;
  /** The id of the one customer whom an identifier names that was typed while the server was away. */
  readonly findCustomer: (typed: string) => Promise<string>;
  readonly explain: (error: unknown) => Problem;
  readonly dispatch: (event: Event) => void;
}

/** Brings what is written down to the house: first to the disk, then to the server, as soon as there is one. */
export interface Sender {
  /** Keeps a write on the disk. @throws Node's own errors of the disk */
  readonly keep: (write: Write, idempotencyKey: string) => void;
  /** Sends what waits; again later where the server is away. */
  readonly send: () => void;
  readonly counts: () => KeptHere;
  readonly close: () => void;
}

/** Milliseconds until what waits is tried again. */
const retryMs = 5_000;
/** How long another tong that sends is waited for. */
const patienceMs = 2_000;

export function createSender({ api, outbox, findCustomer, explain, dispatch }: Ways): Sender {
  let sending = false;
  let isAskedAgain = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let known: KeptHere = { waiting: 0, stuck: 0 };

  /** As many as there were when the disk last said so: why it does not is said by what is done there. */
  function counts(): KeptHere {
    try {
      const all = outbox.list();
      const stuck = all.filter(({ problem }) => problem !== undefined).length;
      known = { waiting: all.length - stuck, stuck };
    } catch {
      // Told by whoever writes there next.
    }
    return known;
  }

  function settled({ operation }: Entry, outcome: Settled): void {
    const result =
      'answer' in outcome
        ? { type: 'wrote', operation, data: outcome.answer }
        : { type: 'refused', operation, problem: explain(outcome.refused) };
    dispatch({ ...result, ...counts() } as Event);
  }

  async function round(): Promise<void> {
    const report = await outbox.send(api, { findCustomer, onSettled: settled, patienceMs });
    if (closed) return;
    if (report.waiting === 0) {
      // Another tong may have sent it.
      dispatch({ type: 'kept', waiting: 0, stuck: report.stuck });
      return;
    }
    const { stoppedBy } = report;
    if (stoppedBy instanceof Failure) {
      dispatch({
        type: 'unsent',
        waiting: report.waiting,
        stuck: report.stuck,
        problem: explain(stoppedBy),
        away: stoppedBy.kind === 'unreachable',
      });
    }
    again();
  }

  function again(): void {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(send, retryMs);
    timer.unref();
  }

  function send(): void {
    clearTimeout(timer);
    isAskedAgain = sending;
    if (sending || closed) return;
    sending = true;
    round()
      .catch((error: unknown) => {
        dispatch({ type: 'unsent', ...counts(), problem: explain(error), away: false });
        if (counts().waiting > 0) again();
      })
      .finally(() => {
        sending = false;
        if (isAskedAgain) send();
      });
  }

  return {
    keep: (write, idempotencyKey) => {
      const { id, problem } = outbox.add(write, idempotencyKey);
      if (problem === undefined) return;
      // Refused before, and wanted again.
      outbox.drop(id);
      outbox.add(write, idempotencyKey);
    },
    send,
    counts,
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
