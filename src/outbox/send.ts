import type { ApiClient } from '../api/client.ts';
import { Failure } from '../api/failure.ts';
import { isAway, isRefusal, isServersFault } from '../api/outcome.ts';
import type { Kept, KeptFiles } from '../session/kept-files.ts';
import { type Entry, isStuck } from './entry.ts';
import { perform } from './perform.ts';
import { type Answers, addressed, type Operation, unresolved } from './write.ts';

/** What became of one entry. */
export type Settled = { readonly answer: Answers[Operation] } | { readonly refused: Failure };

export interface Sending {
  /** The id of the one customer whom an identifier names. @throws Failure for nobody and for several */
  readonly findCustomer: (typed: string) => Promise<string>;
  /** Told of each entry that was sent (and is gone) or refused (and is stuck). */
  readonly onSettled?: (entry: Entry, outcome: Settled) => void;
  /** Also those that the server refused before. */
  readonly stuckToo?: boolean;
}

/** After so many failures of the server at one entry the others go on without it. */
const MOST_FAILURES = 3;

/**
 * Sends the entries in their order, those too that come while it sends. A refused one becomes stuck and the next is
 * sent; anything else that goes wrong ends it, and the rest waits.
 * @returns how many were sent, and what ended it
 */
export async function sendInOrder(
  files: KeptFiles<Entry>,
  api: ApiClient,
  sending: Sending,
): Promise<{ sent: number; stoppedBy?: Failure }> {
  const tried = new Set<string>();
  let sent = 0;
  for (;;) {
    const due = files
      .list()
      .filter(({ name, value }) => !tried.has(name) && (sending.stuckToo || !isStuck(value)));
    if (due.length === 0) return { sent };
    for (const kept of due) {
      tried.add(kept.name);
      const outcome = await settle(files, api, kept, sending);
      if (outcome === 'sent') sent++;
      else if (outcome instanceof Failure) return { sent, stoppedBy: outcome };
    }
  }
}

/** @returns the failure that ends the sending */
async function settle(
  files: KeptFiles<Entry>,
  api: ApiClient,
  kept: Kept<Entry>,
  { findCustomer, onSettled }: Sending,
): Promise<'sent' | 'left out' | Failure> {
  // Somebody may have dropped it since.
  if (!files.has(kept.name)) return 'left out';
  let entry = kept.value;
  try {
    entry = await resolved(files, kept, findCustomer);
    const answer = await perform(api, entry, entry.idempotencyKey);
    files.remove(kept.name);
    onSettled?.(entry, { answer });
    return 'sent';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const after = afterFailure(entry, error);
    if (after !== entry && files.has(kept.name)) files.put(kept.name, after);
    if (!isStuck(after) || isAway(error)) return error;
    onSettled?.(after, { refused: error });
    return 'left out';
  }
}

/** The id is kept before the write is sent: sent again, it is about the same customer, whoever the text names then. */
async function resolved(
  files: KeptFiles<Entry>,
  { name, value }: Kept<Entry>,
  findCustomer: Sending['findCustomer'],
): Promise<Entry> {
  const typed = unresolved(value);
  if (typed === undefined) return value;
  const entry = addressed(value, await findCustomer(typed));
  files.put(name, entry);
  return entry;
}

function afterFailure(entry: Entry, failure: Failure): Entry {
  if (isRefusal(failure)) return { ...entry, problem: failure.problem };
  if (!isServersFault(failure)) return entry;
  const failures = (entry.failures ?? 0) + 1;
  return { ...entry, failures, ...(failures >= MOST_FAILURES && { problem: failure.problem }) };
}
