import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openEvents } from '../../src/api/event-stream.ts';
import { pooledFetch } from '../../src/api/pooled-fetch.ts';
import type { Transport } from '../../src/api/transport.ts';
import { unwrap } from '../../src/api/unwrap.ts';
import { type Authority, makeAuthority } from '../support/certificates.ts';
import { connectProxy } from '../support/connect-proxy.ts';
import { failureOf } from '../support/failure-of.ts';
import { deadServer, faultyServer, json } from '../support/faulty-server.ts';
import { secureServer } from '../support/secure-server.ts';
import { clientOf, token } from './calling.ts';

const health = { status: 'ok', time: '2026-11-23T09:00:00+08:00', database: 'embedded' };
const named = 'https://tong.test.invalid';

let authority: Authority;
let house: NonNullable<Transport['tls']>;
beforeAll(() => {
  authority = makeAuthority();
  house = { ca: authority.text(authority.ca) };
});
afterAll(() => authority.remove());

function identity({ cert, key }: Authority['adviser']) {
  return { ...house, cert: authority.text(cert), key: authority.text(key) };
}

/** Each of the two ways to call: a call at a time, and many over a pool. */
const ways = ['light', 'pooled'] as const;

async function ask(way: (typeof ways)[number], server: string, transport: Transport, times = 1) {
  const pool = way === 'pooled' ? await pooledFetch(1, transport) : undefined;
  const { api } = clientOf(server, { transport, ...(pool && { fetch: pool.fetch }) });
  try {
    for (let time = 1; time < times; time++) await unwrap(api.GET('/health'));
    return await unwrap(api.GET('/health'));
  } finally {
    await pool?.close();
  }
}

describe.each(ways)('TLS, %s', (way) => {
  test('a server is trusted by the CA of the profile, and its connection is used again', async () => {
    const { url, connections } = await secureServer(authority);
    expect(await ask(way, url, { tls: house }, 3)).toEqual(health);
    expect(connections()).toBe(1);
  });

  test('without that CA, or by another, it is not', async () => {
    const { url } = await secureServer(authority);
    const otherCa = authority.text(authority.ca.replace('house', 'other'));
    for (const transport of [{}, { tls: { ca: otherCa } }]) {
      const failure = await failureOf(() => ask(way, url, transport));
      expect(failure.problem.type).toBe('urn:tong:problem:untrusted-server');
      expect(failure.exitCode).toBe(8);
    }
  });

  test('a server that wants a certificate gets that of the profile', async () => {
    const { url, callers } = await secureServer(authority, { asksForCertificate: true });
    expect(await ask(way, url, { tls: identity(authority.adviser) })).toEqual(health);
    expect(callers).toEqual(['adviser']);
  });

  test('a certificate of another house is refused', async () => {
    const { url, callers } = await secureServer(authority, { asksForCertificate: true });
    const failure = await failureOf(() => ask(way, url, { tls: identity(authority.stranger) }));
    expect(['connection-lost', 'certificate-refused']).toContain(failure.problem.type.split(':').at(-1));
    expect(callers).toEqual([]);
  });
});

