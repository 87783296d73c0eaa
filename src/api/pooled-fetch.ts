import { LightHeaders, type LightRequest, LightResponse } from './light-http.ts';
import { proxyAuthorization, tunnel } from './proxy.ts';
import { ProxyError } from './proxy-error.ts';
import type { Transport } from './transport.ts';
import { reasonOf, TransportError, type TransportReason } from './transport-error.ts';

const usualTimeoutMs = 2_500;

/** A way to send many calls: connections are kept and shared. To be closed at the end. */
export interface PooledFetch {
  readonly fetch: (request: LightRequest) => Promise<LightResponse>;
  close(): Promise<void>;
}

/**
 * Calls over undici's connection pool, for those who make thousands. Loading it costs more than one call, so one-shot
 * commands do without.
 * @param connections to one server at the most
 * @param transport by which way; directly if missing
 */
export async function pooledFetch(connections: number, transport: Transport = {}): Promise<PooledFetch> {
  const { Agent, buildConnector } = await import('undici');
  const { connectTimeoutMs: timeout = usualTimeoutMs, tls, proxy } = transport;
  const connect = buildConnector({ timeout, ...tls });
  const agent = new Agent({
    connections,
    pipelining: 1,
    connect: proxy ? through(proxy, connect, timeout) : connect,
  });
  return { fetch: (request) => send(agent, request, proxy), close: () => agent.destroy() };
}

type Undici = typeof import('undici');
type Agent = InstanceType<Undici['Agent']>;
type Connector = ReturnType<Undici['buildConnector']>;

/** Secure calls go through a tunnel; plain ones have the proxy's own address already. */
function through(proxy: string, connect: Connector, timeoutMs: number): Connector {
  return (options, callback) => {
    if (options.protocol !== 'https:') return connect(options, callback);
    tunnel(proxy, `${options.hostname}:${options.port || 443}`, timeoutMs).then(
      (httpSocket) => connect({ ...options, httpSocket }, callback),
      (error: Error) => callback(error, null),
    );
  };
}

/** Whom to ask for what, and with what besides: a proxy passes plain calls on by their whole address. */
function addressOf(url: string, proxy: string | undefined) {
  const { origin, pathname, search, host, protocol } = new URL(url);
  if (proxy === undefined || protocol === 'https:') return { origin, path: pathname + search, headers: {} };
  return { origin: new URL(proxy).origin, path: url, headers: { host, ...proxyAuthorization(proxy) } };
}

async function send(agent: Agent, request: LightRequest, proxy: string | undefined): Promise<LightResponse> {
  const { url, method, headers, body, signal, answerTimeoutMs } = request;
  const { origin, path, headers: besides } = addressOf(url, proxy);
  try {
    const answer = await agent.request({
      origin,
      path,
      method: method as 'GET',
      headers: { ...Object.fromEntries(headers), ...besides },
      body: body ?? null,
      signal: signal ?? null,
      headersTimeout: answerTimeoutMs,
      bodyTimeout: answerTimeoutMs,
    });
    if (answer.statusCode === 407 && proxy !== undefined) throw new ProxyError(proxy, { status: 407 });
    const text = await answer.body.text().catch((cause: unknown) => {
      throw new TransportError(signal?.aborted ? 'aborted' : reasonOfEnd(cause), request, cause);
    });
    const received = new LightHeaders();
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const one of [value ?? []].flat()) received.append(name, one);
    }
    // As in `lightFetch`: the whole body is here, and openapi-fetch is to know so.
    received.delete('transfer-encoding');
    received.set('content-length', Buffer.byteLength(text));
    return new LightResponse(text, { url, method, status: answer.statusCode, headers: received });
  } catch (cause) {
    if (cause instanceof TransportError) throw cause;
    throw new TransportError(signal?.aborted ? 'aborted' : reasonOfFailure(cause), request, cause);
  }
}

const reasons: Readonly<Record<string, TransportReason>> = {
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
};

function reasonOfFailure(cause: unknown): TransportReason {
  return reasons[codeOf(cause)] ?? reasonOf(cause);
}

/** The answer had begun. */
function reasonOfEnd(cause: unknown): TransportReason {
  return reasons[codeOf(cause)] ?? 'truncated';
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
