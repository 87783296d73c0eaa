import type { ApiClient } from '../api/client.ts';
import { pooledFetch } from '../api/pooled-fetch.ts';
import type { Pace } from '../bulk/run/pace.ts';
import { followedSandbox } from '../session/follow-sandbox.ts';
import { type Connection, clientOf } from './connection.ts';

/**
 * A client for the many calls of a run: over a pool of connections, trying nothing again by itself, telling the pace
 * what each answer says of it, and following a sandbox that is started anew.
 */
export async function bulkApi(
  { session, lang }: Connection,
  pace: Pace,
  mostCalls: number,
): Promise<{ api: ApiClient; close: () => Promise<void> }> {
  const pool = await pooledFetch(mostCalls, session.transport);
  const whereNow = followedSandbox(session, process.env);
  const api = clientOf(session, lang, {
    fetch: async (request) => {
      const answer = await pool.fetch(request);
      pace.heard(answer);
      return answer;
    },
    retry: { maxWaitMs: 0 },
    ...(whereNow && { whereNow }),
  });
  return { api, close: pool.close };
}
