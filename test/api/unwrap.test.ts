import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { ApiOptions } from '../../src/api/client.ts';
import type { Failure } from '../../src/api/failure.ts';
import { unwrap } from '../../src/api/unwrap.ts';
import { failureOf } from '../support/failure-of.ts';
import {
  deadServer,
  faultyServer,
  json,
  muteServer,
  problem,
  type ScriptedAnswer,
} from '../support/faulty-server.ts';
import { clientOf, token, written } from './calling.ts';

const html = { 'content-type': 'text/html; charset=utf-8', 'x-request-id': 'r-1' };
const asJson = { 'content-type': 'application/json', 'x-request-id': 'r-1' };

interface Outcome {
  failure: Failure;
  /** Address of the server, which differs from run to run. */
  url: string;
}

/** What a look-up of private data comes to when the server answers like this, each time it is asked. */
async function lookUp(answer: ScriptedAnswer, options: Partial<ApiOptions> = {}): Promise<Outcome> {
  const { url } = await faultyServer(answer, answer, answer);
  const { api } = clientOf(url, options);
  const failure = await failureOf(() =>
    unwrap(api.GET('/customers', { params: { query: { tag: 'private' } } })),
  );
  const everything = inspect(failure, { depth: null, showHidden: true });
  expect(everything).not.toContain('private');
  expect(everything).not.toContain(token);
  expect(failure.message).toBe(failure.problem.detail);
  return { failure, url };
}

describe('a problem of the server', () => {
  test.each([
    [400, 'malformed-identifier', 'usage', 2],
    [422, 'invalid-request', 'usage', 2],
    [401, 'not-signed-in', 'not-allowed', 4],
    [403, 'not-yours', 'not-allowed', 4],
    [404, 'not-found', 'not-found', 3],
    [410, 'gone', 'not-found', 3],
    [409, 'idempotency-key-reused', 'ambiguous', 6],
    [400, 'ambiguous', 'ambiguous', 6],
    [403, 'held-back', 'held-back', 5],
    [409, 'held-back', 'held-back', 5],
    [413, 'too-large', 'failed', 1],
    [429, 'too-many-requests', 'failed', 1],
    [500, 'server-error', 'failed', 1],
    [503, 'shutting-down', 'failed', 1],
  ] as const)('%i %s is %s, exit %i', async (status, name, kind, exitCode) => {
    const { failure } = await lookUp(problem(status, name));
    expect(failure.kind).toBe(kind);
    expect(failure.exitCode).toBe(exitCode);
    expect(failure.problem.type).toBe(`urn:tong:problem:${name}`);
    expect(failure.problem.status).toBe(status);
  });

  test('keeps its sentence, its next steps and every member of its own', async () => {
    const candidates = [{ id: 'cus_1', name: '张伟' }];
    const members = {
      detail: 'Two people are called 张伟.',
      nextSteps: ['Say which.'],
      requestId: 'r-9',
      candidates,
    };
    const { failure } = await lookUp(problem(409, 'ambiguous', members));
    expect(failure.problem).toEqual({
      type: 'urn:tong:problem:ambiguous',
      title: 'Title of ambiguous',
      status: 409,
      detail: 'Two people are called 张伟.',
      nextSteps: ['Say which.'],
      requestId: 'r-9',
      candidates,
    });
  });

  test('lists what does not fit, and says nothing twice', async () => {
    const errors = [
      { path: '/kind', message: "must have required property 'kind'" },
      { path: '/note', message: 'must be string' },
    ];
    const detail = "body must have required property 'kind'";
    const { failure } = await lookUp(problem(400, 'invalid-request', { detail, errors }));
    expect(failure.problem.detail).toBe("body must have required property 'kind': /note must be string");
    expect(failure.problem.errors).toEqual(errors);
  });

  test('may lack everything but its media type', async () => {
    const headers = { 'content-type': 'application/problem+json', 'x-request-id': 'r-1' };
    const { failure } = await lookUp({ status: 404, headers, body: '{}' });
    expect(failure.problem).toEqual({
      type: 'urn:tong:problem:not-found',
      title: 'The server answered 404',
      status: 404,
      detail: 'The server answered 404',
      requestId: 'r-1',
      nextSteps: [],
    });
  });
});

