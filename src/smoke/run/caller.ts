import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from '../../api/client.ts';
import { Failure } from '../../api/failure.ts';
import { type RawAnswer, rawCall } from '../../api/raw-call.ts';
import type { Answer } from '../contract/check-answer.ts';
import type { Operation } from '../contract/operations.ts';

/** A call as a step asks for it, its placeholders filled in. */
export interface Ask {
  readonly operation: Operation;
  /** With the parameters of the path in their place. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly anonymous: boolean;
}

/** What went out, as the client sent it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** A call and what came of it: an answer, or why there is none. */
export interface Exchange {
  readonly sent?: Sent;
  readonly answer?: Answer & { readonly ms: number };
  readonly failure?: Failure;
  readonly requestId: string | undefined;
}

interface SentRequest {
  method: string;
  url: string;
  headers: Iterable<readonly [string, string]> & { delete(name: string): void };
  body?: string | undefined;
}

/** What a server that limits how often it is asked may have one wait for, in milliseconds. */
const longestWaitMs = 30_000;

/** As whom a call is made. */
interface Asking {
  readonly anonymous: boolean;
}

/**
 * Makes the calls of a run through the contract's client, each by a client of its own, which remembers what it sent.
 * Only a 429 is repeated, when its `Retry-After` says: anything else that a second try would hide is to be seen.
 */
export class Caller {
  readonly #open: (as: Asking) => ApiClient;
  #answered = false;
  #unreachable: Failure | undefined;
  /** The refusal of a call that needed a token, unless another was answered. */
  #refusal: Failure | undefined;
  #accepted = false;

  /** @param open a client that repeats nothing by itself */
  constructor(open: (as: Asking) => ApiClient) {
    this.#open = open;
  }

  /** Whether anybody has answered anything. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Why nobody has answered anything. */
  get unreachable(): Failure | undefined {
    return this.#answered ? undefined : this.#unreachable;
  }

  /** The server's word that one is not signed in, where no call with the token was answered otherwise. */
  get refusal(): Failure | undefined {
    return this.#accepted ? undefined : this.#refusal;
  }

  async call(ask: Ask, signal: AbortSignal | undefined): Promise<Exchange> {
    const exchange = await this.#once(ask, signal);
    const askedMs = Number(exchange.answer?.headers.get('retry-after') ?? Number.NaN) * 1_000;
    if (exchange.answer?.status !== 429 || !(askedMs <= longestWaitMs)) return exchange;
    await wait(askedMs, undefined, signal && { signal }).catch(() => undefined);
    return signal?.aborted ? exchange : this.#once(ask, signal);
  }

  async #once(ask: Ask, signal: AbortSignal | undefined): Promise<Exchange> {
    const { operation, anonymous, ...call } = ask;
    const client = this.#open({ anonymous });
    let request: SentRequest | undefined;
    client.use({
      onRequest: ({ request: made }) => {
        request = made as unknown as SentRequest;
        return undefined;
      },
    });
    const begun = performance.now();
    try {
      const raw = await rawCall(client, { ...call, method: operation.method, signal });
      const answer = answerOf(raw, performance.now() - begun);
      this.#answered = true;
      if (!anonymous && !operation.isPublic) this.#hear(raw);
      return { ...sentOf(request), answer, requestId: answer.headers.get('x-request-id') };
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      if (failure.kind === 'unreachable') this.#unreachable ??= failure;
      const { requestId } = failure.problem;
      return {
        ...sentOf(request),
        failure,
        requestId: typeof requestId === 'string' ? requestId : undefined,
      };
    }
  }

  #hear({ status, failure }: RawAnswer): void {
    if (status === 401) this.#refusal ??= failure;
    else this.#accepted = true;
  }
}

function answerOf({ status, headers, body }: RawAnswer, ms: number): Answer & { ms: number } {
  const named = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  return { status, headers: new Map(named), text: body, ms };
}

function sentOf(request: SentRequest | undefined): { sent?: Sent } {
  if (!request) return {};
  const { method, url, headers, body } = request;
  return { sent: { method, url, headers: [...headers], ...(body !== undefined && { body }) } };
}
