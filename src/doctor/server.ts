import { contractVersion } from '../api/answer-shapes.ts';
import { type ApiClient, type ApiOptions, createApi } from '../api/client.ts';
import { Failure } from '../api/failure.ts';
import { unwrap } from '../api/unwrap.ts';
import type { Way } from '../session/way.ts';
import type { Doctor } from '../text/messages/en/doctor.ts';
import type { Finding } from './check.ts';
import type { Explain } from './explain.ts';

/** Within the 3 s of a check, so that it says itself what went wrong. */
const connectTimeoutMs = 1_300;
const answerTimeoutMs = 1_300;
const slowMs = 1_000;
const mostSkewSeconds = 60;

/** Who asks, as the client has it. */
export type Caller = Pick<ApiOptions, 'lang' | 'userAgent' | 'token' | 'onCall' | 'traceHeaders'>;

/** A client that asks once and does not wait. */
export function hastyApi({ server, transport }: Way, caller: Caller): ApiClient {
  const limits = { connectTimeoutMs, answerTimeoutMs, retry: { maxWaitMs: 0 } };
  return createApi({ server, transport, ...caller, ...limits });
}

/** What the server said of itself, and how long that took. */
export interface Reply {
  readonly ms: number;
  readonly database: string;
  /** Seconds by which this machine's clock is ahead; half the way is taken off. */
  readonly aheadSeconds: number | undefined;
}

/** @throws Failure */
export async function askHealth(api: ApiClient, now: () => number): Promise<Reply> {
  const began = now();
  const { time, database } = await unwrap(api.GET('/health'));
  const ended = now();
  const ahead = Math.round(((began + ended) / 2 - Date.parse(time)) / 1_000);
  return { ms: ended - began, database, aheadSeconds: Number.isNaN(ahead) ? undefined : ahead };
}

export async function lookAtServer(
  url: string,
  asked: Promise<Reply>,
  explain: Explain,
  say: Doctor,
): Promise<Finding> {
  return explained(explain, async () => {
    const { ms, database } = await asked;
    const found = say.server(url, ms, database);
    return ms > slowMs ? { state: 'warning', found, help: say.slow } : { state: 'ok', found };
  });
}

/** A server that does not answer is another check's. */
export async function lookAtClock(asked: Promise<Reply>, say: Doctor): Promise<Finding> {
  const reply = await asked.catch(() => undefined);
  if (!reply) return { state: 'warning', found: say.noServer };
  const { aheadSeconds } = reply;
  if (aheadSeconds === undefined) return { state: 'warning', found: say.noClock };
  const found = say.clock(aheadSeconds);
  const isOff = Math.abs(aheadSeconds) > mostSkewSeconds;
  return isOff ? { state: 'warning', found, help: say.clockHelp } : { state: 'ok', found };
}

/** Another major version is another contract; an older minor one lacks something (semver). */
export async function lookAtContract(api: ApiClient, explain: Explain, say: Doctor): Promise<Finding> {
  return explained(explain, async () => {
    const { contract } = await unwrap(api.GET('/version'));
    const [own, servers] = [contractVersion, contract].map((version) => version.split('.').map(Number));
    const [ownMajor = 0, ownMinor = 0] = own ?? [];
    const [major = 0, minor = 0] = servers ?? [];
    const found = say.contract(contractVersion, contract);
    if (major > ownMajor) return { state: 'failed', found, help: say.updateTong };
    if (major < ownMajor) return { state: 'failed', found, help: say.updateServer };
    return minor < ownMinor ? { state: 'warning', found, help: say.updateServer } : { state: 'ok', found };
  });
}

export async function lookAtSession(api: ApiClient, explain: Explain, say: Doctor): Promise<Finding> {
  return explained(explain, async () => {
    const { adviser, book } = await unwrap(api.GET('/session'));
    return { state: 'ok', found: say.session(adviser.name, adviser.id, book.name) };
  });
}

async function explained(explain: Explain, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Failure) return explain(error);
    throw error;
  }
}
