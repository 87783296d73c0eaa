import { answers } from './answer-shapes.ts';
import type { LightFetch, LightRequest } from './light-http.ts';
import { type RetryOptions, withRetry } from './retry.ts';
import { TransportError, type TransportReason } from './transport-error.ts';

/** One call as it may be told: no header, no body, nothing in its address that may be private. */
export interface ToldCall {
  readonly method: string;
  readonly url: string;
  /** The answer's status, or why there is none. */
  readonly outcome: number | TransportReason;
  /** From the first try to the last byte of the last answer. */
  readonly ms: number;
  readonly requestId: string;
  readonly retries: number;
  /** Bytes of the bodies. */
  readonly sent: number;
  readonly received: number;
}

/** `withRetry`, telling of each call once it is over. */
export function withTelling(
  send: LightFetch,
  retry: RetryOptions | undefined,
  onCall: (call: ToldCall) => void,
): LightFetch {
  const tries = new WeakMap<LightRequest, number>();
  const counted: LightFetch = (request) => {
    tries.set(request, (tries.get(request) ?? 0) + 1);
    return send(request);
  };
  const call = withRetry(counted, retry);
  return async (request) => {
    const began = performance.now();
    const tell = (outcome: ToldCall['outcome'], received: number) =>
      onCall({
        method: request.method,
        url: shownUrl(request.url),
        outcome,
        ms: Math.round(performance.now() - began),
        requestId: request.headers.get('x-request-id') ?? '',
        retries: (tries.get(request) ?? 1) - 1,
        sent: Buffer.byteLength(request.body ?? ''),
        received,
      });
    try {
      const answer = await call(request);
      tell(answer.status, Number(answer.headers.get('content-length')));
      return answer;
    } catch (error) {
      if (error instanceof TransportError) tell(error.reason, 0);
      throw error;
    }
  };
}

const id = /^[a-z]{3}_[0-9a-z]{4,40}$/;
/** The words that the contract's paths are made of; gathered only where somebody wants to be told. */
let words: ReadonlySet<string> | undefined;
/** Names of the contract's query whose values say nothing of a customer. */
const openNames: ReadonlySet<string> = new Set([
  'limit',
  'line',
  'holds',
  'status',
  'kind',
  'category',
  'channel',
  'sharable',
  'months',
  'asOf',
]);
const hidden = '…';

/** The address of a call without what may be private: an id stays, what somebody typed goes. */
export function shownUrl(url: string): string {
  const { origin, pathname, searchParams } = new URL(url);
  words ??= new Set(Object.keys(answers).flatMap((one) => one.split(/[ /]/)));
  const known = words;
  const path = pathname.split('/').map((part) => (known.has(part) || id.test(part) ? part : hidden));
  const query = [...searchParams].map(([name, value]) => {
    const isWord = /^[\w.:+-]{1,40}$/.test(value);
    return `${/^[A-Za-z]{1,30}$/.test(name) ? name : hidden}=${openNames.has(name) && isWord ? value : hidden}`;
  });
  return origin + path.join('/') + (query.length > 0 ? `?${query.join('&')}` : '');
}
