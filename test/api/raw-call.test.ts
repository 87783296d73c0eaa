import { describe, expect, test } from 'vitest';
import { rawCall, rawList } from '../../src/api/raw-call.ts';
import { failureOf } from '../support/failure-of.ts';
import { deadServer, faultyServer, json, problem } from '../support/faulty-server.ts';
import { clientOf, token } from './calling.ts';

describe('a raw call', () => {
  test('goes to the server as it is said, signed in, with a key for a write', async () => {
    const { url, requests } = await faultyServer({
      status: 201,
      headers: { 'x-a': 'b' },
      body: '{ "id": 1.0 }',
    });
    const answer = await rawCall(clientOf(url).api, {
      method: 'POST',
      path: 'tasks?a=1',
      query: [['note', '张 伟&']],
      headers: { 'X-Trace': 'abc' },
      body: '{ "title": "x" }',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toBe('{ "id": 1.0 }');
    expect(answer.failure).toBeUndefined();
    expect(answer.headers).toContainEqual(['x-a', 'b']);
    const [sent] = requests;
    expect(sent).toMatchObject({
      method: 'POST',
      path: '/tasks?a=1&note=%E5%BC%A0+%E4%BC%9F%26',
      body: '{ "title": "x" }',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-trace': 'abc',
        'idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
  });

  test('takes a key that is given', async () => {
    const { url, requests } = await faultyServer({ status: 204 });
    const headers = { 'idempotency-key': 'mine-12345' };
    const answer = await rawCall(clientOf(url).api, { method: 'POST', path: '/x', headers });
    expect(answer).toMatchObject({ status: 204, body: '' });
    expect(requests[0]?.headers['idempotency-key']).toBe('mine-12345');
  });

  test('never leaves its server', async () => {
    const { url, requests } = await faultyServer(json({}), json({}));
    const { api } = clientOf(url);
    await rawCall(api, { method: 'GET', path: '//127.0.0.2/x' });
    await rawCall(api, { method: 'GET', path: '@127.0.0.2/x' });
    expect(requests.map(({ path }) => path)).toEqual(['//127.0.0.2/x', '/@127.0.0.2/x']);
  });

  test('hands a refusal over with what it means', async () => {
    const { url } = await faultyServer(problem(404, 'not-found', { detail: 'There is no task.' }));
    const { status, body, failure } = await rawCall(clientOf(url).api, { method: 'GET', path: '/x' });
    expect(status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ type: 'urn:tong:problem:not-found', status: 404 });
    expect(failure?.exitCode).toBe(3);
    expect(failure?.message).toBe('There is no task.');
  });

  test('fails without a server', async () => {
    const { api } = clientOf(await deadServer());
    const failure = await failureOf(() => rawCall(api, { method: 'GET', path: '/session' }));
    expect(failure.exitCode).toBe(8);
  });
});

describe('all pages', () => {
  test('make one list', async () => {
    const { url, requests } = await faultyServer(
      json({ items: [1, 2], nextCursor: 'two', total: 3 }),
      json({ items: [3], total: 3 }),
    );
    const list = await rawList(clientOf(url).api, { method: 'GET', path: '/tasks?limit=2&cursor=one' });
    expect(JSON.parse(list)).toEqual({ total: 3, items: [1, 2, 3] });
    expect(requests.map(({ path }) => path)).toEqual([
      '/tasks?limit=2&cursor=one',
      '/tasks?limit=2&cursor=two',
    ]);
  });

  test('of what is no list are its one page, as it came', async () => {
    const { url } = await faultyServer({ body: '{"id": 1.0}' });
    expect(await rawList(clientOf(url).api, { method: 'GET', path: '/session' })).toBe('{"id": 1.0}');
  });

  test('fail whole when one fails', async () => {
    const { url } = await faultyServer(
      json({ items: [1], nextCursor: 'two' }),
      problem(401, 'not-signed-in'),
    );
    const failure = await failureOf(() => rawList(clientOf(url).api, { method: 'GET', path: '/tasks' }));
    expect(failure.exitCode).toBe(4);
  });
});
