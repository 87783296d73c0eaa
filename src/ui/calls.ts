import { createHash } from 'node:crypto';
import type { ApiClient } from '../api/client.ts';
import type { Category, ShareRequest } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';

/** How a call is made: by which client, and until when it is wanted. */
interface Line {
  readonly api: ApiClient;
  readonly signal: AbortSignal;
}

/** The largest page of the contract. */
const limit = 200;

const ofCustomer = (customerId: string) => ({ path: { customerId } });

/**
 * Everything the desk asks of the server, by name. What it is asked about is one text: an id, or what was typed.
 * A share has a body besides.
 */
export const calls = {
  session: ({ api, signal }: Line) => unwrap(api.GET('/session', { signal })),
  today: ({ api, signal }: Line) => unwrap(api.GET('/today', { params: { query: { limit } }, signal })),
  find: ({ api, signal }: Line, query: string) =>
    unwrap(api.POST('/customer-searches', { body: { query, limit: 50 }, signal })),
  customer: ({ api, signal }: Line, id: string) =>
    unwrap(api.GET('/customers/{customerId}', { params: ofCustomer(id), signal })),
  holdings: ({ api, signal }: Line, id: string) =>
    unwrap(api.GET('/customers/{customerId}/holdings', { params: ofCustomer(id), signal })),
  timeline: ({ api, signal }: Line, id: string) =>
    unwrap(
      api.GET('/customers/{customerId}/timeline', {
        params: { ...ofCustomer(id), query: { limit } },
        signal,
      }),
    ),
  /** Net value at the ends of the last twelve months, as far as it is known. */
  history: ({ api, signal }: Line, id: string) =>
    unwrap(api.GET('/customers/{customerId}/value-history', { params: ofCustomer(id), signal })),
  tasks: ({ api, signal }: Line) => unwrap(api.GET('/tasks', { params: { query: { limit } }, signal })),
  /** About a category and a channel with a blank between; a missing one is any. */
  feed: ({ api, signal }: Line, filter: string) =>
    unwrap(api.GET('/feed-items', { params: { query: { limit, ...feedQuery(filter) } }, signal })),
  channels: ({ api, signal }: Line) => unwrap(api.GET('/channels', { signal })),
  item: ({ api, signal }: Line, itemId: string) =>
    unwrap(api.GET('/feed-items/{itemId}', { params: { path: { itemId } }, signal })),
  suited: ({ api, signal }: Line, itemId: string) =>
    unwrap(
      api.GET('/feed-items/{itemId}/suited-customers', {
        params: { path: { itemId }, query: { limit } },
        signal,
      }),
    ),
  moments: ({ api, signal }: Line) => unwrap(api.GET('/moments', { params: { query: { limit } }, signal })),
  /** Says what sharing would do; nothing is sent. */
  tryShare: ({ api, signal }: Line, _about: string, body?: ShareRequest) =>
    unwrap(api.POST('/shares', { body: { ...needed(body), dryRun: true }, signal })),
  /** About the share in the making: its key is made of that and the body, so sending the same twice happens once. */
  share: ({ api, signal }: Line, making: string, body?: ShareRequest) =>
    unwrap(
      api.POST('/shares', {
        params: { header: { 'Idempotency-Key': keyOf(making, needed(body)) } },
        body: needed(body),
        signal,
      }),
    ),
} as const satisfies Readonly<
  Record<string, (line: Line, about: string, body?: ShareRequest) => Promise<object>>
>;

function feedQuery(filter: string): { category?: Category; channel?: string } {
  const [category, channel] = filter.split(' ');
  return { ...(category && { category: category as Category }), ...(channel && { channel }) };
}

function keyOf(making: string, body: ShareRequest): string {
  return createHash('sha256')
    .update(`${making} ${JSON.stringify(body)}`)
    .digest('hex')
    .slice(0, 32);
}

function needed<Body>(body: Body | undefined): Body {
  if (body === undefined) throw new Error('this call is made with a body');
  return body;
}

export type CallName = keyof typeof calls;

/** Calls that change something. They are never given up: what the house made of them has to be heard. */
const writing: ReadonlySet<CallName> = new Set(['share']);

export function isWrite(name: CallName): boolean {
  return writing.has(name);
}

export type Data<Name extends CallName> = Awaited<ReturnType<(typeof calls)[Name]>>;
