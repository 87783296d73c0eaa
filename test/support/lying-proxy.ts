import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

interface Told {
  /** 0: the connection ends instead. */
  status: number;
  headers: IncomingHttpHeaders;
  /** Parsed JSON, to be changed in place or replaced. */
  body: Record<string, unknown>;
}

interface Asked {
  /** As in `GET /customers`. */
  readonly what: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a lie does to an answer; nothing lets it pass as it is. */
export type Lie = (asked: Asked, told: Told) => void | Promise<void>;

export interface LyingProxy {
  readonly url: string;
  lie: Lie;
  readonly asked: Asked[];
}

/** A way to a real server on loopback whose answers are not what the server said; it ends with the test. */
export async function lyingProxy(target: string, lie: Lie = () => {}): Promise<LyingProxy> {
  const proxy = { url: '', lie, asked: [] as Asked[] };
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const body = await buffer(incoming);
    const asked = { what: `${method} ${url.split('?')[0]}`, headers, body: body.toString() };
    proxy.asked.push(asked);
    const onward = httpRequest(`${target}${url}`, { method, headers, agent: false }, async (answer) => {
      const told: Told = {
        status: answer.statusCode ?? 0,
        headers: { ...answer.headers },
        body: JSON.parse((await buffer(answer)).toString()),
      };
      await proxy.lie(asked, told);
      if (told.status === 0) return outgoing.socket?.resetAndDestroy();
      const text = Buffer.from(JSON.stringify(told.body));
      outgoing.writeHead(told.status, { ...told.headers, 'content-length': text.length }).end(text);
    });
    onward.on('error', () => outgoing.socket?.resetAndDestroy());
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}
