import { request as httpRequest, type IncomingMessage } from 'node:http';
import { LightHeaders, type LightRequest, LightResponse } from './light-http.ts';
import { reasonOf, TransportError, type TransportReason } from './transport-error.ts';

/**
 * Sends one call over `node:http` or `node:https` and reads the answer to its end. Calls of one process share their
 * connections through Node's own keep-alive agents. Redirects are answers like any other: tong's server sends none.
 * @throws TransportError without a whole answer
 */
export function lightFetch(request: LightRequest): Promise<LightResponse> {
  return new Promise((resolve, reject) => {
    const secure = request.url.startsWith('https:');
    const send = secure ? process.getBuiltinModule('node:https').request : httpRequest;
    const outgoing = send(request.url, {
      method: request.method,
      // On loopback gzip costs more than it saves (a page is some ten kB), so none is asked for and none is read.
      headers: { 'accept-encoding': 'identity', ...Object.fromEntries(request.headers) },
    });

    let timer = setTimeout(fail, request.connectTimeoutMs, 'unreachable');
    const connected = () => {
      clearTimeout(timer);
      timer = setTimeout(fail, request.answerTimeoutMs, 'timeout');
    };
    outgoing.on('socket', (socket) => {
      if (outgoing.reusedSocket) connected();
      else socket.once(secure ? 'secureConnect' : 'connect', connected);
    });

    outgoing.on('error', (cause) => fail(reasonOf(cause), cause));
    outgoing.on('response', (incoming) => {
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
