import type { LightRequest } from './light-http.ts';
import { ProxyError } from './proxy-error.ts';

/**
 * Why there is no answer:
 * `refused` nobody listens · `unreachable` no connection (name, route, time) · `untrusted` TLS failed ·
 * `certificate-refused` the server does not take the certificate of who calls, or there is none · `proxy-refused`,
 * `proxy-unreachable` it is the proxy that did not let the call through, or is not there ·
 * `lost` the connection ended before an answer · `truncated` it ended within the answer · `timeout` connected, but no
 * whole answer in time · `garbled` what came is not HTTP · `aborted` the caller's signal.
 */
export type TransportReason =
  | 'refused'
  | 'unreachable'
  | 'untrusted'
  | 'certificate-refused'
  | 'proxy-refused'
  | 'proxy-unreachable'
  | 'lost'
  | 'truncated'
  | 'timeout'
  | 'garbled'
  | 'aborted';

/** A call without an answer. It knows neither query nor headers nor body of the call: these may hold private data. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly reason: TransportReason;
  readonly method: string;
  /** Without the query. */
  readonly url: string;
  readonly requestId: string | null;
  readonly connectTimeoutMs: number;
  readonly answerTimeoutMs: number;
  /** Code of Node's error, as in `ENOTFOUND`, if it had one. */
  readonly code: string | undefined;
  /** What the proxy said, where it is the proxy's doing. */
  readonly proxy: ProxyError | undefined;

  constructor(reason: TransportReason, request: LightRequest, cause?: unknown) {
    const url = withoutQuery(request.url);
    super(`${request.method} ${url}: ${reason}`, { cause });
    this.reason = reason;
    this.method = request.method;
    this.url = url;
    this.requestId = request.headers.get('x-request-id');
    this.connectTimeoutMs = request.connectTimeoutMs;
    this.answerTimeoutMs = request.answerTimeoutMs;
    this.code = codeOf(cause);
    this.proxy = cause instanceof ProxyError ? cause : undefined;
  }
}

/** The address of a call as it may be shown: no query. */
export function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

const reasonOfCode: Readonly<Record<string, TransportReason>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EPROTO: 'untrusted',
};

/** Reads Node's error codes; a code that is not known counts as a lost connection. */
export function reasonOf(cause: unknown): TransportReason {
  if (cause instanceof ProxyError) return cause.status === undefined ? 'proxy-unreachable' : 'proxy-refused';
  const code = codeOf(cause) ?? '';
  // An alert is what the other side says of ours (RFC 8446 section 6.2).
  if (/ALERT.*(CERTIFICATE|UNKNOWN_CA|HANDSHAKE_FAILURE)/.test(code)) return 'certificate-refused';
  if (code.startsWith('HPE_')) return 'garbled';
  if (/CERT|SSL|TLS|UNABLE_TO_/.test(code)) return 'untrusted';
  return reasonOfCode[code] ?? 'lost';
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
