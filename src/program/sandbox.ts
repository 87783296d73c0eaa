import { join } from 'node:path';
import { Failure, problemType } from '../api/failure.ts';
import { configFolder, stateFolder } from '../session/folders.ts';
import { listProfiles, setProfile } from '../session/profiles.ts';
import {
  awaitSandbox,
  endProcess,
  runningSandbox,
  sandboxFolder,
  spawnSandbox,
} from '../session/sandbox-process.ts';
import { checkSettingsWritable } from '../session/settings.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

export const SANDBOX_PROFILE = 'sandbox';
export const sandboxDefaults = { seed: 1, customers: 300, port: 4180 };

/** A first start makes its customers; on a busy machine that takes its time. */
const OTHER_START_MS = 60_000;
const STOP_LIMIT_MS = 10_000;

interface StartWishes {
  lang: Language;
  note: (text: string) => void;
  seed?: number | undefined;
  customers?: number | undefined;
  port?: number | undefined;
  rateLimit?: number | undefined;
}

/** What `sandbox start` and `sandbox status` answer with `--json`. */
export interface SandboxStatus {
  running: boolean;
  pid?: number;
  url?: string;
  profile: string;
}

export async function sandboxStatus(): Promise<SandboxStatus> {
  const state = await runningSandbox(stateFolder(process.env));
  if (!state) return { running: false, profile: SANDBOX_PROFILE };
  return { running: true, pid: state.pid, url: state.url, profile: SANDBOX_PROFILE };
}

/** Starts the sandbox unless it runs already, and points profile `sandbox` to it. @throws Failure (1) */
export async function startSandbox({
  lang,
  note,
  rateLimit,
  ...wishes
}: StartWishes): Promise<SandboxStatus> {
  const { serving } = messages(lang);
  const stateDir = stateFolder(process.env);
  const before = await sandboxStatus();
  if (before.running) return runningAlready(before, { lang, note });
  // Before anything runs: a sandbox without its profile would be one that nobody knows of.
  checkSettingsWritable(configFolder(process.env));
  const asked = { ...sandboxDefaults, ...definedOnly(wishes) };
  note(serving.starting(asked.customers));
  const args = Object.entries(asked).map(([name, value]) => `--${name}=${value}`);
  if (rateLimit !== undefined) args.push(`--rate-limit=${rateLimit}`);
  const started = await spawnSandbox(stateDir, args);
  if ('failed' in started) {
    // Another start came first: this one has what it wanted once that is done.
    const other = started.inUse && (await awaitSandbox(stateDir, OTHER_START_MS)) !== undefined;
    if (!other) throw cannotStart(started.failed, stateDir, lang);
    return runningAlready(await sandboxStatus(), { lang, note });
  }
  const { url, seed, customers } = started.ready;
  const after = await sandboxStatus();
  const current = await makeProfile(url).catch(async (error) => {
    if (after.pid !== undefined) await endProcess(after.pid, STOP_LIMIT_MS);
    throw error;
  });
  note(serving.started(url, after.pid ?? 0));
  const differs = wishes.seed !== undefined || wishes.customers !== undefined;
  const kept = differs && (seed !== asked.seed || customers !== asked.customers);
  note(kept ? serving.keptOrigin(customers, seed) : serving.madeFrom(customers, seed));
  note(
    current === SANDBOX_PROFILE
      ? serving.profileMade(current)
      : serving.profileOther(SANDBOX_PROFILE, current),
  );
  return after;
}

async function runningAlready(
  status: SandboxStatus,
  { lang, note }: Pick<StartWishes, 'lang' | 'note'>,
): Promise<SandboxStatus> {
  const { url = '', pid = 0 } = status;
  await makeProfile(url);
  note(messages(lang).serving.runningAlready(url, pid));
  return status;
}

/** Points the profile to the sandbox; returns the name of the profile that is current then. */
async function makeProfile(url: string): Promise<string> {
  const configDir = configFolder(process.env);
  await setProfile(configDir, SANDBOX_PROFILE, [`server=${url}`, 'kind=sandbox']);
  return listProfiles(configDir).find(({ current }) => current)?.name ?? SANDBOX_PROFILE;
}

function definedOnly<T extends object>(wishes: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function cannotStart(detail: string, stateDir: string, lang: Language): Failure {
  const log = join(sandboxFolder(stateDir), 'sandbox.log');
  const text = messages(lang).serving.cannotStart(detail, log);
  return new Failure('failed', { type: problemType('sandbox-failed'), status: 500, ...text });
}
