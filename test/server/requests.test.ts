import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, Session, Task, TaskList } from '../../src/api/schema.d.ts';
import { addCustomer, addFeedItem } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const key = 'the-key-of-this-test';

describe('who asks', () => {
  test('is known by the token', async () => {
    await addCustomer(server.db, server.lin.bookId);
    const { body } = await server.lin.request<Session>('GET', '/session');
    expect(body).toEqual({
      adviser: { id: 'adv_lin0', name: '林晓燕', branch: '浦东支行' },
      book: { id: 'bok_lin0', name: '林晓燕的客户', customers: 1 },
      house: { id: expect.stringMatching(/^hse_[0-9a-f]{32}$/) },
    });
  });

  test('is told whose data these are: one house to all, another where the data are made anew', async () => {
    const house = async (adviser = server.lin) =>
      (await adviser.request<Session>('GET', '/session')).body.house?.id;
    const asked = await Promise.all(Array.from({ length: 8 }, () => house()));
    expect(new Set([...asked, await house(server.zhao)]).size).toBe(1);
    await server.reset();
    expect(await house()).not.toBe(asked[0]);
  });

  test('is 401 without one, before anything else of the request is looked at', async () => {
    const { status, body, headers } = await server.nobody.request<Problem>('POST', '/tasks', {
      nonsense: true,
    });
    expect([status, body.type, body.detail]).toEqual([
      401,
      'urn:tong:problem:not-signed-in',
      'The request has no token.',
    ]);
    expect(headers['www-authenticate']).toBe('Bearer realm="tong"');
    const wrong = await server.nobody.request<Problem>('GET', '/session', undefined, {
      authorization: 'Bearer wrong',
    });
    expect([wrong.status, wrong.body.detail]).toEqual([401, 'The token is not known to this server.']);
  });

  test('does not matter for health and version', async () => {
    const health = await server.nobody.request('GET', '/health');
    expect(health.body).toMatchObject({ status: 'ok', time: '2026-11-23T10:00:00+08:00' });
    expect((await server.nobody.request('GET', '/version')).body).toEqual({
      server: '0.1.0',
      contract: '1.1.0',
    });
  });
});

describe('a write', () => {
  test('with the same key happens once and answers the same', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const body = { customerId, title: '回访', dueAt: '2026-12-01' };
    const first = await server.lin.request<Task>('POST', '/tasks', body, { 'idempotency-key': key });
    const again = await server.lin.request<Task>('POST', '/tasks', body, { 'idempotency-key': key });
    expect(again.body).toEqual(first.body);
    expect([first.headers['idempotent-replay'], again.headers['idempotent-replay']]).toEqual([
      undefined,
      'true',
    ]);
    expect((await server.lin.request<TaskList>('GET', '/tasks')).body.items.length).toBe(1);
  });

  test('sent twice at once happens once', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const body = { customerId, title: '回访', dueAt: '2026-12-01' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        server.lin.request<Task>('POST', '/tasks', body, { 'idempotency-key': key }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect((await server.lin.request<TaskList>('GET', '/tasks')).body.items.length).toBe(1);
  });

  test('with its members in another order is the same request', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const followUp = { title: '回访', dueAt: '2026-12-01' };
    const log = { customerId, kind: 'call', note: '问利率', followUp };
    const turned = {
      followUp: { dueAt: followUp.dueAt, title: followUp.title },
      note: log.note,
      kind: log.kind,
      customerId,
    };
    const first = await server.lin.request('POST', '/interactions', log, { 'idempotency-key': key });
    const again = await server.lin.request('POST', '/interactions', turned, { 'idempotency-key': key });
    expect([first.status, again.status, again.headers['idempotent-replay']]).toEqual([201, 201, 'true']);
    expect(again.body).toEqual(first.body);
  });

  test('with a list in another order is another request', async () => {
    const a = await addCustomer(server.db, server.lin.bookId);
    const b = await addCustomer(server.db, server.lin.bookId);
    const itemId = await addFeedItem(server.db);
    const share = { itemId, customerIds: [a, b] };
    const first = await server.lin.request('POST', '/shares', share, { 'idempotency-key': key });
    const turned = { itemId, customerIds: [b, a] };
    const other = await server.lin.request('POST', '/shares', turned, { 'idempotency-key': key });
    expect([first.status, other.status]).toEqual([201, 409]);
  });

  test('with the key of another request is refused', async () => {
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const task = { customerId, title: '回访', dueAt: '2026-12-01' };
    await server.lin.request('POST', '/tasks', task, { 'idempotency-key': key });
    const other = await server.lin.request<Problem>(
      'POST',
      '/tasks',
      { ...task, title: '别的' },
      { 'idempotency-key': key },
    );
    expect([other.status, other.body.type]).toEqual([409, 'urn:tong:problem:idempotency-key-reused']);
  });

  test('that failed keeps nothing: the same key may succeed later', async () => {
    const missing = `cus_${'0'.repeat(32)}`;
    const task = { customerId: missing, title: '回访', dueAt: '2026-12-01' };
    const failed = await server.lin.request('POST', '/tasks', task, { 'idempotency-key': key });
    expect(failed.status).toBe(404);
    await addCustomer(server.db, server.lin.bookId, { id: missing });
    const done = await server.lin.request('POST', '/tasks', task, { 'idempotency-key': key });
    expect(done.status).toBe(201);
  });

  test('without a key is refused', async () => {
    const { status, body } = await server.lin.request<Problem>(
      'POST',
      '/imports',
      { source: 'bank' },
      { 'idempotency-key': '' },
    );
    expect([status, body.errors]).toEqual([
      400,
      [{ path: '/idempotency-key', message: 'must NOT have fewer than 8 characters' }],
    ]);
  });

  test('that does not fit the contract names what is wrong', async () => {
    const { status, body } = await server.lin.request<Problem>('POST', '/tasks', {
      customerId: 'cus_0123456789',
      title: '回访',
      dueAt: 'soon',
    });
    expect(status).toBe(400);
    expect(body.errors?.at(-1)).toEqual({ path: '/dueAt', message: 'must match a schema in anyOf' });
    const extra = await server.lin.request<Problem>('POST', '/interactions', {
      customerId: 'cus_0123456789',
      kind: 'fax',
    });
    expect(extra.body.detail).toBe(
      'body/kind must be equal to one of the allowed values: call, visit, meeting, message, video, branch',
    );
  });
});

describe('a list', () => {
  test('refuses a cursor it has not given', async () => {
    for (const cursor of ['nonsense', Buffer.from('[1,2,3]').toString('base64url')]) {
      const { status, body } = await server.lin.request<Problem>('GET', `/tasks?cursor=${cursor}`);
      expect([status, body.type]).toEqual([400, 'urn:tong:problem:invalid-cursor']);
    }
  });
});
