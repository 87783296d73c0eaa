import { type Instance, render } from 'ink';
import { type ApiClient, type ApiOptions, createApi } from '../api/client.ts';
import { openEvents } from '../api/event-stream.ts';
import { Failure, type Problem } from '../api/failure.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KeptFiles } from '../session/kept-files.ts';
import { createDesk, type Desk, DeskScreen } from './desk.tsx';
import { isDraft } from './draft-keeper.ts';
import type { Around } from './state/desk-state.ts';
import { borrowTerminal } from './terminal.ts';

export interface DeskOptions {
  /** Where the calls go. The desk makes its own client, so that errors are of the classes that its bundle knows. */
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

/** Milliseconds after asking to be stopped. A stopped process counts none of them; one that nobody stops goes on. */
const stopWithin = 50;

/**
 * Opens the desk on the standard streams, which have to be a terminal, and waits until it is closed. The one owner of
 * exit: however the desk ends, the terminal is given back first.
 * @returns the exit code
 * @throws what the desk itself failed of
 */
export async function openDesk(options: DeskOptions): Promise<number> {
  const { connection, clock, around, keep, outbox, findCustomer, localise, unforeseen } = options;
  const { stdout } = process;
  const sizeNow = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const loan = borrowTerminal(stdout);
  const ending = createEnding();
  const api = createApi(connection);
  const line = new AbortController();
  const desk = createDesk({
    api,
    clock,
    around,
    size: sizeNow(),
    drafts: keep(isDraft),
    outbox,
    findCustomer,
    explain: (error) => (error instanceof Failure ? localise(error.problem) : unforeseen(error)),
    quit: () => ending.reach(0),
    suspend,
  });
  let screen: Instance | undefined;

  function show(): void {
    loan.take();
    desk.dispatch({ type: 'resized', size: sizeNow() });
    screen = render(<DeskScreen desk={desk} />, { exitOnCtrlC: false });
    screen.waitUntilExit().catch(ending.fail);
  }

  function hide(): void {
    screen?.unmount();
    screen = undefined;
  }

  /** Ink goes first: at its end it draws once more, and that belongs on the screen that is left. */
  function restore(): void {
    hide();
    loan.giveBack();
  }

  /** Drawn from nothing: what a terminal makes of the old lines in its new width is anybody's guess. */
  function redraw(): void {
    hide();
    loan.clear();
    show();
  }

  function suspend(): void {
    restore();
    // The whole group, as the terminal's own Ctrl-Z would: npm or a shell script may stand around us.
    process.kill(0, 'SIGTSTP');
    setTimeout(show, stopWithin);
  }

  const stops = signals.map((signal) => [signal, () => ending.reach(exitCodes[signal])] as const);
  // Not once: ink listens too, and ends the process itself when it finds nobody else who does.
  for (const [signal, stop] of stops) process.on(signal, stop);
  process.prependListener('uncaughtException', restore);
  process.on('exit', restore);
  stdout.on('resize', redraw);
  try {
    show();
    desk.dispatch({ type: 'opened' });
    listen(desk, connection, api, line.signal).catch(ending.fail);
    return await ending.reached;
  } finally {
    stdout.off('resize', redraw);
    line.abort();
    desk.close();
    restore();
    process.off('exit', restore);
    process.off('uncaughtException', restore);
    for (const [signal, stop] of stops) process.off(signal, stop);
  }
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
    signal,
    onEvents: (events) => desk.dispatch({ type: 'news', events }),
    onState: (state) => desk.dispatch({ type: 'line', line: state }),
    timing: { longestBackoffMs },
  });
}

interface Ending {
  readonly reach: (code: number) => void;
  readonly fail: (error: unknown) => void;
  readonly reached: Promise<number>;
}

function createEnding(): Ending {
  let reach: Ending['reach'] = () => {};
  let fail: Ending['fail'] = () => {};
  const reached = new Promise<number>((resolve, reject) => {
    reach = resolve;
    fail = reject;
  });
  return { reach, fail, reached };
}
