import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToString } from 'ink';
import { onTestFinished } from 'vitest';
import { createApi } from '../../src/api/client.ts';
import { Failure } from '../../src/api/failure.ts';
import type { LightRequest } from '../../src/api/light-http.ts';
import { openOutbox } from '../../src/outbox/outbox.ts';
import { toFailure } from '../../src/program/failures.ts';
import { localise } from '../../src/program/localise.ts';
import { frameMessages } from '../../src/program/messages.ts';
import { parseDue } from '../../src/program/when.ts';
import { keptFiles } from '../../src/session/kept-files.ts';
import type { Language } from '../../src/text/language.ts';
import { createDesk, type Desk } from '../../src/ui/desk.ts';
import { isDraft } from '../../src/ui/draft-shape.ts';
import { body } from '../../src/ui/frame/body.ts';
import { Frame } from '../../src/ui/frame/frame.tsx';
import { bodyTop } from '../../src/ui/frame/layout.ts';
import type { Around } from '../../src/ui/state/desk-state.ts';
import { answeringHouse, type Reply } from './answering-house.ts';

const now = new Date('2026-11-23T09:30:00+08:00');

/** How long a slow machine may take for what happens at once on a quick one. */
const patienceMs = 20_000;

interface Wishes {
  lang?: Language;
  columns?: number;
  rows?: number;
  replies?: Readonly<Record<string, Reply>>;
  around?: Partial<Around>;
  /** Of a desk before this one. */
  folder?: string;
}

/** A desk on a house that answers in the process; frames without colour, unless told. */
export function openDesk(wishes: Wishes = {}) {
  const { lang = 'en', columns = 80, rows = 24, replies, around, folder = newFolder() } = wishes;
  const house = answeringHouse(replies);
  const done: string[] = [];
  let ids = 0;
  const desk = createDesk({
    api: createApi({
      server: 'http://house',
      token: 'token',
      lang,
      userAgent: 'tong/test',
      fetch: house.fetch,
    }),
    clock: () => now,
    around: {
      lang,
      colour: false,
      ascii: false,
      profile: 'sandbox',
      production: false,
      readDue: (typed) => readDue(typed, lang),
      newId: () => `writing-${++ids}`,
      ...around,
    },
    size: { columns, rows },
    drafts: keptFiles(join(folder, 'drafts'), isDraft),
    outbox: openOutbox(join(folder, 'outbox'), { clock: () => now }),
    findCustomer: async (typed) => typed,
    explain: (error) =>
      error instanceof Failure
        ? localise(error.problem, lang)
        : toFailure(error, { command: 'tong', subcommands: [] }, frameMessages(lang)).problem,
    quit: () => done.push('quit'),
    suspend: () => done.push('suspend'),
  });
  onTestFinished(desk.close);
  desk.dispatch({ type: 'opened' });
  return {
    desk,
    folder,
    done,
    requests: house.requests,
    /** Presses keys by name; a text of several characters that is no name is typed character by character. */
    press: (...keys: string[]) => {
      for (const key of keys)
        desk.dispatch({ type: 'stroke', stroke: { key, ...(key.length === 1 && { text: key }) } });
    },
    /** Text from the clipboard. */
    paste: (text: string) => desk.dispatch({ type: 'stroke', stroke: { key: 'paste', text } }),
    frame: () => frameOf(desk),
    /** Waits until the frame shows the text. */
    shows: (text: string) => until(desk, `“${text}”`, () => frameOf(desk).includes(text)),
    /** Waits until the frame shows it no more. */
    hides: (text: string) => until(desk, `no “${text}”`, () => !frameOf(desk).includes(text)),
    /** Waits until nothing is under way. */
    settles: () => until(desk, 'rest', () => !frameOf(desk).split('\n')[0]?.includes('…')),
    /** Waits until so many writes have reached the house, and gives them as they came. */
    written: (count: number) => writtenTo(house.requests, count),
    /** Where the caret stands: the line of the frame, and the column of it. */
    caret: () => caretOf(desk),
  };
}

/** A request that changes something, as far as it says what. */
interface Posted {
  readonly path: string;
  readonly body: unknown;
  readonly key: string | null;
}

async function writtenTo(requests: readonly LightRequest[], count: number): Promise<Posted[]> {
  const posted = () => requests.filter(({ headers, url }) => isWrite(url) && headers.has('idempotency-key'));
  await arrives(() => posted().length >= count);
  return posted().map(({ url, body, headers }) => ({
    path: new URL(url).pathname,
    body: body ? JSON.parse(body) : undefined,
    key: headers.get('idempotency-key'),
  }));
}

function isWrite(url: string): boolean {
  return !url.endsWith('/customer-searches');
}

function caretOf(desk: Desk): { line: number; column: number } | undefined {
  const { caret } = body(desk.state(), desk.around());
  return caret && { line: bodyTop + caret.y, column: caret.x };
}

/** Waits, turn by turn of the event loop, until it is so. */
export async function arrives(isSo: () => boolean): Promise<void> {
  const limit = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > limit) throw new Error(`it never was so: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tong-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function readDue(typed: string, lang: Language): string | undefined {
  try {
    return parseDue(typed, '', { now, lang });
  } catch {
    return undefined;
  }
}

/** The frame as lines without the blanks at their ends. */
function frameOf(desk: Desk): string {
  const { size } = desk.state();
  const frame = renderToString(<Frame state={desk.state()} around={desk.around()} />, {
    columns: size.columns,
  });
  return frame
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

async function until(desk: Desk, what: string, isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve, reject) => {
    const end = () => {
      unsubscribe();
      clearTimeout(limit);
    };
    const limit = setTimeout(() => {
      end();
      reject(new Error(`the desk never showed ${what}, but:\n${frameOf(desk)}`));
    }, patienceMs);
    const unsubscribe = desk.subscribe(() => {
      if (!isSo()) return;
      end();
      resolve();
    });
  });
}
