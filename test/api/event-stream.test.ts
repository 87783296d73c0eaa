import { randomUUID } from 'node:crypto';
import { createServer, request as httpRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type EventsTiming, openEvents } from '../../src/api/event-stream.ts';
import { Failure } from '../../src/api/failure.ts';
import type { LivingToken } from '../../src/api/living-token.ts';
import { eventReader } from '../../src/api/server-sent-events.ts';
import { buildServer } from '../../src/server/build-server.ts';
import type { Database } from '../../src/server/database/database.ts';
import { defaultHouse } from '../../src/server/house/default-house.ts';
import { tokenDigest } from '../../src/server/requests/actor.ts';
import { addCustomer } from '../support/house-fixtures.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { clientOf, token } from './calling.ts';

describe('what a stream says', () => {
  /** The messages of a stream that arrives in these pieces. */
  function read(bytes: Uint8Array, cuts: readonly number[]): unknown[] {
    const reader = eventReader(() => {});
    const places = [
      0,
      ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b),
      bytes.length,
    ];
    return places.slice(1).flatMap((end, index): unknown => reader(bytes.subarray(places[index], end)));
  }

  const line = fc.stringMatching(/^[^\r\n\0]*$/u, { maxLength: 12 });
  const message = fc.record({ id: fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/), data: fc.array(line) });

  test('does not depend on where it breaks, how lines end and what is said beside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ message, comment: line, isSplit: fc.boolean() }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.nat(), { maxLength: 20 }),
        (messages, end, cuts) => {
          const text = messages.map(({ message: { id, data }, comment, isSplit }) => {
            const json = isSplit ? JSON.stringify(data, null, 1) : JSON.stringify(data);
            const lines = json.split('\n').map((part) => `data: ${part}`);
            return [`:${comment}`, `id: ${id}`, 'event: 分享', ...lines, 'x: y', '', ''].join(end);
          });
          const bytes = new TextEncoder().encode(`retry: 10${end}id: 0${end}${end}${text.join('')}`);
          expect(read(bytes, cuts)).toEqual(messages.map(({ message: { id, data } }) => ({ id, data })));
        },
      ),
    );
  });

  test('is put together again where a character is broken apart', () => {
    const bytes = new TextEncoder().encode('\uFEFFid: 1\ndata: "𠮷と🎉"\n\n');
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(read(bytes, [cut])).toEqual([{ id: '1', data: '𠮷と🎉' }]);
    }
  });

  test('is garbled where it is no JSON', () => {
    expect(eventReader(() => {})(new TextEncoder().encode('data: <html>\n\n'))).toBe('garbled');
  });
});

/** tong's server, which may be stopped and started again on its port. */
class House {
  #app: FastifyInstance | undefined;
  #port = 0;
  customerId = '';
  readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const { database } = this;
    this.#app = await buildServer({ database, house: defaultHouse(database.kind) });
    await this.#app.listen({ host: '127.0.0.1', port: this.#port });
    this.#port = (this.#app.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
  }

  /** As another server on the same database does; the one that listens may be down. */
  async addTask(title: string): Promise<void> {
    const { database } = this;
    const app = this.#app ?? (await buildServer({ database, house: defaultHouse(database.kind) }));
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/tasks',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
      payload: { customerId: this.customerId, title, dueAt: '2026-12-01' },
    });
    expect(statusCode).toBe(201);
    if (app !== this.#app) await app.close();
  }
}

let house: House;
beforeAll(async () => {
  const database = await openTestDatabase();
  const { db } = database;
  const adviser = { id: 'adv_lin0', name: '林晓燕', branch: '浦东支行', book_id: 'bok_lin0' };
  await db.insertInto('book').values({ id: 'bok_lin0', name: '林' }).execute();
  await db.insertInto('adviser').values(adviser).execute();
  const access = { token_digest: tokenDigest(token), adviser_id: adviser.id, created_at: new Date() };
  await db.insertInto('access_token').values(access).execute();
  house = new House(database);
  house.customerId = await addCustomer(db, 'bok_lin0');
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await house.database.close();
});

const quick: Partial<EventsTiming> = { pollMs: 20, backoffMs: 10, longestBackoffMs: 50, longestDetourMs: 40 };

interface Followed {
  titles: string[];
  states: string[];
  cursor: string;
  stop: () => Promise<void>;
  /** Waits until they have been heard. */
  hears: (...titles: string[]) => Promise<void>;
  becomes: (state: string) => Promise<void>;
}

const patience = { timeout: 20_000, interval: 10 };

/** Follows the events at an address until the test ends. */
function follow(
  server: string,
  timing: Partial<EventsTiming> = {},
  since?: string,
  bearer: string | LivingToken = token,
): Followed {
  const giveUp = new AbortController();
  const { api } = clientOf(server, { token: bearer });
  const followed: Followed = {
    titles: [],
    states: [],
    cursor: '',
    stop: async () => {
      giveUp.abort();
      await running;
    },
    hears: (...titles) => vi.waitFor(() => expect(followed.titles).toEqual(titles), patience),
    becomes: (state) => vi.waitFor(() => expect(followed.states.at(-1)).toBe(state), patience),
  };
  const running = openEvents({
    api,
    server,
    token: bearer,
    userAgent: 'tong/test',
    signal: giveUp.signal,
    ...(since !== undefined && { since }),
    onEvents: (events, cursor) => {
      followed.titles.push(...events.map(({ taskTitle }) => taskTitle ?? ''));
      followed.cursor = cursor;
    },
    onState: (state) => followed.states.push(state),
    timing: { ...quick, ...timing },
  });
  onTestFinished(() => followed.stop());
  return followed;
}

