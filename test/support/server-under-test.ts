import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { buildServer, type ServerOptions } from '../../src/server/build-server.ts';
import type { Database, Executor } from '../../src/server/database/database.ts';
import { defaultHouse } from '../../src/server/house/default-house.ts';
import type { House } from '../../src/server/house/house.ts';
import { tokenDigest } from '../../src/server/requests/actor.ts';
import { ContractViolation, checkAnswer } from './contract-check.ts';
import { emptyTables, openTestDatabase } from './test-database.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Answer<Body> {
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  body: Body;
}

/** One who signs in with a token of their own; `null` for nobody. Every answer is held against the contract. */
export class TestAdviser {
  readonly adviserId: string;
  readonly bookId: string;
  readonly name: string;
  readonly token: string | null;
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance, key: string, name: string, token: string | null) {
    this.#app = app;
    this.adviserId = `adv_${key}`;
    this.bookId = `bok_${key}`;
    this.name = name;
    this.token = token;
  }

  /**
   * Sends a request and gives the answer. A write gets a new idempotency key unless the headers bring one. Throws
   * ContractViolation for an answer that the contract doesn't know; `Body` is what the caller expects beyond that.
   */
  async request<Body = unknown>(
    method: Method,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    const requestId = randomUUID();
    const answer = await this.#app.inject({
      method,
      url: path,
      headers: {
        'x-request-id': requestId,
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...headers,
      },
      ...(body && { payload: body }),
    });
    const text = answer.payload;
    const contentType = String(answer.headers['content-type'] ?? '');
    const checked = checkAnswer(method, path, { status: answer.statusCode, contentType, text });
    const echoed = answer.headers['x-request-id'];
    if (echoed !== (headers['x-request-id'] ?? requestId)) {
      throw new ContractViolation(`${method} ${path} gave X-Request-Id ${echoed}, not the request's`);
    }
    const texts = Object.entries(answer.headers).map(([name, value]) => [name, value?.toString()]);
    return { status: answer.statusCode, headers: Object.fromEntries(texts), body: checked as Body };
  }

  /** Walks a list from its first page to its last and gives the items of each page. */
  async pages<Item>(path: string, limit: number): Promise<Item[][]> {
    const pages: Item[][] = [];
    let cursor = '';
    do {
      const query = `${path.includes('?') ? '&' : '?'}limit=${limit}${cursor && `&cursor=${cursor}`}`;
      const { body } = await this.request<{ items: Item[]; nextCursor?: string }>('GET', path + query);
      pages.push(body.items);
      cursor = body.nextCursor ?? '';
    } while (cursor);
    return pages;
  }
}

export interface ServerUnderTest {
  readonly app: FastifyInstance;
  readonly db: Executor;
  readonly house: House;
  /** 林晓燕 and 赵明, each with a book of their own, and somebody without a token. */
  readonly lin: TestAdviser;
  readonly zhao: TestAdviser;
  readonly nobody: TestAdviser;
  /** Whoever this token makes one. */
  bearer(token: string): TestAdviser;
  /** Sets the server's clock, which stands still: RFC 3339. */
  setTime(instant: string): void;
  /** Back to two advisers with empty books at 10:00 on Monday, 23 November 2026 in Shanghai. */
  reset(): Promise<void>;
  /** Listens too, for what has to be read while it goes on. Gives the address. */
  listen(): Promise<string>;
  /** The database of another server, as a process of its own would have it. */
  readonly database: Database;
  close(): Promise<void>;
}

const BEGINNING = '2026-11-23T10:00:00+08:00';

/** tong's server on an empty database of its own, reached without a port. Made once a test file. */
export async function startServer(
  options: Omit<Partial<ServerOptions>, 'database' | 'house' | 'clock'> = {},
): Promise<ServerUnderTest> {
  const database = await openTestDatabase();
  const { db } = database;
  const house = defaultHouse(database.kind);
  let now = new Date(BEGINNING);
  const logger = { level: 'error' };
  const app = await buildServer({ database, house, clock: () => now, logger, ...options });
  const lin = new TestAdviser(app, 'lin0', '林晓燕', 'token-of-lin');
  const zhao = new TestAdviser(app, 'zhao', '赵明', 'token-of-zhao');
  const nobody = new TestAdviser(app, 'none', 'nobody', null);
  const bearer = (token: string) => new TestAdviser(app, 'lin0', '林晓燕', token);
  return {
    app,
    db,
    house,
    lin,
    zhao,
    nobody,
    bearer,
    setTime: (instant) => {
      now = new Date(instant);
    },
    reset: async () => {
      now = new Date(BEGINNING);
      await emptyTables(db);
      for (const adviser of [lin, zhao]) await insertAdviser(db, adviser);
    },
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    database,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

async function insertAdviser(db: Executor, { adviserId, bookId, name, token }: TestAdviser): Promise<void> {
  await db
    .insertInto('book')
    .values({ id: bookId, name: `${name}的客户` })
    .execute();
  await db
    .insertInto('adviser')
    .values({ id: adviserId, name, branch: '浦东支行', book_id: bookId })
    .execute();
  await db
    .insertInto('access_token')
    .values({
      token_digest: tokenDigest(token ?? ''),
      adviser_id: adviserId,
      created_at: new Date(BEGINNING),
    })
    .execute();
}
