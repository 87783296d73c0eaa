import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { issuerSignIn } from '../../src/server/sign-in/issuer-sign-in.ts';
import { deadServer } from '../support/faulty-server.ts';
import { parsed, RawConnection } from '../support/raw-connection.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';
import { forge } from '../support/test-issuer.ts';

let server: ServerUnderTest;

describe('every answer', () => {
  beforeAll(async () => {
    server = await startServer();
    await server.reset();
  });
  afterAll(() => server.close());

  test.each([
    ['of an operation', '/session', 200],
    ['of a refusal', '/no-such-path', 404],
  ])('%s is kept nowhere, guessed at nowhere and in nobody’s frame', async (_name, url, status) => {
    const { headers, statusCode } = await server.app.inject({
      url,
      headers: { authorization: 'Bearer token-of-lin' },
    });
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['ratelimit-limit']).toBeUndefined();
  });
});

describe('a slow client', () => {
  let url: string;
  beforeAll(async () => {
    server = await startServer({ limits: { headersMs: 200, requestMs: 400, checkEveryMs: 50 } });
    await server.reset();
    url = await server.listen();
  });
  afterAll(() => server.close());

  test.each([
    ['headers', 'GET /session HTTP/1.1\r\nHost: tong\r\nAuthoriz'],
    [
      'a body',
      'POST /customer-searches HTTP/1.1\r\nHost: tong\r\nAuthorization: Bearer token-of-lin\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"query',
    ],
    ['nothing', ''],
  ])('that sends %s and then waits is sent away', async (_what, bytes) => {
    const connection = new RawConnection(url);
    connection.send(bytes);
    expect(parsed(await connection.untilEnd())).toEqual({
      status: 408,
      type: 'urn:tong:problem:request-timeout',
    });
  });

  test('does not hold up another', async () => {
    new RawConnection(url).send('GET / HTTP/1.1\r\n');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test('with headers that never end is sent away', async () => {
    const connection = new RawConnection(url);
    connection.send(`GET /session HTTP/1.1\r\nHost: tong\r\nX-Long: ${'x'.repeat(20_000)}\r\n`);
    expect(parsed(await connection.untilEnd())).toEqual({
      status: 431,
      type: 'urn:tong:problem:headers-too-large',
    });
  });

  test('that does not speak HTTP is told so', async () => {
    const connection = new RawConnection(url);
    connection.send('SSH-2.0-OpenSSH_9.2\r\n\r\n');
    expect(parsed(await connection.untilEnd())).toEqual({
      status: 400,
      type: 'urn:tong:problem:invalid-request',
    });
  });
});

describe('a limit on requests', () => {
  afterEach(() => server.close());

  test('is each adviser’s own, told in every answer, and ends with the minute', async () => {
    server = await startServer({ rateLimit: 3 });
    await server.reset();
    const { lin, zhao } = server;
    const left: (string | undefined)[] = [];
    for (let request = 0; request < 3; request += 1) {
      const { status, headers } = await lin.request('GET', '/session');
      expect([status, headers['ratelimit-limit']]).toEqual([200, '3']);
      left.push(headers['ratelimit-remaining']);
    }
    expect(left).toEqual(['2', '1', '0']);
    const { status, headers, body } = await lin.request<Record<string, unknown>>('GET', '/session');
    expect([status, headers['ratelimit-remaining']]).toEqual([429, '0']);
    expect(Number(headers['ratelimit-reset'])).toBeGreaterThan(0);
    const wait = Number(headers['retry-after']);
    expect(wait > 0 && wait <= 60).toBe(true);
    expect(body).toMatchObject({
      type: 'urn:tong:problem:too-many-requests',
      detail: 'There may be 3 requests a minute.',
      nextSteps: [`Wait ${wait} seconds and ask again.`],
    });
    expect((await zhao.request('GET', '/session')).status).toBe(200);
    expect((await server.app.inject('/livez')).statusCode).toBe(200);
  });
});

describe('the log', () => {
  let log = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });

  test('says why the issuer could not be asked', async () => {
    const issuer = await deadServer();
    const signIn = Promise.resolve(issuerSignIn({ issuer }, 'http://127.0.0.1:4181'));
    server = await startServer({ logger: { level: 'error', stream }, signIn });
    expect((await server.bearer('a.b.c').request('GET', '/session')).status).toBe(401);
    const token = forge({ alg: 'ES256', typ: 'at+jwt' }, { iss: issuer });
    expect((await server.bearer(token).request('GET', '/session')).status).toBe(503);
    expect(log).toContain(
      `"causes":["${issuer} does not give its keys","fetch failed","connect ECONNREFUSED`,
    );
    await server.close();
  });

  test('has neither tokens nor what names a person', async () => {
    log = '';
    server = await startServer({ logger: { level: 'debug', stream } });
    await server.reset();
    const url = '/customers/110101199003078515?holds=6222020000012345678&tag=wang@example.com&cursor=secret';
    await server.app.inject({ url, headers: { authorization: 'Bearer token-of-lin', cookie: 'a=b' } });
    await server.lin.request('POST', '/customer-searches', { query: '13800001234' });
    await server.app.inject({ url: '/customers/zhang%40example.com' });
    const path = '/customers/[number]?holds&tag&cursor';
    expect(log).toContain(path);
    expect(log).toContain('/customers/[e-mail]');
    for (const secret of [
      'token-of-lin',
      '110101199003078515',
      '62220200',
      '13800001234',
      'example.com',
      'a=b',
    ]) {
      expect(log).not.toContain(secret);
    }
    await server.close();
  });
});
