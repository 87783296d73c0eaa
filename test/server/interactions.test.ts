import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  Interaction,
  InteractionList,
  NewInteraction,
  Problem,
  Task,
  TaskList,
} from '../../src/api/schema.d.ts';
import { addCustomer } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
let zhang: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  zhang = await addCustomer(server.db, server.lin.bookId, { name: '张伟' });
});

function log(body: NewInteraction, headers: Record<string, string> = {}) {
  return server.lin.request<Interaction>('POST', '/interactions', body, headers);
}

async function counted(table: 'interaction' | 'task'): Promise<number> {
  const { n } = await server.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

describe('logging an interaction', () => {
  test('keeps what was said, now', async () => {
    const { status, body } = await log({
      customerId: zhang,
      kind: 'call',
      outcome: 'reached',
      note: '询问存单利率',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^int_[0-9a-f]{32}$/),
      customerId: zhang,
      customerName: '张伟',
      kind: 'call',
      outcome: 'reached',
      note: '询问存单利率',
      occurredAt: '2026-11-23T10:00:00+08:00',
      adviser: { id: 'adv_lin0', name: '林晓燕' },
      createdAt: '2026-11-23T10:00:00+08:00',
    });
    expect((await server.lin.request('GET', `/interactions/${body.id}`)).body).toEqual(body);
  });

  test('takes the time at which it was, in the house’s zone', async () => {
    const { body } = await log({ customerId: zhang, kind: 'visit', occurredAt: '2026-11-20T01:30:00Z' });
    expect([body.occurredAt, body.createdAt]).toEqual([
      '2026-11-20T09:30:00+08:00',
      '2026-11-23T10:00:00+08:00',
    ]);
  });

  test.each([
    ['2026-11-23T10:01:00+08:00', 201],
    ['2026-11-23T10:01:00.001+08:00', 400],
    ['2027-11-23T10:00:00+08:00', 400],
    ['1900-01-01T00:00:00Z', 201],
    ['0000-01-01T00:00:00Z', 400],
    ['2016-12-31T23:59:60Z', 400],
  ])('at %s answers %i', async (occurredAt, expected) => {
    const { status, body } = await server.lin.request<Problem>('POST', '/interactions', {
      customerId: zhang,
      kind: 'call',
      occurredAt,
    });
    expect(status).toBe(expected);
    if (expected === 400) expect(body.type).toBe('urn:tong:problem:invalid-value');
    expect(await counted('interaction')).toBe(expected === 201 ? 1 : 0);
  });

  test('makes the follow-up in the same stroke', async () => {
    const { body } = await log({
      customerId: zhang,
      kind: 'call',
      followUp: { dueAt: '2026-12-01', title: '回访大额存单' },
    });
    const task: Task = {
      id: expect.stringMatching(/^tsk_[0-9a-f]{32}$/),
      title: '回访大额存单',
      customerId: zhang,
      customerName: '张伟',
      dueAt: '2026-12-01T09:00:00+08:00',
      status: 'open',
      interactionId: body.id,
      createdAt: '2026-11-23T10:00:00+08:00',
    };
    expect(body.followUp).toEqual(task);
    const { body: tasks } = await server.lin.request<TaskList>('GET', '/tasks');
    expect(tasks.items).toEqual([body.followUp]);
    const { body: list } = await server.lin.request<InteractionList>('GET', '/interactions');
    expect(list.items).toEqual([body]);
  });

  test.each([
    ['zh-CN,zh;q=0.9', '回访'],
    ['en-GB', 'Follow up'],
  ])('names a follow-up without a title in the language %s', async (language, title) => {
    const body = {
      customerId: zhang,
      kind: 'call',
      followUp: { dueAt: '2026-12-01T15:00:00+08:00' },
    } as const;
    const { followUp } = (await log(body, { 'accept-language': language })).body;
    expect([followUp?.title, followUp?.dueAt]).toEqual([title, '2026-12-01T15:00:00+08:00']);
  });

  test('keeps neither the interaction nor the task when the follow-up makes no sense', async () => {
    const body = { customerId: zhang, kind: 'call', followUp: { dueAt: 'tomorrow' } };
    expect((await server.lin.request('POST', '/interactions', body)).status).toBe(400);
    expect([await counted('interaction'), await counted('task')]).toEqual([0, 0]);
  });

  test('happens once for one idempotency key', async () => {
    const key = { 'idempotency-key': 'log-once-1' };
    const body = { customerId: zhang, kind: 'call', followUp: { dueAt: '2026-12-01' } } as const;
    const [first, again] = [await log(body, key), await log(body, key)];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect([await counted('interaction'), await counted('task')]).toEqual([1, 1]);
    const other = await server.lin.request<Problem>('POST', '/interactions', { ...body, kind: 'visit' }, key);
    expect([other.status, other.body.type]).toEqual([409, 'urn:tong:problem:idempotency-key-reused']);
    // Keys are each adviser's own.
    const wang = await addCustomer(server.db, server.zhao.bookId);
    const others = await server.zhao.request(
      'POST',
      '/interactions',
      { customerId: wang, kind: 'call' },
      key,
    );
    expect(others.status).toBe(201);
  });

  test('is not for a customer of another book', async () => {
    const { status, body } = await server.zhao.request<Problem>('POST', '/interactions', {
      customerId: zhang,
      kind: 'call',
    });
    expect([status, body.detail]).toEqual([404, `There is no customer ${zhang} in your book.`]);
    expect(await counted('interaction')).toBe(0);
  });
});

describe('logged interactions', () => {
  test('are listed the newest first, of one customer or of all', async () => {
    const wang = await addCustomer(server.db, server.lin.bookId, { name: '王芳' });
    await log({ customerId: zhang, kind: 'call', occurredAt: '2026-11-20T09:00:00+08:00' });
    await log({ customerId: wang, kind: 'visit', occurredAt: '2026-11-22T09:00:00+08:00' });
    await log({ customerId: zhang, kind: 'message', occurredAt: '2026-11-21T09:00:00+08:00' });
    const kinds = async (query: string) => {
      const { body } = await server.lin.request<InteractionList>('GET', `/interactions${query}`);
      return body.items.map(({ kind }) => kind);
    };
    expect(await kinds('')).toEqual(['visit', 'message', 'call']);
    expect(await kinds(`?customerId=${zhang}`)).toEqual(['message', 'call']);
    expect(await kinds('?customerId=cus_0000000000')).toEqual([]);
  });

  test('are paged through once, those of one instant too', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++)
      ids.push((await log({ customerId: zhang, kind: 'call' })).body.id);
    const pages = await server.lin.pages<Interaction>('/interactions', 2);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(pages.flat().map(({ id }) => id)).toEqual(ids.toSorted());
  });

  test('are the book’s: another adviser finds none of them', async () => {
    const { id } = (await log({ customerId: zhang, kind: 'call' })).body;
    const { status, body } = await server.zhao.request<Problem>('GET', `/interactions/${id}`);
    expect([status, body.detail]).toEqual([404, `There is no interaction ${id} in your book.`]);
    for (const path of ['/interactions', `/interactions?customerId=${zhang}`]) {
      expect((await server.zhao.request<InteractionList>('GET', path)).body).toEqual({ items: [] });
    }
  });
});
