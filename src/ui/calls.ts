import type { ApiClient } from '../api/client.ts';
import type { ShareRequest } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import { formatDay } from '../text/dates.ts';

/** How a call is made: by which client, until when it is wanted, and when it began. */
interface Line {
  readonly api: ApiClient;
  readonly signal: AbortSignal;
  readonly now: Date;
}

/** The largest page of the contract. */
const limit = 200;
const dayLength = 86_400_000;

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
  tasks: ({ api, signal }: Line) => unwrap(api.GET('/tasks', { params: { query: { limit } }, signal })),
  feed: ({ api, signal }: Line) => unwrap(api.GET('/feed-items', { params: { query: { limit } }, signal })),
  item: ({ api, signal }: Line, itemId: string) =>
    unwrap(api.GET('/feed-items/{itemId}', { params: { path: { itemId } }, signal })),
  moments: ({ api, signal }: Line) => unwrap(api.GET('/moments', { params: { query: { limit } }, signal })),
  done: ({ api, signal }: Line, taskId: string) =>
    unwrap(api.POST('/tasks/{taskId}/done', { params: { path: { taskId } }, signal })),
  snooze: ({ api, signal, now }: Line, taskId: string) =>
    unwrap(
      api.POST('/tasks/{taskId}/snooze', {
        params: { path: { taskId } },
        body: { until: formatDay(new Date(now.getTime() + dayLength)) },
        signal,
      }),
    ),
  /** Says what sharing would do; nothing is sent. */
  tryShare: ({ api, signal }: Line, _about: string, body?: ShareRequest) =>
    unwrap(api.POST('/shares', { body: { ...needed(body), dryRun: true }, signal })),
  share: ({ api, signal }: Line, _about: string, body?: ShareRequest) =>
    unwrap(api.POST('/shares', { body: needed(body), signal })),
} as const satisfies Readonly<
  Record<string, (line: Line, about: string, body?: ShareRequest) => Promise<object>>
>;

function needed<Body>(body: Body | undefined): Body {
  if (body === undefined) throw new Error('this call is made with a body');
  return body;
}

export type CallName = keyof typeof calls;

/** Calls that change something. They are never given up: what the house made of them has to be heard. */
const writing: ReadonlySet<CallName> = new Set(['done', 'snooze', 'share']);

export function isWrite(name: CallName): boolean {
  return writing.has(name);
}

export type Data<Name extends CallName> = Awaited<ReturnType<(typeof calls)[Name]>>;
