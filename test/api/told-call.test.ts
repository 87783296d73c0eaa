import { expect, test } from 'vitest';
import { shownUrl, type ToldCall } from '../../src/api/told-call.ts';
import { unwrap } from '../../src/api/unwrap.ts';
import { failureOf } from '../support/failure-of.ts';
import { deadServer, faultyServer, json } from '../support/faulty-server.ts';
import { clientOf } from './calling.ts';

test('a call is told once, with its retries and its sizes', async () => {
  const found = { recognisedAs: [], items: [] };
  const { url, requests } = await faultyServer(json({}, 503), json(found));
  const told: ToldCall[] = [];
  const { api } = clientOf(url, { onCall: (call) => told.push(call) });
  await unwrap(api.POST('/customer-searches', { body: { query: '张伟' } }));
  expect(told).toEqual([
    {
      method: 'POST',
      url: `${url}/customer-searches`,
      outcome: 200,
      ms: expect.any(Number),
      requestId: requests[0]?.headers['x-request-id'],
      retries: 1,
      sent: 18,
      received: JSON.stringify(found).length,
    },
  ]);
});

test('a call without an answer is told too', async () => {
  const url = await deadServer();
  const told: ToldCall[] = [];
  await failureOf(() => unwrap(clientOf(url, { onCall: (call) => told.push(call) }).api.GET('/today')));
  expect(told).toMatchObject([{ outcome: 'refused', retries: 0, sent: 0, received: 0 }]);
});

test.each([
  ['/customers/cus_01h8x2k3m4n5p6q7r8s9/holdings?line=banking&asOf=2026-11-01', undefined],
  ['/customers?tag=代发工资&limit=50&cursor=abc', '/customers?tag=…&limit=50&cursor=…'],
  ['/customers/13800001234', '/customers/…'],
  ['/customers/zhangwei', '/customers/…'],
  ['/tasks?status=13800001234 张伟&13800001234=x', '/tasks?status=…&…=…'],
])('the address %s', (given, shown) => {
  expect(shownUrl(`https://tong.example.com${given}`)).toBe(`https://tong.example.com${shown ?? given}`);
});
