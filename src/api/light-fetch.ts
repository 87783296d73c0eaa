import { request as httpRequest, type IncomingMessage } from 'node:http';
import { LightHeaders, type LightRequest, LightResponse } from './light-http.ts';
import { ProxyError } from './proxy-error.ts';
import type { Route } from './route.ts';
import { reasonOf, TransportError, type TransportReason } from './transport-error.ts';

/**
 * Sends one call over `node:http` or `node:https` and reads the answer to its end. Calls of one process share their
 * connections through Node's own keep-alive agents. Redirects are answers like any other: tong's server sends none.
 * @param route by which way; directly if missing
 * @throws TransportError without a whole answer
 */
export function lightFetch(request: LightRequest, route?: Route): Promise<LightResponse> {
  return new Promise((resolve, reject) => {
    const { url, options, proxy } = route?.(request.url) ?? { url: request.url, options: {} };
    const secure = url.startsWith('https:');
    const send = secure ? process.getBuiltinModule('node:https').request : httpRequest;
    const outgoing = send(url, {
      method: request.method,
      ...options,
      // On loopback gzip costs more than it saves (a page is some ten kB), so none is asked for and none is read.
      headers: {
        'accept-encoding': 'identity',
        ...Object.fromEntries(request.headers),
        ...(options.headers as Record<string, string> | undefined),
      },
    });

    const isPassedOn = url !== request.url;
    let timer = setTimeout(() => {
      if (proxy === undefined) fail('unreachable');
      else fail('proxy-unreachable', new ProxyError(proxy, {}));
    }, request.connectTimeoutMs);
    const connected = () => {
      clearTimeout(timer);
      timer = setTimeout(fail, request.answerTimeoutMs, 'timeout');
    };
    outgoing.on('socket', (socket) => {
      if (outgoing.reusedSocket) connected();
      else socket.once(secure ? 'secureConnect' : 'connect', connected);
    });

    outgoing.on('error', (error) => {
      const isProxys = isPassedOn && proxy !== undefined && !outgoing.reusedSocket;
      const cause = isProxys ? new ProxyError(proxy, { cause: error }) : error;
      fail(reasonOf(cause), cause);
    });
    outgoing.on('response', (incoming) => {
      // No server of tong's answers so: it is the proxy that wants to know who calls.
      if (incoming.statusCode === 407 && isPassedOn && proxy !== undefined) {
        return fail('proxy-refused', new ProxyError(proxy, { status: 407 }));
      }
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', (cause) => fail('truncated', cause));
      incoming.on('end', () => {
        settle();
        resolve(wholeAnswer(request, incoming, Buffer.concat(chunks)));
      });
    });

    const abort = () => fail('aborted', request.signal?.reason);
    request.signal?.addEventListener('abort', abort);
    if (request.signal?.aborted) abort();
    else outgoing.end(request.body);

    function settle() {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', abort);
    }

    function fail(reason: TransportReason, cause?: unknown) {
      settle();
      reject(new TransportError(reason, request, cause));
      outgoing.destroy();
    }
  });
}

function wholeAnswer(request: LightRequest, incoming: IncomingMessage, body: Buffer): LightResponse {
  const headers = new LightHeaders();
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  // The chunks are put together, so the length is known; openapi-fetch then reads the body by `json()`, whose error
  // names the answer, and takes an empty one for none.
  headers.delete('transfer-encoding');
  headers.set('content-length', body.length);
  return new LightResponse(body.toString('utf8'), {
    url: request.url,
    method: request.method,
    status: incoming.statusCode ?? 0,
    headers,
  });
}
