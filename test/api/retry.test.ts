import { expect, test } from 'vitest';
import { createApi } from '../../src/api/client.ts';
import { unwrap } from '../../src/api/unwrap.ts';
import { failureOf } from '../support/failure-of.ts';
import { deadServer, faultyServer, json, problem, type ScriptedAnswer } from '../support/faulty-server.ts';
import { clientOf, token, written } from './calling.ts';

const found = json({ items: [] });
const body = { customerId: 'cus_1', kind: 'call', note: 'asked for rates' } as const;

function tooMany(retryAfter: string): ScriptedAnswer {
  return {
    ...(problem(429, 'too-many-requests') as object),
    headers: { ...problemHeaders, 'retry-after': retryAfter },
  };
}
const problemHeaders = { 'content-type': 'application/problem+json' };

test('a read waits as long as the server asks, says so, and asks again', async () => {
  const { url, requests } = await faultyServer(tooMany('2'), found);
  const waits: number[] = [];
  const { api, retries } = clientOf(url, { retry: { sleep: async (ms) => waits.push(ms) } });

  expect(await unwrap(api.GET('/customers'))).toEqual({ items: [] });

  expect(requests).toHaveLength(2);
  expect(waits).toEqual([2_000]);
  expect(retries).toEqual([{ reason: 'rate-limited', waitMs: 2_000, attempt: 2, attempts: 3 }]);
});

test('Retry-After may be a date', async () => {
  const { url } = await faultyServer(tooMany('Mon, 23 Nov 2026 01:00:07 GMT'), found);
  const { api, retries } = clientOf(url, { retry: { now: () => Date.parse('2026-11-23T01:00:00Z') } });
  await unwrap(api.GET('/customers'));
  expect(retries).toEqual([{ reason: 'rate-limited', waitMs: 7_000, attempt: 2, attempts: 3 }]);
});

test('a Retry-After that is neither falls back to the usual wait', async () => {
  const { url } = await faultyServer(tooMany('soon'), found);
  const { api, retries } = clientOf(url);
  await unwrap(api.GET('/customers'));
  expect(retries.map(({ waitMs }) => waitMs)).toEqual([150]);
});

test('a server that asks for more than 30 s in all is not waited for', async () => {
  const { url, requests } = await faultyServer(tooMany('20'), tooMany('20'));
  const { api, retries } = clientOf(url);

  const failure = await failureOf(() => unwrap(api.GET('/customers')));

  expect(failure.exitCode).toBe(1);
  expect(failure.problem.type).toBe('urn:tong:problem:too-many-requests');
  expect(retries.map(({ waitMs }) => waitMs)).toEqual([20_000]);
  expect(requests).toHaveLength(2);
});

test('a call is sent three times at most, each wait about twice the one before', async () => {
  const busy = problem(503, 'busy');
  const { url, requests } = await faultyServer(busy, busy, busy, found);
  const { api, retries } = clientOf(url);

  const failure = await failureOf(() => unwrap(api.GET('/customers')));

  expect(failure.problem).toMatchObject({ type: 'urn:tong:problem:busy', status: 503 });
  expect(requests).toHaveLength(3);
  expect(retries.map(({ reason, waitMs }) => [reason, waitMs])).toEqual([
    ['unavailable', 150],
    ['unavailable', 300],
  ]);
});

test.each([
  ['a lost connection', 'lost', 'reset'],
  ['an answer that is cut short', 'truncated', { ...(json({ items: ['…'] }) as object), cutAfter: 5 }],
  ['a gateway', 'unavailable', { status: 502 }],
] as const)('a write repeats after %s, with the same key and request id', async (_, reason, answer) => {
  const { url, requests } = await faultyServer(answer, json(written, 201));
  const { api, retries } = clientOf(url);

  expect((await unwrap(api.POST('/interactions', { body }))).id).toBe('int_1');

  const [first, second] = requests;
  expect(requests).toHaveLength(2);
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  expect(second?.headers['x-request-id']).toBe(first?.headers['x-request-id']);
  expect(second?.body).toBe(first?.body);
  expect(retries.map((retry) => retry.reason)).toEqual([reason]);
});

test.each([400, 401, 404, 409, 500])('a %i is an answer and is not repeated', async (status) => {
  const { url, requests } = await faultyServer(problem(status, 'some'), found);
  await failureOf(() => unwrap(clientOf(url).api.GET('/customers')));
  expect(requests).toHaveLength(1);
});

test('a server that was never there is not waited for', async () => {
  const { api, retries } = clientOf(await deadServer());
  expect((await failureOf(() => unwrap(api.GET('/customers')))).exitCode).toBe(8);
  expect(retries).toEqual([]);
});

test('a server that goes away between two tries is being restarted: it is asked again', async () => {
  const { url } = await faultyServer({ status: 503, headers: { connection: 'close' }, last: true });
  const { api, retries } = clientOf(url);
  const failure = await failureOf(() => unwrap(api.GET('/customers')));
  expect(failure.problem.type).toBe('urn:tong:problem:unreachable');
  expect(retries.map(({ reason }) => reason)).toEqual(['unavailable', 'refused']);
});

test('the signal ends a wait', async () => {
  const { url, requests } = await faultyServer(tooMany('20'), found);
  const controller = new AbortController();
  const retry = { onRetry: () => controller.abort() };
  const api = createApi({ server: url, token, lang: 'en', userAgent: 'tong/test', retry });
  const failure = await failureOf(() => unwrap(api.GET('/customers', { signal: controller.signal })));
  expect(failure.exitCode).toBe(130);
  expect(requests).toHaveLength(1);
});
