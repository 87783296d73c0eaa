import { expect, test } from 'vitest';
import { unwrap } from '../../src/api/unwrap.ts';
import { failureOf } from '../support/failure-of.ts';
import { faultyServer, json, problem } from '../support/faulty-server.ts';
import { clientOf, token, written } from './calling.ts';

const health = { status: 'ok', time: '2026-11-23T09:00:00+08:00', database: 'embedded' };
const interaction = { customerId: 'cus_1', kind: 'call', note: '客户询问大额存单利率' } as const;

test('a call says who asks, in which language, and which request it is', async () => {
  const { url, requests } = await faultyServer(json({ items: [] }));
  const { api } = clientOf(url);

  const data = await unwrap(api.GET('/customers', { params: { query: { tag: '代发工资', limit: 2 } } }));

  expect(data).toEqual({ items: [] });
  expect(requests).toHaveLength(1);
  expect(requests[0]?.method).toBe('GET');
  expect(requests[0]?.path).toBe('/customers?tag=%E4%BB%A3%E5%8F%91%E5%B7%A5%E8%B5%84&limit=2');
  expect(requests[0]?.headers).toEqual({
    accept: 'application/json, application/problem+json',
    'accept-encoding': 'identity',
    'accept-language': 'zh-CN',
    authorization: `Bearer ${token}`,
    connection: 'keep-alive',
    host: new URL(url).host,
    'user-agent': 'tong/test',
    'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test('two calls have request ids of their own and share a connection', async () => {
  const { url, requests } = await faultyServer(json(health), json(health));
  const { api } = clientOf(url);

  await unwrap(api.GET('/health'));
  await unwrap(api.GET('/health'));

  const [first, second] = requests;
  expect(first?.headers['x-request-id']).not.toBe(second?.headers['x-request-id']);
  expect(first?.connection).toBe(second?.connection);
});

test('a write carries its body and an idempotency key of its own', async () => {
  const { url, requests } = await faultyServer(json(written, 201), json({ ...written, id: 'int_2' }, 201));
  const { api } = clientOf(url);

  const data = await unwrap(api.POST('/interactions', { body: interaction }));
  await unwrap(api.POST('/interactions', { body: interaction }));

  expect(data.id).toBe('int_1');
  const [first, second] = requests;
  expect(first?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(first?.body ?? '')).toEqual(interaction);
  expect(first?.headers['idempotency-key']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  expect(first?.headers['idempotency-key']).not.toBe(second?.headers['idempotency-key']);
});

test('a read carries no idempotency key', async () => {
  const { url, requests } = await faultyServer(json(health));
  await unwrap(clientOf(url).api.GET('/health'));
  expect(requests[0]?.headers).not.toHaveProperty('idempotency-key');
});

test('an idempotency key that was given is the one that is sent', async () => {
  const { url, requests } = await faultyServer(json(written, 201));
  const header = { 'Idempotency-Key': 'row-17-of-list' };
  await unwrap(clientOf(url).api.POST('/interactions', { params: { header }, body: interaction }));
  expect(requests[0]?.headers['idempotency-key']).toBe('row-17-of-list');
});

test('an answer without a request id of its own gets that of the call', async () => {
  const { url, requests } = await faultyServer(json(health));
  const { response } = await clientOf(url).api.GET('/health');
  expect(response.headers.get('X-Request-Id')).toBe(requests[0]?.headers['x-request-id']);
});

test('the request id that the server echoes is kept', async () => {
  const { url } = await faultyServer({
    headers: { 'content-type': 'application/json', 'x-request-id': 'as-the-server-says' },
    body: JSON.stringify(health),
  });
  const { response } = await clientOf(url).api.GET('/health');
  expect(response.headers.get('X-Request-Id')).toBe('as-the-server-says');
});

test('an answer that comes in chunks is read whole', async () => {
  const { url } = await faultyServer({
    headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    body: JSON.stringify({ ...health, database: 'postgresql' }),
  });
  expect((await unwrap(clientOf(url).api.GET('/health'))).database).toBe('postgresql');
});

test('a client that outlives a restart asks where the server is now, with the token of now', async () => {
  const before = await faultyServer(json(health));
  const after = await faultyServer(json(health));
  const line = { server: before.url, token: 'first' };
  const { api } = clientOf(before.url, { whereNow: () => line });

  await unwrap(api.GET('/health'));
  Object.assign(line, { server: after.url, token: 'second' });
  await unwrap(api.GET('/health'));

  expect(before.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer first']);
  expect(after.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer second']);
  expect(after.requests[0]?.path).toBe('/health');
});

test('a write that is refused for its token is made again with the next one, under the same key', async () => {
  const { url, requests } = await faultyServer(problem(401, 'not-signed-in'), json(written, 201));
  const living = { current: async () => 'first', after: async (refused: string) => `after ${refused}` };
  const { api } = clientOf(url, { token: living });

  await unwrap(api.POST('/interactions', { body: interaction }));

  const [first, second] = requests;
  expect(first?.headers.authorization).toBe('Bearer first');
  expect(second?.headers.authorization).toBe('Bearer after first');
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  expect(second?.body).toBe(first?.body);
});

test('a token that nobody can renew is refused once', async () => {
  const { url, requests } = await faultyServer(problem(401, 'not-signed-in'));
  const { api } = clientOf(url, { token: { current: async () => 'first', after: async () => undefined } });

  const failure = await failureOf(() => unwrap(api.GET('/health')));

  expect(failure.exitCode).toBe(4);
  expect(requests).toHaveLength(1);
});
