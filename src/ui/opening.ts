import { type ApiClient, type ApiOptions, createApi } from '../api/client.ts';
import { openEvents } from '../api/event-stream.ts';
import { Failure, type Problem } from '../api/failure.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KeptFiles } from '../session/kept-files.ts';
import { createDesk, type Desk, type Ground } from './desk.ts';
import { isDraft } from './draft-shape.ts';
import type { Around } from './state/desk-state.ts';

export interface DeskOptions {
  /** Where the calls go, and where the news come from. */
  readonly connection: ApiOptions;
  readonly clock: () => Date;
  readonly around: Omit<Around, 'now'>;
  /** The folder of what is half written. */
  readonly keep: <Value>(isValue: (value: unknown) => value is Value) => KeptFiles<Value>;
  readonly outbox: Outbox;
  /** The id of the one customer whom an identifier names. */
  readonly findCustomer: (typed: string) => Promise<string>;
  /** A problem in the language of the desk. */
  readonly localise: (problem: Problem) => Problem;
  /** What an error is that nobody foresaw. */
  readonly unforeseen: (error: unknown) => Problem;
}

/** Exit codes after a signal as shells count them: 128 and its number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A desk on its ground, the line that brings its news included, before anybody sees it. */
export interface Opening {
  readonly desk: Desk;
  /** Begins to ask and to listen. */
  readonly begin: () => void;
  /** Hangs up. The desk itself is closed by its owner, who has a screen to give back too. */
  readonly hangUp: () => void;
}

/** Makes the desk; closing it ends with 0, a signal with the code of the shells. */
export function openOn(
  { connection, clock, around, keep, outbox, findCustomer, localise, unforeseen }: DeskOptions,
  ending: Ending,
  { size, suspend }: Pick<Ground, 'size' | 'suspend'>,
): Opening {
  const api = createApi(connection);
  const line = new AbortController();
  const desk = createDesk({
    api,
    clock,
    around,
    size,
    drafts: keep(isDraft),
    outbox,
    findCustomer,
    explain: (error) => (error instanceof Failure ? localise(error.problem) : unforeseen(error)),
    quit: () => ending.reach(0),
    suspend,
  });
  const stops = signals.map((signal) => [signal, () => ending.reach(exitCodes[signal])] as const);
  // Not once: ink listens too, and ends the process itself when it finds nobody else who does.
  for (const [signal, stop] of stops) process.on(signal, stop);
  return {
    desk,
    begin: () => {
      desk.dispatch({ type: 'opened' });
      listen(desk, connection, api, line.signal).catch(ending.fail);
    },
    hangUp: () => {
      line.abort();
      for (const [signal, stop] of stops) process.off(signal, stop);
    },
  };
}

/** Milliseconds between two tries at a server that is away: an adviser waits for it. */
const longestBackoffMs = 5_000;

/** Hears what happens in the book, from the server as it is now: it may listen elsewhere after a restart. */
function listen(desk: Desk, connection: ApiOptions, api: ApiClient, signal: AbortSignal): Promise<void> {
  const now = () => connection.whereNow?.() ?? connection;
  return openEvents({
    api,
    get server() {
      return now().server;
    },
    get token() {
      return now().token;
    },
    userAgent: connection.userAgent,
    transport: connection.transport,
    signal,
    onEvents: (events) => desk.dispatch({ type: 'news', events }),
    // One who is turned away has reached the server; why stands where the answers would.
    onState: (state, failure) => {
      const isThere = failure !== undefined && failure.kind !== 'unreachable';
      desk.dispatch({ type: 'line', line: isThere ? 'opening' : state });
    },
    timing: { longestBackoffMs },
  });
}

export interface Ending {
  readonly reach: (code: number) => void;
  readonly fail: (error: unknown) => void;
  readonly reached: Promise<number>;
}

export function createEnding(): Ending {
  let reach: Ending['reach'] = () => {};
  let fail: Ending['fail'] = () => {};
  const reached = new Promise<number>((resolve, reject) => {
    reach = resolve;
    fail = reject;
  });
  return { reach, fail, reached };
}