/** How a proxy treats the stream; every other path goes through. */
type Treatment = 'through' | 'held' | 'refused' | 'html' | 'replayed' | ((answer: ServerResponse) => void);

/** A proxy before the house; ends with the test. */
async function proxy(treatment: () => Treatment): Promise<string> {
  const server = createServer((incoming, answer) => {
    const how = incoming.url?.startsWith('/events/stream') ? treatment() : 'through';
    if (how === 'refused') return answer.writeHead(502).end();
    if (how === 'html') return answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello');
    if (typeof how === 'function') return how(answer);
    const headers = { ...incoming.headers, ...(how === 'replayed' && { 'last-event-id': replayedFrom }) };
    const onward = httpRequest(`${house.url}${incoming.url}`, {
      method: incoming.method,
      headers,
      agent: false,
    });
    onward.on('error', () => answer.destroy()).end();
    onward.on('response', (coming) => {
      answer.writeHead(coming.statusCode ?? 502, coming.headers);
      answer.flushHeaders();
      if (how !== 'held') coming.pipe(answer);
      coming.on('error', () => answer.destroy());
    });
    answer.on('close', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The cursor of nothing told yet. */
const replayedFrom = Buffer.from('[0]').toString('base64url');

describe('following the house', () => {
  test('hears what happens from now on, live', async () => {
    await house.addTask('以前的');
    const followed = follow(house.url);
    await followed.becomes('live');
    await house.addTask('一');
    await house.addTask('二');
    await followed.hears('一', '二');
    expect(followed.states).toEqual(['live']);
  });

  test('goes on where it stopped, and nothing is lost or comes twice while the server is down', async () => {
    const first = follow(house.url);
    await first.becomes('live');
    await house.addTask('甲');
    await first.hears('甲');
    await house.stop();
    await first.becomes('away');
    await house.addTask('乙');
    await house.start();
    await first.becomes('live');
    await house.addTask('丙');
    await first.hears('甲', '乙', '丙');
    await first.stop();
    await house.addTask('丁');
    await follow(house.url, {}, first.cursor).hears('丁');
    expect(first.titles).toEqual(['甲', '乙', '丙']);
  });

  test('is away while there is no token to be had, and takes the one that comes', async () => {
    let isAway = true;
    const current = async () => {
      if (!isAway) return token;
      throw new Failure('unreachable', {
        type: 'urn:tong:problem:unreachable',
        title: '',
        status: 503,
        nextSteps: [],
      });
    };
    const followed = follow(house.url, {}, replayedFrom, { current, after: async () => undefined });
    await followed.becomes('away');
    isAway = false;
    await followed.becomes('live');
    expect(followed.states).toEqual(['away', 'live']);
  });

  test.each(['held', 'refused', 'html'] as const)('polls where the stream is %s', async (treatment) => {
    let how: Treatment = treatment;
    const followed = follow(await proxy(() => how), { firstByteMs: 100 });
    await followed.becomes('polling');
    await house.addTask('轮询');
    await followed.hears('轮询');
    how = 'through';
    await followed.becomes('live');
    await house.addTask('直达');
    await followed.hears('轮询', '直达');
    expect(followed.states).toEqual(['polling', 'live']);
  });

  test('notices a stream that says nothing any more', async () => {
    const streams: ServerResponse[] = [];
    const mute = (answer: ServerResponse) => {
      streams.push(answer);
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
    };
    const followed = follow(await proxy(() => mute), { silenceMs: 100 });
    await followed.becomes('live');
    await house.addTask('无声');
    await followed.hears('无声');
    expect(followed.states.slice(0, 2)).toEqual(['live', 'polling']);
    expect(streams.length).toBeGreaterThan(0);
  });

  test('tells nothing twice that a proxy gives again', async () => {
    let how: Treatment = 'through';
    const followed = follow(await proxy(() => how), {}, replayedFrom);
    await followed.becomes('live');
    await vi.waitFor(() => expect(followed.titles).toContain('以前的'), patience);
    const before = [...followed.titles];
    how = 'replayed';
    await house.stop();
    await followed.becomes('away');
    await house.start();
    await followed.becomes('live');
    await house.addTask('新的');
    await followed.hears(...before, '新的');
  });

  test('begins anew where the server has another database', async () => {
    const ahead = Buffer.from('[100000]').toString('base64url');
    const followed = follow(house.url, {}, ahead);
    await followed.becomes('live');
    await house.addTask('重来');
    await followed.hears('重来');
    expect(followed.states).toEqual(['away', 'live']);
  });

  test('says why nothing comes without a token that is known', async () => {
    const failures: unknown[] = [];
    const giveUp = new AbortController();
    const { api } = clientOf(house.url, { token: 'unknown' });
    await openEvents({
      api,
      server: house.url,
      token: 'unknown',
      userAgent: 'tong/test',
      signal: giveUp.signal,
      onEvents: () => {},
      onState: (state, failure) => {
        failures.push([state, failure?.problem.type]);
        giveUp.abort();
      },
      timing: quick,
    });
    expect(failures).toEqual([['away', 'urn:tong:problem:not-signed-in']]);
  });
});
