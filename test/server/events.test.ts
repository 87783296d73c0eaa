import { request as httpRequest } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  Event,
  EventPage,
  Interaction,
  Problem,
  Share,
  Task,
  Timeline,
} from '../../src/api/schema.d.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { recordEvents } from '../../src/server/events/record-events.ts';
import { checkAnswer } from '../support/contract-check.ts';
import { addCustomer, addFeedItem } from '../support/house-fixtures.ts';
import { openStream } from '../support/open-stream.ts';
import { type ServerUnderTest, startServer, type TestAdviser } from '../support/server-under-test.ts';

const onPostgres = process.env.TONG_TEST_DATABASE !== undefined;

let server: ServerUnderTest;
let url: string;
beforeAll(async () => {
  server = await startServer();
  url = await server.listen();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

async function cursorOfNow(adviser: TestAdviser = server.lin): Promise<string> {
  return (await adviser.request<EventPage>('GET', '/events')).body.cursor;
}

async function since(cursor: string, adviser: TestAdviser = server.lin): Promise<Event[]> {
  return (await adviser.request<EventPage>('GET', `/events?cursor=${cursor}`)).body.items;
}

async function addTask(customerId: string, title = '回访'): Promise<Task> {
  const task = { customerId, title, dueAt: '2026-12-01' };
  return (await server.lin.request<Task>('POST', '/tasks', task)).body;
}

async function shareWith(customerId: string, values: Parameters<typeof addFeedItem>[1] = {}): Promise<Share> {
  const itemId = await addFeedItem(server.db, { title: '大额存单', ...values });
  const body = { itemId, customerIds: [customerId] };
  const { items } = (await server.lin.request<{ items: Share[] }>('POST', '/shares', body)).body;
  if (!items[0]) throw new Error('nothing was shared');
  return items[0];
}

function report<Body = Share>(
  shareId: string | undefined,
  body: object,
  headers: Record<string, string> = {},
) {
  return server.lin.request<Body>('POST', `/shares/${shareId}/events`, body, headers);
}

/** The events of a stream's messages, held against the contract. */
function eventsOf(messages: readonly { data: string }[]): Event[] {
  const items = messages.map(({ data }) => JSON.parse(data));
  const answer = {
    status: 200,
    contentType: 'application/json',
    text: JSON.stringify({ items, cursor: 'x' }),
  };
  return (checkAnswer('GET', '/events', answer) as EventPage).items;
}

const lin = { id: 'adv_lin0', name: '林晓燕' };
const anEvent = expect.stringMatching(/^evt_[0-9a-f]{32}$/);
const at = '2026-11-23T10:00:00+08:00';

describe('what happened', () => {
  test('is told from now on to whoever asks without a cursor', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    await addTask(customerId, '以前的');
    const { body } = await server.lin.request<EventPage>('GET', '/events');
    expect(body.items).toEqual([]);
    await addTask(customerId, '以后的');
    expect(await since(body.cursor)).toMatchObject([{ kind: 'task_created', taskTitle: '以后的' }]);
  });

  test('has who, what and the thing itself', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId, { name: '张伟' });
    const about = { occurredAt: at, customerId, customerName: '张伟' };
    const start = await cursorOfNow();

    const { id: shareId = '' } = await shareWith(customerId);
    await report(shareId, { kind: 'opened' });
    await report(shareId, { kind: 'replied', text: '额度还有吗？' });
    const task = await addTask(customerId, '回访大额存单');
    await server.lin.request('POST', `/tasks/${task.id}/snooze`, { until: '2026-12-02' });
    await server.lin.request('POST', `/tasks/${task.id}/done`);
    await server.lin.request('POST', `/tasks/${task.id}/done`);
    const call = { customerId, kind: 'call', followUp: { dueAt: '2026-12-05' } };
    const { body: interaction } = await server.lin.request<Interaction>('POST', '/interactions', call);
    const { body: made } = await server.lin.request<{ id: string }>('POST', '/imports', { source: 'core' });
    await server.lin.request('POST', `/imports/${made.id}/commit`);

    const shared = { ...about, id: anEvent, shareId, itemTitle: '大额存单' };
    const tasked = { ...about, id: anEvent, taskId: task.id, taskTitle: '回访大额存单', adviser: lin };
    expect(await since(start)).toEqual([
      { ...shared, kind: 'share_sent', adviser: lin },
      { ...shared, kind: 'share_opened' },
      { ...shared, kind: 'share_replied', text: '额度还有吗？' },
      { ...tasked, kind: 'task_created' },
      { ...tasked, kind: 'task_snoozed' },
      { ...tasked, kind: 'task_done' },
      {
        ...about,
        id: anEvent,
        kind: 'interaction_logged',
        interactionId: interaction.id,
        interactionKind: 'call',
        adviser: lin,
      },
      { ...tasked, kind: 'task_created', taskId: interaction.followUp?.id, taskTitle: 'Follow up' },
      { id: anEvent, kind: 'import_committed', occurredAt: at, importId: made.id, adviser: lin },
    ]);
  });

  test('is not told where nothing happened', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId, { opted_out: true });
    const start = await cursorOfNow();
    expect((await shareWith(customerId)).status).toBe('held_back');
    const itemId = await addFeedItem(server.db);
    await server.lin.request('POST', '/shares', { itemId, customerIds: [customerId], dryRun: true });
    await server.lin.request('POST', '/tasks', {
      customerId: 'cus_0000000000',
      title: '无',
      dueAt: '2026-12-01',
    });
    expect(await since(start)).toEqual([]);
  });

  test('comes page by page, each event once', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    let cursor = await cursorOfNow();
    const titles = ['一', '二', '三', '四', '五'];
    for (const title of titles) await addTask(customerId, title);
    const pages: (string | undefined)[][] = [];
    do {
      const path = `/events?cursor=${cursor}&limit=2`;
      const { body } = await server.lin.request<EventPage>('GET', path);
      pages.push(body.items.map(({ taskTitle }) => taskTitle));
      cursor = body.cursor;
    } while (pages.at(-1)?.length === 2);
    expect(pages).toEqual([['一', '二'], ['三', '四'], ['五']]);
    expect(await server.lin.request('GET', `/events?cursor=${cursor}`)).toMatchObject({
      body: { items: [], cursor },
    });
  });

  test('is of the own book only', async () => {
    const [mine, theirs] = [await cursorOfNow(), await cursorOfNow(server.zhao)];
    await addTask(await addCustomer(server.db, server.lin.bookId));
    expect(await since(mine)).toHaveLength(1);
    expect(await since(theirs, server.zhao)).toEqual([]);
  });

  test('is not read behind a cursor of somewhere else', async () => {
    await addTask(await addCustomer(server.db, server.lin.bookId));
    const ahead = Buffer.from('[1000]').toString('base64url');
    const headers = { authorization: `Bearer ${server.lin.token}` };
    for (const cursor of [ahead, 'WyJ4Il0', 'WzEuNV0', 'Wy0xXQ', 'nonsense']) {
      const { status, body } = await server.lin.request<Problem>('GET', `/events?cursor=${cursor}`);
      expect([status, body.type]).toEqual([400, 'urn:tong:problem:invalid-cursor']);
      const { answer } = await openStream(`${url}/events/stream`, { ...headers, 'last-event-id': cursor });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        400,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  test('is told of a scheduled share once, when its time has come', async () => {
    server.setTime('2026-11-23T22:30:00+08:00');
    const start = await cursorOfNow();
    const share = await shareWith(await addCustomer(server.db, server.lin.bookId));
    expect([share.status, share.scheduledFor]).toEqual(['scheduled', '2026-11-24T08:00:00+08:00']);
    expect(await since(start)).toEqual([]);
    server.setTime('2026-11-24T08:05:00+08:00');
    const told = { kind: 'share_sent', shareId: share.id, occurredAt: '2026-11-24T08:00:00+08:00' };
    await Promise.all([since(start), since(start), since(start)]);
    expect(await since(start)).toMatchObject([told]);
    const { body } = await server.lin.request<Share>('GET', `/shares/${share.id}`);
    expect(body).toEqual({ ...share, status: 'sent', sentAt: share.scheduledFor });
  });
});

describe('order', () => {
  test('is kept, and nothing skipped, while many write at once', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    let cursor = await cursorOfNow();
    let isWriting = true;
    const writes = Promise.all(Array.from({ length: 60 }, (_, n) => addTask(customerId, `${n}`))).finally(
      () => (isWriting = false),
    );
    const seen: (string | undefined)[] = [];
    for (let isLast = false; !isLast; ) {
      // The embedded database answers without leaving this turn of the event loop, and the writers want theirs.
      await setImmediate();
      isLast = !isWriting;
      const { body } = await server.lin.request<EventPage>('GET', `/events?cursor=${cursor}`);
      seen.push(...body.items.map(({ taskId }) => taskId));
      cursor = body.cursor;
      if (body.items.length === 50) isLast = false;
    }
    const made = (await writes).map(({ id }) => id);
    expect(seen).toHaveLength(60);
    expect(new Set(seen)).toEqual(new Set(made));
  });

  test.skipIf(!onPostgres)('an event waits for the one before it to be committed', async () => {
    const { bookId, adviserId } = server.lin;
    const start = await cursorOfNow();
    const event = (text: string) => [
      { kind: 'import_committed' as const, occurred_at: new Date(at), adviser_id: adviserId, text },
    ];
    let commit = () => {};
    const committed = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let second: Promise<void> | undefined;
    await server.db.transaction().execute(async (first) => {
      await recordEvents(first, bookId, event('first'));
      second = server.db.transaction().execute((other) => recordEvents(other, bookId, event('second')));
      second.then(commit);
      await blockedSession();
      expect(await since(start)).toEqual([]);
    });
    await committed;
    expect((await since(start)).map(({ text }) => text)).toEqual(['first', 'second']);
  });

  /** Resolves once a session of this database waits for a lock. */
  async function blockedSession(): Promise<void> {
    const { rows } = await sql`
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(server.db);
    if (rows.length === 0) await blockedSession();
  }
});

describe('a report of a share', () => {
  test('opens it, and a reply outdoes that; neither goes back', async () => {
    const { id, ...share } = await shareWith(await addCustomer(server.db, server.lin.bookId));
    server.setTime('2026-11-23T11:00:00+08:00');
    const opened = { id, ...share, status: 'opened', openedAt: '2026-11-23T10:30:00+08:00' };
    const { status, body } = await report(id, { kind: 'opened', occurredAt: '2026-11-23T10:30:00+08:00' });
    expect([status, body]).toEqual([201, opened]);
    expect((await report(id, { kind: 'opened' })).body).toEqual(opened);
    const replied = { ...opened, status: 'replied', repliedAt: '2026-11-23T11:00:00+08:00' };
    expect((await report(id, { kind: 'replied' })).body).toEqual(replied);
    expect((await report(id, { kind: 'opened' })).body).toEqual(replied);
    expect((await server.lin.request('GET', `/shares/${id}`)).body).toEqual(replied);
  });

  test('is told once for opens, each time for replies', async () => {
    const { id } = await shareWith(await addCustomer(server.db, server.lin.bookId));
    const start = await cursorOfNow();
    for (const kind of ['opened', 'opened', 'replied', 'replied', 'opened']) await report(id, { kind });
    expect((await since(start)).map(({ kind }) => kind)).toEqual([
      'share_opened',
      'share_replied',
      'share_replied',
    ]);
  });

  test('happens once for one idempotency key', async () => {
    const { id } = await shareWith(await addCustomer(server.db, server.lin.bookId));
    const start = await cursorOfNow();
    const key = { 'idempotency-key': 'reply-once-1' };
    const first = await report(id, { kind: 'replied', text: '好' }, key);
    const again = await report(id, { kind: 'replied', text: '好' }, key);
    expect([again.body, again.headers['idempotent-replay']]).toEqual([first.body, 'true']);
    expect(await since(start)).toHaveLength(1);
  });

  test('stands in the timeline with the customer’s words', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const { id } = await shareWith(customerId);
    server.setTime('2026-11-23T12:00:00+08:00');
    await report(id, { kind: 'opened', occurredAt: '2026-11-23T11:00:00+08:00' });
    await report(id, { kind: 'replied', text: '额度还有吗？' });
    const { body } = await server.lin.request<Timeline>('GET', `/customers/${customerId}/timeline?limit=3`);
    expect(body.items).toEqual([
      {
        id: anEvent,
        kind: 'share_replied',
        occurredAt: '2026-11-23T12:00:00+08:00',
        title: '大额存单',
        text: '额度还有吗？',
      },
      { id: anEvent, kind: 'share_opened', occurredAt: '2026-11-23T11:00:00+08:00', title: '大额存单' },
      expect.objectContaining({ id, kind: 'share', shareStatus: 'replied' }),
    ]);
    const path = `/customers/${customerId}/timeline?kind=share_opened`;
    expect((await server.lin.request<Timeline>('GET', path)).body.items).toHaveLength(1);
  });

  test('that was opened before it was sent, by the reporter’s clock, was opened then', async () => {
    const { id, sentAt } = await shareWith(await addCustomer(server.db, server.lin.bookId));
    const { body } = await report(id, { kind: 'opened', occurredAt: '2026-11-23T09:59:00+08:00' });
    expect(body.openedAt).toBe(sentAt);
  });

  test('of one just due tells that it was sent first', async () => {
    server.setTime('2026-11-23T22:30:00+08:00');
    const { id } = await shareWith(await addCustomer(server.db, server.lin.bookId));
    const start = await cursorOfNow();
    expect((await report(id, { kind: 'opened' })).status).toBe(409);
    server.setTime('2026-11-24T08:05:00+08:00');
    expect((await report(id, { kind: 'opened' })).body.status).toBe('opened');
    expect((await since(start)).map(({ kind }) => kind)).toEqual(['share_sent', 'share_opened']);
  });

  test('is refused for what did not reach a customer', async () => {
    const heldBack = await shareWith(await addCustomer(server.db, server.lin.bookId, { opted_out: true }));
    const itemId = await addFeedItem(server.db);
    const { body: published } = await server.lin.request<{ items: Share[] }>('POST', '/shares', {
      itemId,
      moments: true,
    });
    const start = await cursorOfNow();
    for (const { id } of [heldBack, ...published.items]) {
      const { status, body } = await report<Problem>(id, { kind: 'opened' });
      expect([status, body.type, body.detail]).toEqual([
        409,
        'urn:tong:problem:wrong-state',
        `Share ${id} has not reached a customer: nobody can have opened it or replied.`,
      ]);
    }
    expect(await since(start)).toEqual([]);
  });

  test('makes sense, or is refused', async () => {
    const { id } = await shareWith(await addCustomer(server.db, server.lin.bookId));
    const { body: opened } = await report<Problem>(id, { kind: 'opened', text: '好' });
    expect([opened.status, opened.detail]).toEqual([400, 'An open has no text; that belongs to a reply.']);
    const { body: early } = await report<Problem>(id, {
      kind: 'opened',
      occurredAt: '2026-11-23T10:02:00+08:00',
    });
    expect([early.status, early.detail]).toEqual([
      400,
      'An open or a reply is reported once it has happened: not at 2026-11-23T10:02:00+08:00.',
    ]);
    const foreign = await server.zhao.request<Problem>('POST', `/shares/${id}/events`, { kind: 'opened' });
    expect([foreign.status, foreign.body.detail]).toEqual([404, `There is no share ${id} in your book.`]);
  });

  test('does not give the quota back', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const itemId = await addFeedItem(server.db);
    const bulk = { itemId, customerIds: [customerId], channel: 'bulk' };
    const first = await server.lin.request<{ items: Share[] }>('POST', '/shares', bulk);
    expect((await report(first.body.items[0]?.id, { kind: 'opened' })).body.status).toBe('opened');
    const second = await server.lin.request<{ items: Share[] }>('POST', '/shares', bulk);
    expect(second.body.items[0]?.heldBackBy?.rule).toMatch(/^bulk_/);
  });
});

describe('the stream', () => {
  const open = (headers: Record<string, string> = {}, query = '') =>
    openStream(`${url}/events/stream${query}`, {
      authorization: `Bearer ${server.lin.token}`,
      ...headers,
    });

  test('tells what happens, as it happens', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const cursor = await cursorOfNow();
    const stream = await open();
    expect(stream.answer.statusCode).toBe(200);
    expect(stream.answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-request-id': expect.any(String),
    });
    await addTask(customerId, '第一行\n第二行');
    await addTask(customerId, '又一件');
    const messages = await stream.messages(2);
    expect(stream.text().startsWith(`retry: 1000\nid: ${cursor}\n\n`)).toBe(true);
    expect(messages.map(({ event }) => event)).toEqual(['task_created', 'task_created']);
    expect(eventsOf(messages)).toEqual(await since(cursor));
    expect(messages[1]?.id).toBe(await cursorOfNow());
  });

  test('goes on behind the last event that was read', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const start = await cursorOfNow();
    for (const title of ['一', '二', '三']) await addTask(customerId, title);
    const [first] = await (await open({ 'last-event-id': start })).messages(3);
    const titles = async (headers: Record<string, string>, query = '') =>
      eventsOf(await (await open(headers, query)).messages(2)).map(({ taskTitle }) => taskTitle);
    expect(await titles({ 'last-event-id': first?.id ?? '' })).toEqual(['二', '三']);
    expect(await titles({}, `?cursor=${first?.id}`)).toEqual(['二', '三']);
    expect(await titles({ 'last-event-id': first?.id ?? '' }, `?cursor=${start}`)).toEqual(['二', '三']);
  });

  test('takes more than it reads at once', async () => {
    const { bookId } = server.lin;
    const cursor = await cursorOfNow();
    const many = Array.from({ length: 450 }, (_, n) => ({
      kind: 'import_committed' as const,
      occurred_at: new Date(at),
      adviser_id: null,
      text: `${n}`,
    }));
    await server.db.transaction().execute((transaction) => recordEvents(transaction, bookId, many));
    const events = eventsOf(await (await open({ 'last-event-id': cursor })).messages(450));
    expect(events.map(({ text }) => text)).toEqual(many.map(({ text }) => text));
  });

  test('is of the own book only', async () => {
    const stream = await open({ authorization: `Bearer ${server.zhao.token}` });
    await addTask(await addCustomer(server.db, server.lin.bookId), '林的');
    const customerId = await addCustomer(server.db, server.zhao.bookId);
    await server.zhao.request('POST', '/tasks', { customerId, title: '赵的', dueAt: '2026-12-01' });
    const [event] = eventsOf(await stream.messages(1));
    expect(event?.taskTitle).toBe('赵的');
  });

  test('hears of what another server on the same database writes, and of what falls due', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const now = () => new Date('2026-11-23T22:30:00+08:00');
    const other = await buildServer({ database: server.database, house: server.house, clock: now });
    try {
      const stream = await open();
      const headers = { authorization: `Bearer ${server.lin.token}`, 'idempotency-key': 'of-another-1' };
      const payload = { customerId, title: '别处', dueAt: '2026-12-01' };
      expect((await other.inject({ method: 'POST', url: '/tasks', headers, payload })).statusCode).toBe(201);
      expect(eventsOf(await stream.messages(1))).toMatchObject([{ taskTitle: '别处' }]);
      server.setTime('2026-11-23T22:30:00+08:00');
      const { id } = await shareWith(customerId);
      server.setTime('2026-11-24T08:05:00+08:00');
      expect(eventsOf(await stream.messages(2))).toMatchObject([{}, { kind: 'share_sent', shareId: id }]);
    } finally {
      await other.close();
    }
  });

  test('wants a token, like everything else', async () => {
    const { answer } = await openStream(`${url}/events/stream`, {});
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test('ends when the server is shut down, which does not wait for it', async () => {
    const { database, house } = server;
    const app = await buildServer({ database, house });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const headers = { authorization: `Bearer ${server.lin.token}`, connection: 'keep-alive' };
    const streams = [
      await openStream(`${address}/events/stream`, headers),
      await openStream(`${address}/events/stream`, headers),
    ];
    await app.close();
    await Promise.all(streams.map(({ ended }) => ended));
    expect(streams.map(({ text }) => text().split('\n')[0])).toEqual(['retry: 1000', 'retry: 1000']);
  });

  test('has no body for HEAD', async () => {
    const headers = { authorization: `Bearer ${server.lin.token}` };
    const status = await new Promise((resolve, reject) => {
      httpRequest(`${url}/events/stream`, { method: 'HEAD', headers }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode));
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });
});
