import { randomBytes, randomUUID } from 'node:crypto';
import type { ApiClient } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { type KeptFiles, keptFiles } from '../session/kept-files.ts';
import { type Entry, isEntry, isStuck } from './entry.ts';
import { type Sending, sendInOrder } from './send.ts';
import { withSenderLock } from './sender-lock.ts';
import type { Write } from './write.ts';

export type { Entry } from './entry.ts';
export type { Sending, Settled } from './send.ts';
export type { Answers, Operation, Write } from './write.ts';

/** The writes of one adviser that wait on this machine for one server. Several processes may share it. */
export interface Outbox {
  /**
   * Keeps a write, on the disk before it returns, behind those that are there.
   * @param idempotencyKey of the try that went before; the same key is kept once
   */
  add(write: Write, idempotencyKey?: string): Entry;
  /** In the order in which they are sent. */
  list(): Entry[];
  /** Takes an entry away unsent; undefined where there is none of that id. */
  drop(id: string): Entry | undefined;
  /**
   * Sends what waits, in order, each exactly once. One process sends at a time.
   * @param patienceMs how long to wait for another one that sends; 0 if not given
   */
  send(api: ApiClient, sending: Sending & { readonly patienceMs?: number }): Promise<SendReport>;
}

export interface SendReport {
  /** How many this call has sent. */
  readonly sent: number;
  /** How many the outbox has now that the server refused. */
  readonly stuck: number;
  /** How many it has beside those. */
  readonly waiting: number;
  /** What kept the rest from being sent: the failure, or another process that sends. */
  readonly stoppedBy?: Failure | 'another sender';
}

interface Options {
  readonly clock?: () => Date;
  /** Told where a file was moved that holds no entry this tong can read. */
  readonly onSetAside?: (file: string) => void;
}

/** Opens the outbox in a folder, which comes into being with the first entry. Errors of the disk are Node's own. */
export function openOutbox(folder: string, { clock = () => new Date(), onSetAside }: Options = {}): Outbox {
  const files = keptFiles(folder, isEntry, onSetAside);
  const entries = () => files.list().map(({ value }) => value);
  return {
    add: (write, idempotencyKey = randomUUID()) => add(files, write, idempotencyKey, clock()),
    list: entries,
    drop: (id) => {
      const kept = files.list().find(({ value }) => value.id === id);
      if (kept) files.remove(kept.name);
      return kept?.value;
    },
    send: async (api, { patienceMs = 0, ...sending }) => {
      const outcome =
        entries().length === 0
          ? { sent: 0 }
          : await withSenderLock(folder, patienceMs, () => sendInOrder(files, api, sending));
      const left = entries();
      const stuck = left.filter(isStuck).length;
      const counts = { stuck, waiting: left.length - stuck };
      return outcome ? { ...outcome, ...counts } : { sent: 0, stoppedBy: 'another sender', ...counts };
    },
  };
}

function add(files: KeptFiles<Entry>, write: Write, idempotencyKey: string, now: Date): Entry {
  const before = files.list();
  const same = before.find(({ value }) => value.idempotencyKey === idempotencyKey);
  if (same) return same.value;
  const id = `out_${newPart()}`;
  const entry: Entry = { schemaVersion: 1, id, ...write, idempotencyKey, keptAt: now.toISOString() };
  files.put(nameBehind(before.at(-1)?.name, now, id), entry);
  return entry;
}

/** Twelve letters and digits that a terminal selects as one word. */
function newPart(): string {
  return randomBytes(8).readBigUInt64BE().toString(36).padStart(13, '0').slice(-12);
}

/** Names sort in the order of writing, also where the clock was put back. */
function nameBehind(last: string | undefined, now: Date, id: string): string {
  const position = Math.max(now.getTime(), Number.parseInt(last ?? '0', 10) + 1);
  return `${String(position).padStart(15, '0')}-${id}`;
}