describe("somebody else's answer", () => {
  test('a page of a gateway that did not reach the server', async () => {
    const body = '<html><head><title>502\n Bad Gateway</title></head></html>';
    const { failure, url } = await lookUp({ status: 502, headers: html, body });
    expect(failure.kind).toBe('unreachable');
    expect(failure.problem).toEqual({
      type: 'urn:tong:problem:proxy-answer',
      title: 'Something in front of the server answered in its place',
      status: 502,
      detail: `${url}/customers answered 502 with the web page “502 Bad Gateway” (request r-1).`,
      requestId: 'r-1',
      url: `${url}/customers`,
      answered: 502,
      pageTitle: '502 Bad Gateway',
      nextSteps: [
        'See whether a proxy, a gateway or a login page stands between.',
        'See that the address is that of a tong server: tong profile list',
        'If it stays, give the request id to whoever runs the server.',
      ],
    });
  });

  test.each([
    [
      'a page that is not found',
      404,
      '<title>Not Found</title>',
      'answered 404 with the web page “Not Found”',
    ],
    ['a page without a title', 403, '<html>no</html>', 'answered 403 with a web page'],
    [
      'a login page in place of the answer',
      200,
      '<title>Sign in</title>',
      'answered 200 with the web page “Sign in”',
    ],
  ])('%s', async (_, status, body, what) => {
    const { failure, url } = await lookUp({ status, headers: html, body });
    expect(failure.kind).toBe('failed');
    expect(failure.problem.type).toBe('urn:tong:problem:proxy-answer');
    expect(failure.message).toBe(`${url}/customers ${what} (request r-1).`);
  });

  test('a redirect, named without its query', async () => {
    const headers = { location: 'https://sso.example.com/login?back=private', 'x-request-id': 'r-1' };
    const { failure, url } = await lookUp({ status: 302, headers });
    expect(failure.kind).toBe('failed');
    expect(failure.problem).toMatchObject({ type: 'urn:tong:problem:proxy-answer', status: 502 });
    expect(failure.message).toBe(
      `${url}/customers answered 302 with a redirect to https://sso.example.com/login (request r-1).`,
    );
  });

  test.each([
    ['a 500', 500, 'failed', 500],
    ['a 503', 503, 'unreachable', 503],
    ['a success', 200, 'failed', 502],
  ] as const)('%s without a body', async (_, status, kind, problemStatus) => {
    const { failure, url } = await lookUp({ status, headers: asJson });
    expect(failure.kind).toBe(kind);
    expect(failure.problem.type).toBe('urn:tong:problem:empty-answer');
    expect(failure.problem.status).toBe(problemStatus);
    expect(failure.message).toBe(`${url}/customers answered ${status} without a body (request r-1).`);
  });

  test('a 500 in chunks without any', async () => {
    const headers = { 'x-request-id': 'r-1', 'transfer-encoding': 'chunked' };
    const { failure } = await lookUp({ status: 500, headers });
    expect(failure.problem.type).toBe('urn:tong:problem:empty-answer');
  });

  test('a 429 without a problem, asked three times', async () => {
    const { failure, url } = await lookUp({ status: 429, headers: { 'x-request-id': 'r-1' } });
    expect(failure.exitCode).toBe(1);
    expect(failure.problem.type).toBe('urn:tong:problem:rate-limited');
    expect(failure.message).toBe(`${url}/customers answered 429 time and again (request r-1).`);
  });

  test('a 429 without a problem that asks for too long a wait', async () => {
    const { failure, url } = await lookUp({
      status: 429,
      headers: { 'x-request-id': 'r-1', 'retry-after': '3600' },
    });
    expect(failure.message).toBe(
      `${url}/customers answered 429 and asks to wait (Retry-After: 3600) (request r-1).`,
    );
  });

  test('JSON that breaks off', async () => {
    const { failure, url } = await lookUp({ headers: asJson, body: '{"items":[{"id":"cus_1","na' });
    expect(failure.exitCode).toBe(1);
    expect(failure.problem.type).toBe('urn:tong:problem:truncated-answer');
    expect(failure.message).toBe(
      `${url}/customers answered 200 with JSON that breaks off or is damaged (request r-1).`,
    );
  });

  test.each([
    ['text', 200, 'text/plain', 'ok'],
    ['text that happens to be JSON', 200, 'text/plain', '{"items":[]}'],
    ["another service's error", 500, 'text/plain', 'oops'],
  ])('%s', async (_, status, type, body) => {
    const { failure, url } = await lookUp({
      status,
      headers: { 'content-type': type, 'x-request-id': 'r-1' },
      body,
    });
    expect(failure.exitCode).toBe(1);
    expect(failure.problem.type).toBe('urn:tong:problem:unexpected-answer');
    expect(failure.message).toBe(
      `${url}/customers answered ${status} with text/plain instead of an answer of tong (request r-1).`,
    );
  });
});

