import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToString } from 'ink';
import { onTestFinished } from 'vitest';
import { createApi } from '../../src/api/client.ts';
import { Failure } from '../../src/api/failure.ts';
import { openOutbox } from '../../src/outbox/outbox.ts';
import { localise } from '../../src/program/localise.ts';
import { parseDue } from '../../src/program/when.ts';
import { keptFiles } from '../../src/session/kept-files.ts';
import type { Language } from '../../src/text/language.ts';
import { createDesk, type Desk } from '../../src/ui/desk.tsx';
import { isDraft } from '../../src/ui/draft-keeper.ts';
import { Frame } from '../../src/ui/frame/frame.tsx';
import type { Around } from '../../src/ui/state/desk-state.ts';
import { answeringHouse, type Reply } from './answering-house.ts';

const now = new Date('2026-11-23T09:30:00+08:00');

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
    explain: (error) => {
      if (!(error instanceof Failure)) throw error;
      return localise(error.problem, lang);
    },
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
    frame: () => frameOf(desk),
    /** Waits until the frame shows the text. */
    shows: (text: string) => until(desk, () => frameOf(desk).includes(text)),
  };
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

async function until(desk: Desk, isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const unsubscribe = desk.subscribe(() => {
      if (!isSo()) return;
      unsubscribe();
      resolve();
    });
  });
}
