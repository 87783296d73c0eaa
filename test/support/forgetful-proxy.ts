import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface ForgetfulProxy {
  url: string;
  /** What happens to the answers of writes: the server has done them by then. */
  mood: 'honest' | 'loses answers' | 'keeps answers back';
  /** Writes that the server has answered, in their order: path and idempotency key. */
  readonly writes: { path: string; key: string }[];
}

/** A way to a real server on loopback that may lose what the server answers to a write; it ends with the test. */
export async function forgetfulProxy(target: string): Promise<ForgetfulProxy> {
  const proxy: ForgetfulProxy = { url: '', mood: 'honest', writes: [] };
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const answer = await forward(target, method, url, headers, await buffer(incoming));
    if (headers['idempotency-key'] !== undefined && url !== '/customer-searches') {
      proxy.writes.push({ path: url, key: String(headers['idempotency-key']) });
      if (proxy.mood === 'keeps answers back') return;
      if (proxy.mood === 'loses answers') {
        outgoing.socket?.resetAndDestroy();
        return;
      }
    }
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}

function forward(
  target: string,
  method: string,
  path: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const onward = httpRequest(`${target}${path}`, { method, headers, agent: false }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) });
    });
    onward.on('error', reject);
    onward.end(body);
  });
}