describe('JSON that is not an answer of tong', () => {
  const customer = {
    id: 'cus_1',
    customerNumber: 'C1',
    name: '张伟',
    lines: [],
    tags: ['VIP'],
    consent: true,
    optedOut: false,
  };
  const notATag = { ...customer, tags: ['VIP', 5] };

  test.each([
    ['an object of another service', '{"hello":1}', '/items'],
    ['an empty object', '{}', '/items'],
    ['a list', '[]', '/'],
    ['nothing', 'null', '/'],
    ['a text', '"x"', '/'],
    ['a number', '1', '/'],
    ['items of another kind', '{"items":[{}]}', '/items/0/id'],
    ['items that are none', '{"items":[null]}', '/items/0'],
    ['a list that is none', '{"items":{}}', '/items'],
    ['a member of another kind', JSON.stringify({ items: [notATag] }), '/items/0/tags/1'],
    ['a cursor of another kind', '{"items":[],"nextCursor":7}', '/nextCursor'],
  ])('%s', async (_, body, place) => {
    const { failure, url } = await lookUp({ headers: asJson, body });
    expect(failure.exitCode).toBe(1);
    expect(failure.problem).toEqual({
      type: 'urn:tong:problem:unexpected-answer',
      title: 'The answer is not one of tong',
      status: 502,
      detail: `${url}/customers answered 200 with JSON that is not an answer of tong: see ${place} (request r-1).`,
      nextSteps: [
        'See that the address is that of a tong server: tong profile list',
        'If it stays, give the request id to whoever runs the server.',
      ],
      requestId: 'r-1',
      url: `${url}/customers`,
      answered: 200,
      place,
    });
  });

  test('what a newer server says beside and words that it has added are no fault', async () => {
    const newer = { ...written, kind: 'hologram', mood: 'good' };
    const { url } = await faultyServer({ ...(json(newer, 201) as object) });
    const body = { customerId: 'cus_1', kind: 'call' } as const;
    expect(await unwrap(clientOf(url).api.POST('/interactions', { body }))).toEqual(newer);
  });
});