test('a server that says by an alert that it wants a certificate is said as such', async () => {
  const { cert, key } = authority.server;
  const wants = ['-Verify', '1', '-verify_return_error', '-CAfile', authority.ca];
  const args = ['s_server', '-accept', '127.0.0.1:0', '-cert', cert, '-key', key, '-www', ...wants];
  const server = spawn('openssl', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => {
    server.kill();
  });
  const port = await new Promise<string>((resolve) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /ACCEPT \S+:(\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  const url = `https://127.0.0.1:${port}`;
  const { problem, exitCode } = await failureOf(() => ask('light', url, { tls: house }));
  expect(exitCode).toBe(4);
  expect(problem).toMatchObject({
    type: 'urn:tong:problem:certificate-refused',
    title: 'The server wants another certificate',
    nextSteps: ['Name certificate and key: tong profile set <name> cert=<file> key=<file>'],
  });
});

describe.each(ways)('a proxy, %s', (way) => {
  test('brings secure calls to the server by CONNECT, over one tunnel, and sees nothing of them', async () => {
    const server = await secureServer(authority, { asksForCertificate: true });
    const proxy = await connectProxy({ port: server.port });
    const transport = { tls: identity(authority.adviser), proxy: proxy.url };
    expect(await ask(way, named, transport, 3)).toEqual(health);
    expect(proxy.asked).toEqual(['CONNECT tong.test.invalid:443']);
    expect(server.callers).toEqual(['adviser', 'adviser', 'adviser']);
  });

  test('gets its user and password, once decoded', async () => {
    const { port } = await secureServer(authority);
    const proxy = await connectProxy({ port });
    const url = proxy.url.replace('://', '://lin:p%40ss@');
    await ask(way, named, { tls: house, proxy: url });
    const basic = Buffer.from('lin:p@ss').toString('base64');
    expect(proxy.asked).toEqual([`CONNECT tong.test.invalid:443 Basic ${basic}`]);
  });

  test('passes plain calls on by their whole address', async () => {
    const { url, requests } = await faultyServer(json(health));
    const proxy = await connectProxy({ port: Number(new URL(url).port) });
    expect(await ask(way, 'http://tong.test.invalid', { proxy: proxy.url })).toEqual(health);
    expect(proxy.asked).toEqual(['GET http://tong.test.invalid/health']);
    expect(requests[0]?.path).toBe('/health');
    expect(requests[0]?.headers.host).toBe('tong.test.invalid');
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${token}`);
  });

  test.each([
    [407, 'https', 'It wants user and password: HTTPS_PROXY=http://user:password@host:port'],
    [407, 'http', 'It wants user and password: HTTPS_PROXY=http://user:password@host:port'],
    [502, 'https', 'Ask whoever runs the proxy whether it may reach the server.'],
    [403, 'https', 'Ask whoever runs the proxy whether it may reach the server.'],
  ])('that refuses with %s over %s is said as such', async (status, scheme, step) => {
    const proxy = await connectProxy({ refuses: status });
    const server = `${scheme}://tong.test.invalid`;
    const { problem, exitCode } = await failureOf(() =>
      ask(way, server, { tls: house, proxy: proxy.url.replace('://', '://lin:secret@') }),
    );
    expect(exitCode).toBe(8);
    expect(problem).toMatchObject({
      type: 'urn:tong:problem:proxy-refused',
      status,
      answered: status,
      proxy: proxy.url,
      detail: `The proxy ${proxy.url} answered ${status} to a call of ${server} (request ${problem.requestId}).`,
    });
    expect(problem.nextSteps[0]).toBe(step);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  test('that is not there is said as such, and not the server', async () => {
    const proxy = await deadServer();
    const { problem, exitCode } = await failureOf(() => ask(way, named, { tls: house, proxy }));
    expect(exitCode).toBe(8);
    expect(problem.type).toBe('urn:tong:problem:proxy-unreachable');
    expect(problem.detail).toBe(
      `The proxy ${proxy} gave no connection to ${named}: ECONNREFUSED (request ${problem.requestId}).`,
    );
  });

  test.each(['silent', 'hangs-up'] as const)(
    'that is %s does not hold the call for ever',
    async (refuses) => {
      const proxy = await connectProxy({ refuses });
      const transport = { tls: house, proxy: proxy.url, connectTimeoutMs: 300 };
      const { problem } = await failureOf(() => ask(way, named, transport));
      expect(problem.type).toBe('urn:tong:problem:proxy-unreachable');
      expect(proxy.asked).toHaveLength(1);
    },
  );
});

test('the stream of events goes by the same way', async () => {
  const server = await secureServer(authority, { asksForCertificate: true });
  const proxy = await connectProxy({ port: server.port });
  const transport = { tls: identity(authority.adviser), proxy: proxy.url };
  const { api } = clientOf(named, { transport });
  const hangUp = new AbortController();
  const heard: string[] = [];
  await openEvents({
    api,
    server: named,
    token,
    userAgent: 'tong/test',
    transport,
    since: '0',
    signal: hangUp.signal,
    onState: () => {},
    onEvents: (events) => {
      heard.push(...events.map(({ id }) => id));
      hangUp.abort();
    },
  });
  expect(heard).toEqual(['evt_1']);
  expect(new Set(server.callers)).toEqual(new Set(['adviser']));
  expect(proxy.asked[0]).toBe('CONNECT tong.test.invalid:443');
});
