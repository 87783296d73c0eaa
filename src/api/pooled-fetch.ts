import { LightHeaders, type LightRequest, LightResponse } from './light-http.ts';
import { reasonOf, TransportError, type TransportReason } from './transport-error.ts';

const connectTimeoutMs = 2_500;

/** A way to send many calls: connections are kept and shared. To be closed at the end. */
export interface PooledFetch {
  readonly fetch: (request: LightRequest) => Promise<LightResponse>;
  close(): Promise<void>;
}

/**
 * Calls over undici's connection pool, for those who make thousands. Loading it costs more than one call, so one-shot
 * commands do without.
 * @param connections to one server at the most
 */
export async function pooledFetch(connections: number): Promise<PooledFetch> {
  const { Agent } = await import('undici');
  const agent = new Agent({ connections, pipelining: 1, connect: { timeout: connectTimeoutMs } });
  return { fetch: (request) => send(agent, request), close: () => agent.destroy() };
}

type Agent = InstanceType<typeof import('undici')['Agent']>;

async function send(agent: Agent, request: LightRequest): Promise<LightResponse> {
  const { url, method, headers, body, signal, answerTimeoutMs } = request;
  const { origin, pathname, search } = new URL(url);
  try {
    const answer = await agent.request({
      origin,
      path: pathname + search,
      method: method as 'GET',
      headers: Object.fromEntries(headers),
      body: body ?? null,
      signal: signal ?? null,
      headersTimeout: answerTimeoutMs,
      bodyTimeout: answerTimeoutMs,
    });
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
