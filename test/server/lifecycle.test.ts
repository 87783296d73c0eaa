import { afterEach, describe, expect, test } from 'vitest';
import { drain, Lifecycle } from '../../src/server/lifecycle/lifecycle.ts';
import { RawConnection } from '../support/raw-connection.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
afterEach(() => server.close());

async function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  remoteAddress = '127.0.0.1',
) {
  const { statusCode, body } = await server.app.inject({ url: path, headers, remoteAddress });
  return [statusCode, body];
}

describe('the probes', () => {
  test('say that the server lives and is ready', async () => {
    server = await startServer();
    expect(await ask('/livez')).toEqual([200, '{"status":"ok"}']);
    expect(await ask('/readyz')).toEqual([200, '{"status":"ok"}']);
  });

  test('say that it is not ready while its database does not answer', async () => {
    server = await startServer();
    await server.db.destroy();
    expect(await ask('/readyz')).toEqual([503, '{"status":"database"}']);
    expect(await ask('/livez')).toEqual([200, '{"status":"ok"}']);
  });
});

describe('the metrics', () => {
  test('count requests by operation and status, and have nothing of what was sent', async () => {
    server = await startServer({ metrics: {} });
    await server.reset();
    await server.lin.request('GET', '/session');
    await server.nobody.request('GET', '/session');
    await ask('/13800001234');
    const [status, text] = await ask('/metrics');
    expect(status).toBe(200);
    expect(text).toContain(
      'tong_http_request_duration_seconds_count{operation="getSession",method="GET",status="200"} 1',
    );
    expect(text).toContain(
      'tong_http_request_duration_seconds_count{operation="getSession",method="GET",status="401"} 1',
    );
    expect(text).toContain(
      'tong_http_request_duration_seconds_count{operation="none",method="GET",status="404"} 1',
    );
    expect(text).toContain('tong_draining 0');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain('13800001234');
  });

  test('are this machine’s alone, and no proxy’s', async () => {
    server = await startServer({ metrics: {} });
    expect((await ask('/metrics', {}, '::1'))[0]).toBe(200);
    expect((await ask('/metrics', {}, '10.0.0.7'))[0]).toBe(404);
    expect((await ask('/metrics', { 'x-forwarded-for': '10.0.0.7' }))[0]).toBe(404);
  });

  test('are whose the token is, wherever it comes from', async () => {
    server = await startServer({ metrics: { token: 'of-prometheus' } });
    expect((await ask('/metrics'))[0]).toBe(404);
    expect((await ask('/metrics', { authorization: 'Bearer of-prometheus' }, '10.0.0.7'))[0]).toBe(200);
    expect((await ask('/metrics', { authorization: 'Bearer of-somebody' }))[0]).toBe(404);
  });

  test('are nowhere unless asked for', async () => {
    server = await startServer();
    expect((await ask('/metrics'))[0]).toBe(404);
  });
});

describe('a drain', () => {
  const head = (length: number) =>
    `POST /customer-searches HTTP/1.1\r\nHost: tong\r\nAuthorization: Bearer token-of-lin\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nExpect: 100-continue\r\n\r\n`;

  async function begin(): Promise<{ url: string; lifecycle: Lifecycle }> {
    const lifecycle = new Lifecycle();
    server = await startServer({ lifecycle });
    await server.reset();
    return { url: await server.listen(), lifecycle };
  }

  test('says that the server is not ready, ends streams, finishes what is under way, and then stops', async () => {
    const { url, lifecycle } = await begin();
    const body = '{"query":"张"}';
    const request = new RawConnection(url);
    request.send(head(Buffer.byteLength(body)));
    await request.until('100 Continue');
    const stream = await fetch(`${url}/events/stream`, { headers: { authorization: 'Bearer token-of-lin' } });

    const drained = drain(server.app, lifecycle);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json(), ready.headers.get('connection')]).toEqual([
      503,
      { status: 'draining' },
      'close',
    ]);
    expect(await stream.text()).toContain('retry:');
    request.send(body);
    const answer = await request.untilEnd();
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer.toLowerCase()).toContain('connection: close');
    await drained;
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });

  test('cuts off what has not ended by the limit', async () => {
    const { url, lifecycle } = await begin();
    const request = new RawConnection(url);
    request.send(head(100));
    await request.until('100 Continue');
    await drain(server.app, lifecycle, 200);
    expect(await request.untilEnd()).not.toContain('200 OK');
  });
});
