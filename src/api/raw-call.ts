import { answerFailure } from './answer-failure.ts';
import type { ApiClient } from './client.ts';
import type { Failure } from './failure.ts';
import { TransportError } from './transport-error.ts';
import { transportFailure } from './transport-failure.ts';

/** A call that need not be in the contract. */
export interface RawCall {
  /** In capitals. */
  readonly method: string;
  /** With or without a leading slash, with or without a query; always on the client's own server. */
  readonly path: string;
  /** Added to the path's own query. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, sent as it is. */
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As it came. */
  readonly body: string;
  /** What an answer that is not a success means. */
  readonly failure?: Failure;
}

/** The client's own way to call any path, of which its types show only those of the contract. */
type AnyRequest = (
  method: string,
  path: string,
  init: Pick<RawCall, 'headers' | 'body' | 'signal'> & {
    bodySerializer: (body: string) => string;
    parseAs: 'text';
  },
) => Promise<{ error?: unknown; response: Response }>;

/**
 * Sends a call with the client's token, request id, idempotency key and retries.
 * @throws Failure without an answer
 */
export async function rawCall(
  api: ApiClient,
  { method, path, query = [], headers, body, signal }: RawCall,
): Promise<RawAnswer> {
  const request = api.request as unknown as AnyRequest;
  const init = {
    ...(headers && { headers }),
    ...(signal && { signal }),
    body,
    bodySerializer: (text: string) => text,
    parseAs: 'text' as const,
  };
  const { error, response } = await request(method, withQuery(path, query), init).catch((cause: unknown) => {
    throw cause instanceof TransportError ? transportFailure(cause) : cause;
  });
  const answer = { status: response.status, headers: [...response.headers], body: await response.text() };
  return response.ok ? answer : { ...answer, failure: answerFailure(response, error) };
}

/** All items of a list, from the first page to the last, in the shape of one page. @throws Failure also for a bad answer */
export async function rawList(api: ApiClient, call: RawCall): Promise<string> {
  const items: unknown[] = [];
  const [path = '', search] = call.path.split('?', 2);
  let query = [...new URLSearchParams(search), ...(call.query ?? [])];
  for (;;) {
    const { body, failure } = await rawCall(api, { ...call, path, query });
    if (failure) throw failure;
    const { items: more, nextCursor, ...rest } = parsePage(body);
    // What is no list has no pages.
    if (!Array.isArray(more)) return body;
    items.push(...more);
    if (typeof nextCursor !== 'string') return JSON.stringify({ ...rest, items }, null, 2);
    query = [...query.filter(([name]) => name !== 'cursor'), ['cursor', nextCursor]];
  }
}

function parsePage(body: string): { items?: unknown; nextCursor?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

function withQuery(path: string, query: NonNullable<RawCall['query']>): string {
  const rooted = path.startsWith('/') ? path : `/${path}`;
  if (query.length === 0) return rooted;
  return `${rooted}${rooted.includes('?') ? '&' : '?'}${new URLSearchParams(query.map(([...pair]) => pair))}`;
}
