import { setTimeout as timer } from 'node:timers/promises';
import type { LightFetch, LightRequest, LightResponse } from './light-http.ts';
import { TransportError } from './transport-error.ts';

type RetryReason = 'rate-limited' | 'unavailable' | 'lost' | 'truncated' | 'refused';

/** What is said about a coming wait. */
export interface Retry {
  reason: RetryReason;
  waitMs: number;
  /** Which try comes after the wait, 2 or 3, of how many. */
  attempt: number;
  attempts: number;
}

export interface RetryOptions {
  /** Called before each wait. */
  onRetry?: (retry: Retry) => void;
  /** Milliseconds that one call may spend waiting in all; a server that asks for more gets no further try. */
  maxWaitMs?: number;
  now?: () => number;
  /** 0 ≤ random() < 1 */
  random?: () => number;
  /** Rejects when the signal aborts. */
  sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<unknown>;
}

const attempts = 3;
const firstBackoffMs = 200;

/**
 * Repeats a call that changes nothing, or whose idempotency key lets it happen only once, at most three times: after
 * 429, 502, 503 and 504 (as long as `Retry-After` says), a lost connection and an answer that broke off. Nobody
 * listening is said at once, unless an earlier try got through: then the server is being restarted.
 */
export function withRetry(send: LightFetch, options: RetryOptions = {}): LightFetch {
  const { onRetry, maxWaitMs = 30_000, now = Date.now, random = Math.random, sleep = wait } = options;
  return async (request) => {
    let leftMs = maxWaitMs;
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(request).catch(asTransportError);
      const reason = retryReason(outcome, attempt);
      const waitMs = askedWait(outcome, now()) ?? backoff(attempt, random());
      const mayRepeat = isRepeatable(request) && attempt < attempts && waitMs <= leftMs;
      if (!reason || !mayRepeat) return settled(outcome);
      leftMs -= waitMs;
      onRetry?.({ reason, waitMs, attempt: attempt + 1, attempts });
      await sleep(waitMs, request.signal).catch((cause: unknown) => {
        throw new TransportError('aborted', request, cause);
      });
    }
  };
}

type Outcome = LightResponse | TransportError;

function asTransportError(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  throw error;
}

function settled(outcome: Outcome): LightResponse {
  if (outcome instanceof TransportError) throw outcome;
  return outcome;
}

function isRepeatable(request: LightRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD' || request.headers.has('idempotency-key');
}

function retryReason(outcome: Outcome, attempt: number): RetryReason | undefined {
  if (outcome instanceof TransportError) {
    if (outcome.reason === 'lost' || outcome.reason === 'truncated') return outcome.reason;
    return outcome.reason === 'refused' && attempt > 1 ? 'refused' : undefined;
  }
  if (outcome.status === 429) return 'rate-limited';
  return [502, 503, 504].includes(outcome.status) ? 'unavailable' : undefined;
}

/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110 section 10.2.3); undefined if missing or neither. */
function askedWait(outcome: Outcome, now: number): number | undefined {
  const asked = outcome instanceof TransportError ? null : outcome.headers.get('retry-after');
  if (asked === null) return undefined;
  const waitMs = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - now;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

/** Doubles with each try; half of it is left to chance, so that many tongs do not come back together. */
function backoff(attempt: number, random: number): number {
  return Math.round(firstBackoffMs * 2 ** (attempt - 1) * (0.5 + random / 2));
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<unknown> {
  return timer(ms, undefined, signal ? { signal } : {});
}
