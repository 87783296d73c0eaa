import { type ApiClient, createApi } from '../api/client.ts';
import type { LightFetch, LightRequest } from '../api/light-http.ts';
import { pooledFetch } from '../api/pooled-fetch.ts';
import type { Session } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import type { Pace } from '../bulk/run/pace.ts';
import { followedSandbox } from '../session/follow-sandbox.ts';
import { type Connection, clientOf } from './connection.ts';

interface Manner {
  readonly mostCalls: number;
  /** @throws Failure where the one who asks, or the house, is not the plan's */
  readonly checkOwner: (session: Session) => void;
}

/**
 * A client for the many calls of a run: over a pool of connections, trying nothing again by itself, telling the pace
 * what each answer says of it, and following a sandbox that is started anew, once it is seen to be the same house.
 */
export async function bulkApi(
  connection: Connection,
  pace: Pace,
  { mostCalls, checkOwner }: Manner,
): Promise<{ api: ApiClient; close: () => Promise<void> }> {
  const { session, lang } = connection;
  const pool = await pooledFetch(mostCalls, session.transport);
  const whereNow = followedSandbox(session, process.env);
  let known = typeof session.token === 'string' ? `${session.server} Bearer ${session.token}` : '';
  const fetch: LightFetch = async (request) => {
    const here = whoAndWhere(request);
    if (here !== known) {
      checkOwner(await sessionAt(request, pool.fetch));
      known = here;
    }
    const answer = await pool.fetch(request);
    pace.heard(answer);
    return answer;
  };
  const api = clientOf(session, lang, { fetch, retry: { maxWaitMs: 0 }, ...(whereNow && { whereNow }) });
  return { api, close: pool.close };
}

function whoAndWhere({ url, headers }: LightRequest): string {
  return `${new URL(url).origin} ${headers.get('authorization')}`;
}

/** Whose data are there where a request goes to. @throws Failure */
function sessionAt({ url, headers }: LightRequest, fetch: LightFetch): Promise<Session> {
  const token = headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  const server = new URL(url).origin;
  const api = createApi({
    server,
    token,
    lang: 'en',
    userAgent: headers.get('user-agent') ?? '',
    fetch,
    retry: { maxWaitMs: 0 },
  });
  return unwrap(api.GET('/session'));
}