describe('no answer', () => {
  test('nobody listens', async () => {
    const url = await deadServer();
    const failure = await failureOf(() => unwrap(clientOf(url).api.GET('/today')));
    expect(failure.exitCode).toBe(8);
    expect(failure.problem).toEqual({
      type: 'urn:tong:problem:unreachable',
      title: 'The server cannot be reached',
      status: 503,
      detail: `Nobody listens at ${url} (request ${failure.problem.requestId}).`,
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
      method: 'GET',
      url: `${url}/today`,
      server: url,
      code: 'ECONNREFUSED',
      nextSteps: ['Start the sandbox: tong sandbox start'],
    });
  });

  test('the host has no address', async () => {
    const failure = await failureOf(() => unwrap(clientOf('http://tong.invalid').api.GET('/today')));
    expect(failure.exitCode).toBe(8);
    expect(failure.problem.type).toBe('urn:tong:problem:unreachable');
    expect(failure.message).toMatch(
      /^http:\/\/tong\.invalid cannot be reached: (ENOTFOUND|EAI_AGAIN) \(request /,
    );
    expect(failure.problem.nextSteps).toEqual([
      'See that the network (VPN) is up and the address is right: tong profile list',
      'To work without it, use the sandbox: tong sandbox start',
    ]);
  });

  test('the connection does not come to stand in time', async () => {
    const secure = `https://${await muteServer()}`;
    const { api } = clientOf(secure, { connectTimeoutMs: 20 });
    const failure = await failureOf(() => unwrap(api.GET('/today')));
    expect(failure.exitCode).toBe(8);
    expect(failure.problem.type).toBe('urn:tong:problem:unreachable');
    expect(failure.message).toContain(`${secure} cannot be reached: no connection within 0.02 s (request `);
  });

  test('the answer does not come in time', async () => {
    const { failure, url } = await lookUp('silence', { answerTimeoutMs: 20 });
    expect(failure.exitCode).toBe(8);
    expect(failure.problem).toMatchObject({ type: 'urn:tong:problem:timeout', status: 504 });
    expect(failure.message).toContain(`${url}/customers gave no whole answer within 0.02 s (request `);
    expect(failure.problem.nextSteps).toEqual(['Run the command again.']);
  });

  test('one call may wait longer than the others', async () => {
    const { url } = await faultyServer('silence');
    const { api } = clientOf(url);
    const failure = await failureOf(() => unwrap(api.GET('/today', { answerTimeoutMs: 10 })));
    expect(failure.message).toContain('within 0.01 s');
  });

  test('the connection is lost, every time', async () => {
    const { failure, url } = await lookUp('reset');
    expect(failure.exitCode).toBe(8);
    expect(failure.problem.type).toBe('urn:tong:problem:connection-lost');
    expect(failure.message).toContain(`${url}/customers ended the connection before it answered (request `);
  });

  test('a change whose answer is lost may have happened', async () => {
    const { url } = await faultyServer('reset', 'reset', 'reset');
    const body = { customerId: 'cus_1', kind: 'call', note: '…' } as const;
    const failure = await failureOf(() => unwrap(clientOf(url).api.POST('/interactions', { body })));
    expect(failure.problem.nextSteps).toEqual([
      'If it changes something, look first whether that happened. Run the command again.',
    ]);
  });

  test.each([
    ['of a known length', asJson],
    ['in chunks', { ...asJson, 'transfer-encoding': 'chunked' }],
  ])('an answer %s breaks off, every time', async (_, headers) => {
    const body = JSON.stringify({ items: [{ id: 'cus_1' }] });
    const { failure, url } = await lookUp({ headers, body, cutAfter: 12 });
    expect(failure.exitCode).toBe(1);
    expect(failure.problem.type).toBe('urn:tong:problem:truncated-answer');
    expect(failure.message).toContain(`The answer of ${url}/customers broke off (request `);
  });

  test('what listens there does not speak HTTP', async () => {
    const { failure, url } = await lookUp('gibberish');
    expect(failure.exitCode).toBe(8);
    expect(failure.problem.type).toBe('urn:tong:problem:not-http');
    expect(failure.message).toContain(`${url} answered something that is not HTTP (request `);
  });

  test('what listens there does not speak TLS', async () => {
    const { url } = await faultyServer('gibberish');
    const secure = url.replace('http:', 'https:');
    const failure = await failureOf(() => unwrap(clientOf(secure).api.GET('/today')));
    expect(failure.exitCode).toBe(8);
    expect(failure.problem.type).toBe('urn:tong:problem:untrusted-server');
    expect(failure.message).toContain(`No secure connection to ${secure}: `);
  });

  test.each(['before the call', 'during the call'])('the caller gives up %s', async (when) => {
    const { url, requests } = await faultyServer('silence');
    const controller = new AbortController();
    if (when === 'before the call') controller.abort();
    const call = unwrap(clientOf(url).api.GET('/today', { signal: controller.signal }));
    if (when === 'during the call') await expect.poll(() => requests.length).toBe(1);
    controller.abort();
    const failure = await failureOf(() => call);
    expect(failure.exitCode).toBe(130);
    expect(failure.problem.type).toBe('urn:tong:problem:interrupted');
  });
});

test('the types of the contract hold', async () => {
  const { url } = await faultyServer(json({ items: [] }), json(written, 201), json({}));
  const { api } = clientOf(url);
  const page = await unwrap(api.GET('/customers'));
  const names: string[] = page.items.map(({ name }) => name);
  expect(names).toEqual([]);
  // @ts-expect-error the contract wants a body
  await unwrap(api.POST('/interactions', {}));
  // @ts-expect-error there is no such path
  await unwrap(api.GET('/clients'));
});
