import { PassThrough, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { render } from 'ink';
import { createElement } from 'react';
import contract from '../openapi/tong.json' with { type: 'json' };
import type { Desk } from '../src/ui/desk.ts';
import { DeskScreen } from '../src/ui/desk-screen.tsx';
import type { Outcome } from '../src/ui/state/answers.ts';
import { type Around, openingState } from '../src/ui/state/desk-state.ts';
import type { Event } from '../src/ui/state/step.ts';
import { update } from '../src/ui/state/update.ts';

/** A desk drawn by ink on a screen that nobody sees, in a house where every list has so many rows. */
export interface DrawnDesk {
  /** Presses a key, and lets the house answer. @returns milliseconds until the next frame was written */
  readonly press: (key: string) => Promise<number>;
  /** The last frame. */
  readonly frame: () => string;
  readonly close: () => void;
}

const size = { columns: 140, rows: 40 };
const now = new Date('2026-11-23T09:30:00+08:00');

export async function drawDesk(rows: number): Promise<DrawnDesk> {
  let ids = 0;
  const around: Around = {
    lang: 'zh-CN',
    now,
    colour: true,
    ascii: false,
    profile: 'bench',
    production: false,
    readDue: () => undefined,
    newId: () => `writing-${++ids}`,
  };
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  let state = openingState(size);
  let frame = '';
  let drawnAt = 0;

  function dispatch(event: Event): void {
    const step = update(state, event, around);
    state = step.state;
    for (const effect of step.effects) if (effect.type === 'call') asked.push(effect.name);
    for (const listener of listeners) listener();
  }

  const desk: Desk = {
    state: () => state,
    around: () => around,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {},
  };
  const keyboard = new PassThrough();
  const inert = () => keyboard;
  Object.assign(keyboard, { isTTY: true, setRawMode: inert, ref: inert, unref: inert });
  const screen = Object.assign(
    new Writable({
      write: (chunk, _encoding, done) => {
        frame = String(chunk);
        drawnAt = performance.now();
        done();
      },
    }),
    { isTTY: true, ...size },
  );
  // For debugging ink draws at once, where it otherwise would gather what happens within a thirtieth of a second.
  const drawn = render(createElement(DeskScreen, { desk }), {
    stdout: screen as unknown as NodeJS.WriteStream,
    stdin: keyboard as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });

  async function answerAll(): Promise<void> {
    for (const name of asked.splice(0)) {
      const data = answerOf(name, rows);
      if (data) dispatch({ type: 'answered', name, data } as Outcome);
    }
    await setImmediate();
  }

  dispatch({ type: 'opened' });
  await answerAll();
  return {
    press: async (key) => {
      const begin = performance.now();
      dispatch({ type: 'stroke', stroke: key.length === 1 ? { key, text: key } : { key } });
      await setImmediate();
      const ms = Math.max(0, drawnAt - begin);
      if (asked.length > 0) await answerAll();
      return ms;
    },
    frame: () => frame,
    close: () => drawn.unmount(),
  };
}

const lists = { today: '/today get', tasks: '/tasks get', find: '/customer-searches post' };
const pages = {
  session: '/session get',
  customer: '/customers/{customerId} get',
  holdings: '/customers/{customerId}/holdings get',
  timeline: '/customers/{customerId}/timeline get',
};
const all: Readonly<Record<string, string>> = { ...lists, ...pages };

/** The contract's example of an answer; a list is as long as it is wanted. Undefined for calls that stay unanswered. */
function answerOf(name: string, rows: number): object | undefined {
  const [path = '', method = ''] = all[name]?.split(' ') ?? [];
  const operations = contract.paths as unknown as Readonly<
    Record<string, Readonly<Record<string, Operation>>>
  >;
  const examples = operations[path]?.[method]?.responses[200].content['application/json'].examples;
  const value = Object.values(examples ?? {})[0]?.value;
  if (value === undefined || !(name in lists)) return value;
  const { items = [] } = value as { items?: readonly object[] };
  return { ...value, items: Array.from({ length: rows }, (_, index) => numbered(items, index)) };
}

interface Operation {
  readonly responses: {
    readonly 200: {
      readonly content: {
        readonly 'application/json': { readonly examples: Readonly<Record<string, { value: object }>> };
      };
    };
  };
}

/** Each row is one of its own. */
function numbered(items: readonly object[], index: number): object {
  const item = items[index % items.length];
  return Object.fromEntries(
    Object.entries(item ?? {}).map(([key, value]) => [
      key,
      /^(id|customerId|customerNumber)$/.test(key) ? `${value}${index}` : value,
    ]),
  );
}
