import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

interface Proxy {
  readonly url: string;
  /** What it was asked, as in `CONNECT tong.test.invalid:443`, with the credentials. */
  readonly asked: string[];
}

interface ProxyWishes {
  /** The status that it answers to everything; `silent` answers nothing; `hangs-up` ends the connection. */
  readonly refuses?: number | 'silent' | 'hangs-up';
  /** Port on loopback to which it goes whatever the name. */
  readonly port?: number;
}

/** A real proxy on loopback, for tunnels and for plain calls; it ends with the test. */
export async function connectProxy({ refuses, port }: ProxyWishes): Promise<Proxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const note = ({ method, url, headers }: IncomingMessage) =>
    asked.push([method, url, headers['proxy-authorization'] ?? ''].join(' ').trim());
  const server = createServer((incoming, response) => {
    note(incoming);
    if (typeof refuses === 'number') return response.writeHead(refuses).end('<html>proxy</html>');
    const { pathname, search } = new URL(incoming.url ?? '');
    const { 'proxy-authorization': _, ...headers } = incoming.headers;
    const onward = httpRequest({
      host: '127.0.0.1',
      port,
      path: pathname + search,
      method: incoming.method,
      headers,
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    return incoming.pipe(onward);
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (incoming, socket) => {
    note(incoming);
    socket.on('error', () => {});
    if (refuses === 'silent') return;
    if (refuses === 'hangs-up') return socket.destroy();
    if (refuses) return socket.end(`HTTP/1.1 ${refuses} No\r\ncontent-length: 0\r\n\r\n`);
    const onward = connect(port ?? 0, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
