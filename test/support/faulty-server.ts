import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What the server does with one request. */
export type ScriptedAnswer =
  | 'reset' // ends the connection without an answer
  | 'silence' // takes the request and never answers
  | 'gibberish' // answers something that is not HTTP
  | {
      status?: number;
      headers?: Record<string, string>;
      body?: string;
      /** Ends the connection after this many characters of the body. */
      cutAfter?: number;
      /** Listens no longer after this answer. */
      last?: boolean;
    };

interface SeenRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Port of the other side: the same for two requests on one connection. */
  connection: number;
}

export interface FaultyServer {
  url: string;
  requests: SeenRequest[];
}

/** A real server on loopback that answers by a script, one answer a request; it ends with the test. */
export async function faultyServer(...script: ScriptedAnswer[]): Promise<FaultyServer> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers, socket } = request;
    const connection = socket.remotePort ?? 0;
    requests.push({ method, path: url, headers, body: await text(request), connection });
    const answer = script[requests.length - 1] ?? {
      status: 500,
      body: 'no answer is scripted for this request',
    };
    if (typeof answer === 'object' && answer.last) server.close();
    give(answer, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Host and port of a server that takes connections and never says anything, not even in TLS. */
export async function muteServer(): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The address of a port where nobody listens. */
export async function deadServer(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

export function json(value: unknown, status = 200): ScriptedAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function problem(status: number, name: string, members: Record<string, unknown> = {}): ScriptedAnswer {
  const body = {
    type: `urn:tong:problem:${name}`,
    title: `Title of ${name}`,
    status,
    nextSteps: [],
    ...members,
  };
  return { status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(body) };
}

function give(answer: ScriptedAnswer, response: ServerResponse): void {
  if (answer === 'silence') return;
  if (answer === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (answer === 'gibberish') {
    response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n');
    return;
  }
  const { status = 200, headers = {}, body = '', cutAfter } = answer;
  const isChunked = headers['transfer-encoding'] === 'chunked';
  response.writeHead(status, isChunked ? headers : { 'content-length': Buffer.byteLength(body), ...headers });
  if (cutAfter === undefined) response.end(body);
  else response.write(body.slice(0, cutAfter), () => response.socket?.destroy());
}
