import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyServerOptions } from 'fastify';
import { type Executor, openDatabase } from '../database/database.ts';
import { issueToken } from '../session/issue-token.ts';
import { type Listening, startServer } from '../start-server.ts';
import { SERVICE_CLIENT } from './identity/clients.ts';
import { sandboxSignIn } from './identity/identity.ts';
import { identityKeys } from './identity/keys.ts';
import { loadSandbox, type SandboxOrigin, sandboxOrigin } from './load-sandbox.ts';

/** "tong sandbox stop" waits ten seconds for all of it. */
const DRAIN_LIMIT_MS = 5_000;

export interface SandboxOptions {
  /** Folder of the sandbox: its database, and `sandbox.json` while it runs. */
  folder: string;
  host: string;
  /** Taken if it is free, else any other. */
  port: number;
  /** For a new sandbox; one that is there keeps its own. */
  origin: SandboxOrigin;
  logger: FastifyServerOptions['logger'];
  /** Requests a minute for each adviser; no limit where it is left out. */
  rateLimit?: number | undefined;
}

export interface RunningSandbox extends Listening {
  /** What the data was made from, perhaps on an earlier day. */
  origin: SandboxOrigin;
}

/**
 * Runs the sandbox in this process: makes its data where there is none, listens, and writes `sandbox.json` with the
 * address, a token for each adviser and what its service accounts sign in with, readable by its owner alone. Throws `DatabaseInUse` when it runs already.
 */
export async function runSandbox({
  folder,
  host,
  port,
  origin,
  logger,
  rateLimit,
}: SandboxOptions): Promise<RunningSandbox> {
  const database = await openDatabase(join(folder, 'data'));
  const now = new Date();
  const keys = await identityKeys(folder);
  let server: Listening;
  try {
    if (!(await sandboxOrigin(database.db))) await loadSandbox(database.db, origin, now);
    server = await listen();
  } catch (error) {
    await database.close();
    throw error;
  }
  const advisers = await advisersWithTokens(database.db, now);
  const { url } = server;
  await writeState(folder, {
    ...{ pid: process.pid, url, startedAt: now.toISOString(), advisers },
    service: { clientId: SERVICE_CLIENT, clientSecret: keys.serviceSecret },
    serviceKey: keys.serviceKey,
  });
  return {
    url,
    origin: (await sandboxOrigin(database.db)) ?? origin,
    stop: async () => {
      await forgetState(folder);
      await server.stop();
    },
  };

  async function listen(): Promise<Listening> {
    const signInAt = (at: string) => sandboxSignIn(database.db, keys, at);
    const options = { database, host, logger, signInAt, drainMs: DRAIN_LIMIT_MS, rateLimit, metrics: {} };
    try {
      return await startServer({ ...options, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      return startServer({ ...options, port: 0 });
    }
  }
}

/** New tokens at each start; those of the last one are worth nothing any more. */
async function advisersWithTokens(db: Executor, now: Date) {
  await db.deleteFrom('access_token').execute();
  const advisers = await db.selectFrom('adviser').select(['id', 'name']).orderBy('id').execute();
  const withTokens: { id: string; name: string; token: string }[] = [];
  for (const { id, name } of advisers) withTokens.push({ id, name, token: await issueToken(db, id, now) });
  return withTokens;
}

/** Renamed into place: whoever reads it sees all of it or nothing. */
async function writeState(folder: string, state: object): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = stateFile(folder);
  await writeFile(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await chmod(`${file}.new`, 0o600);
  await rename(`${file}.new`, file);
}

/** Takes the state away if it is this process's: the folder may have been thrown away and made anew meanwhile. */
async function forgetState(folder: string): Promise<void> {
  const text = await readFile(stateFile(folder), 'utf8').catch(() => '{}');
  if (JSON.parse(text).pid === process.pid) await rm(stateFile(folder), { force: true });
}

function stateFile(folder: string): string {
  return join(folder, 'sandbox.json');
}
