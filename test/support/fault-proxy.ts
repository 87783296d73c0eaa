import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as held } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** What the way between client and server does to one request. */
export type Fault =
  | 'pass'
  /** The connection ends before the request arrives. */
  | 'drop'
  /** The server does it; the answer never arrives. */
  | 'lose-answer'
  /** The server does it; the answer breaks off. */
  | 'truncate-answer'
  /** The request arrives twice at once. */
  | 'deliver-twice'
  /** The answer is held for so many milliseconds. */
  | { readonly delayMs: number }
  /** A gateway answers instead; the server hears of nothing, or has done it before. */
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly afterwards?: true;
    };

export interface FaultProxy {
  readonly url: string;
  /** Where the server is now. */
  target: string;
  /** Chosen for each request to a path that the faults are for; passes if it says nothing. */
  choose: (seen: number) => Fault | undefined;
  /** Requests to that path so far. */
  readonly seen: number;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A way to a real server on loopback that does what a bad network does; it ends with the test. */
export async function faultProxy(target: string, path: string): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  const state = { target, choose: (): Fault | undefined => undefined, seen: 0, url: '' };
  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming).catch(() => undefined);
    if (body === undefined) return;
    const { method = '', url = '', headers } = incoming;
    const fault = url.startsWith(path) ? ((state as FaultProxy).choose(++state.seen) ?? 'pass') : 'pass';
    const forward = () => ask(`${state.target}${url}`, { method, headers, agent }, body);
    await answerWith(fault, forward, outgoing).catch(() => outgoing.socket?.resetAndDestroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
    agent.destroy();
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

async function answerWith(
  fault: Fault,
  forward: () => Promise<Answer>,
  outgoing: ServerResponse,
): Promise<void> {
  const end = ({ status, headers, body }: Answer) => outgoing.writeHead(status, headers).end(body);
  if (typeof fault === 'object' && 'status' in fault) {
    if (fault.afterwards) await forward();
    outgoing.writeHead(fault.status, { ...fault.headers }).end(fault.body ?? '');
    return;
  }
  if (typeof fault === 'object') {
    const answer = await forward();
    await held(fault.delayMs);
    end(answer);
    return;
  }
  switch (fault) {
    case 'pass':
      end(await forward());
      return;
    case 'drop':
      outgoing.socket?.resetAndDestroy();
      return;
    case 'lose-answer':
      await forward();
      outgoing.socket?.resetAndDestroy();
      return;
    case 'truncate-answer': {
      const { status, headers, body } = await forward();
      outgoing.writeHead(status, headers);
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.socket?.resetAndDestroy());
      return;
    }
    case 'deliver-twice': {
      const [first] = await Promise.all([forward(), forward()]);
      end(first);
      return;
    }
  }
}

function ask(
  url: string,
  options: { method: string; headers: IncomingHttpHeaders; agent: Agent },
  body: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onward = httpRequest(url, options, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) });
    });
    onward.on('error', reject);
    onward.end(body);
  });
}
