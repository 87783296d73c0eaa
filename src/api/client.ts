import createClient, { type Client } from 'openapi-fetch';
import { lightFetch } from './light-fetch.ts';
import { type LightFetch, LightRequest } from './light-http.ts';
import { type LivingToken, tokenNow } from './living-token.ts';
import { type RetryOptions, withRetry } from './retry.ts';
import { routeOf } from './route.ts';
import type { paths } from './schema.d.ts';
import { type ToldCall, withTelling } from './told-call.ts';
import type { Transport } from './transport.ts';

export interface ApiOptions {
  /** Origin of the server, as in `http://127.0.0.1:4180`. */
  server: string;
  /** The adviser's bearer token, or who knows it at each call; undefined asks as nobody. */
  token: string | LivingToken | undefined;
  /** Where it is now and as whom one asks there, for a client that outlives a restart of the server. */
  whereNow?: () => { server: string; token: string | LivingToken };
  /** Language of the server's sentences. */
  lang: 'zh-CN' | 'en';
  /** As in `tong/0.1.0`. */
  userAgent: string;
  /** How calls are sent; by default over `node:http`, which is right for a few calls in one process. */
  fetch?: LightFetch;
  /** By which way they go; directly if missing. A `fetch` of its own goes its own way. */
  transport?: Transport | undefined;
  /** See LightRequestInit; a single call may say otherwise by an `answerTimeoutMs` of its own. */
  connectTimeoutMs?: number;
  answerTimeoutMs?: number;
  retry?: RetryOptions;
  /** Hears of each call once it is over. */
  onCall?: ((call: ToldCall) => void) | undefined;
  /** Headers that put a call into a trace; see `traceContext`. */
  traceHeaders?: (() => Readonly<Record<string, string>>) | undefined;
}

/** The contract's paths as commands call them: the headers that the client sets by itself need not be given. */
type CallPaths<Paths> = {
  [Path in keyof Paths]: { [Method in keyof Paths[Path]]: CallOperation<Paths[Path][Method]> };
};
type CallOperation<Operation> = Operation extends { parameters: { header?: infer Header } }
  ? Omit<Operation, 'parameters'> & {
      parameters: Omit<Operation['parameters'], 'header'> & { header?: Partial<Header> };
    }
  : Operation;

export type ApiClient = Client<CallPaths<paths>>;

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * The typed client of the contract. Each call carries an `X-Request-Id` of its own, each write an `Idempotency-Key`
 * unless it was given one; both stay the same over retries. Read its answers through `unwrap`.
 */
export function createApi(options: ApiOptions): ApiClient {
  const { transport, onCall, retry } = options;
  const route = transport && routeOf(transport);
  const once = options.fetch ?? ((request: LightRequest) => lightFetch(request, route));
  const send = authorised(onCall ? withTelling(once, retry, onCall) : withRetry(once, retry));

  async function call(asked: LightRequest) {
    const now = options.whereNow?.() ?? options;
    const request = options.whereNow ? redirected(asked, options.server, now.server) : asked;
    const requestId = newRequestId();
    request.headers.set('X-Request-Id', requestId);
    for (const [name, value] of Object.entries(options.traceHeaders?.() ?? {})) {
      if (!request.headers.has(name)) request.headers.set(name, value);
    }
    if (writes.has(request.method) && !request.headers.has('Idempotency-Key')) {
      // Loaded here: a look-up has no use for it, and loading it is a part of its time.
      const { randomUUID } = await import('node:crypto');
      request.headers.set('Idempotency-Key', randomUUID());
    }
    const response = await send(request, now.token);
    // A proxy's own page carries no request id; ours is the one to look for in the logs.
    if (!response.headers.has('X-Request-Id')) response.headers.set('X-Request-Id', requestId);
    return response;
  }

  const ours = {
    // Our Request and Response have what openapi-fetch uses of the global ones, which it names in its types.
    Request: LightRequest as unknown as typeof Request,
    fetch: call as unknown as (request: Request) => Promise<Response>,
    // What openapi-fetch does not know it hands on to the Request.
    connectTimeoutMs: options.connectTimeoutMs ?? transport?.connectTimeoutMs,
    answerTimeoutMs: options.answerTimeoutMs ?? transport?.answerTimeoutMs,
  };
  return createClient<CallPaths<paths>>({
    ...ours,
    baseUrl: options.server,
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': options.lang,
      'User-Agent': options.userAgent,
    },
  });
}

/**
 * Sends each call with the token of that moment, once more with the next one where the server says 401 to it. A call
 * that brings an `Authorization` of its own keeps it.
 */
function authorised(
  send: LightFetch,
): (request: LightRequest, token: string | LivingToken | undefined) => ReturnType<LightFetch> {
  return async (request, token) => {
    if (token === undefined || request.headers.has('Authorization')) return send(request);
    const first = await tokenNow(token);
    request.headers.set('Authorization', `Bearer ${first}`);
    const answer = await send(request);
    if (answer.status !== 401 || typeof token === 'string') return answer;
    const second = await token.after(first);
    if (second === undefined) return answer;
    request.headers.set('Authorization', `Bearer ${second}`);
    return send(request);
  };
}

function redirected(request: LightRequest, from: string, to: string): LightRequest {
  return new LightRequest(to + request.url.slice(from.length), {
    ...request,
    signal: request.signal ?? null,
  });
}

/** 128 bits in hex. It tells requests apart in two logs; nobody has to be unable to guess it. */
function newRequestId(): string {
  const part = () =>
    Math.trunc(Math.random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return part() + part() + part() + part();
}
