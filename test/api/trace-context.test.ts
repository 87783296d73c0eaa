import { expect, test } from 'vitest';
import { traceContext } from '../../src/api/trace-context.ts';
import { unwrap } from '../../src/api/unwrap.ts';
import { faultyServer, json } from '../support/faulty-server.ts';
import { clientOf } from './calling.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = `00-${trace}-00f067aa0ba902b7-01`;
const health = { status: 'ok', time: '2026-11-23T09:00:00+08:00', database: 'embedded' };

test('each call is a span of its own in the trace of the environment, and stays it over retries', async () => {
  const { url, requests } = await faultyServer(json({}, 503), json(health), json(health));
  const traceHeaders = traceContext({ TRACEPARENT: parent, TRACESTATE: 'rojo=00f067aa0ba902b7, congo=t61' });
  const { api } = clientOf(url, { traceHeaders });
  await unwrap(api.GET('/health'));
  await unwrap(api.GET('/health'));
  const sent = requests.map(({ headers }) => String(headers.traceparent));
  for (const one of sent)
    expect(one).toMatch(new RegExp(`^00-${trace}-(?!00f067aa0ba902b7|0{16})[0-9a-f]{16}-01$`));
  expect(sent[1]).toBe(sent[0]);
  expect(sent[2]).not.toBe(sent[0]);
  expect(requests[0]?.headers.tracestate).toBe('rojo=00f067aa0ba902b7,congo=t61');
});

test.each([
  undefined,
  '',
  'garbage',
  parent.toUpperCase(),
  `ff-${trace}-00f067aa0ba902b7-01`,
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${trace}-${'0'.repeat(16)}-01`,
  `${parent}-more`,
  `00-${trace}-00f067aa0ba902b7`,
])('%s is no trace', (value) => {
  expect(traceContext({ TRACEPARENT: value, TRACESTATE: 'a=b' })).toBeUndefined();
});

test('of a later version what is known of it is passed on', () => {
  const headers = traceContext({ TRACEPARENT: `cc-${trace}-00f067aa0ba902b7-03-what-comes-later` })?.();
  expect(headers?.traceparent).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
  expect(headers).not.toHaveProperty('tracestate');
});

test.each([
  'no-equals-sign',
  'UPPER=1',
  'a=b,\nx: y',
  Array.from({ length: 33 }, (_, at) => `k${at}=v`).join(','),
])('a state that breaks the standard is not passed on: %s', (state) => {
  expect(traceContext({ TRACEPARENT: parent, TRACESTATE: state })?.()).not.toHaveProperty('tracestate');
});
