import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lightFetch } from '../api/light-fetch.ts';
import { LightRequest } from '../api/light-http.ts';
import { readSandboxState, type SandboxState, sandboxStateFile } from './sandbox-state.ts';

/** What the sandbox's process tells the one that started it, over their channel. */
export type SandboxMessage =
  | { ready: { url: string; seed: number; customers: number } }
  | { failed: { reason: 'in-use' | 'error'; detail: string } };

/** `inUse`: another process has the sandbox's folder. */
export type Started =
  | { ready: { url: string; seed: number; customers: number } }
  | { failed: string; inUse: boolean };

const ANSWER_LIMIT_MS = 1_500;
const POLL_MS = 50;

/** Folder of the sandbox: its database, its log, and `sandbox.json` while it runs. */
export function sandboxFolder(stateDir: string): string {
  return join(stateDir, 'sandbox');
}

/** The sandbox's state if it answers, else undefined: a file that a killed one left behind does not count. */
export async function runningSandbox(stateDir: string): Promise<SandboxState | undefined> {
  const state = readSandboxState(stateDir);
  if (!state) return undefined;
  return (await answers(state.url)) ? state : undefined;
}

async function answers(url: string): Promise<boolean> {
  const limits = { connectTimeoutMs: ANSWER_LIMIT_MS, answerTimeoutMs: ANSWER_LIMIT_MS };
  try {
    return (await lightFetch(new LightRequest(`${url}/health`, limits))).ok;
  } catch {
    return false;
  }
}

/**
 * Starts `tong sandbox run` as a process of its own that outlives this one, and waits until it listens or gives up.
 * Its output goes to sandbox.log.
 */
export async function spawnSandbox(stateDir: string, args: readonly string[]): Promise<Started> {
  const folder = sandboxFolder(stateDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const logFile = join(folder, 'sandbox.log');
  // Not emptied: another start at the same moment may be writing to it.
  const log = openSync(logFile, 'a', 0o600);
  const program = process.argv[1] ?? '';
  const child = spawn(process.execPath, [...process.execArgv, program, 'sandbox', 'run', ...args], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  const message = await firstMessage(child);
  if (child.connected) child.disconnect();
  child.unref();
  if (message !== undefined && 'ready' in message) return message;
  const lastWords = readFileSync(logFile, 'utf8').trim().split('\n').at(-1);
  return { failed: message?.failed.detail ?? lastWords ?? '', inUse: message?.failed.reason === 'in-use' };
}

function firstMessage(child: ChildProcess): Promise<SandboxMessage | undefined> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(message as SandboxMessage));
    child.once('exit', () => resolve(undefined));
    child.once('error', () => resolve(undefined));
  });
}

/** Waits until the sandbox that another process is starting answers; undefined when it has not within the limit. */
export async function awaitSandbox(stateDir: string, limitMs: number): Promise<SandboxState | undefined> {
  const limit = Date.now() + limitMs;
  for (;;) {
    const state = await runningSandbox(stateDir);
    if (state || Date.now() > limit) return state;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Asks a process to end and waits until it has; after the limit it is killed. */
export async function endProcess(pid: number, limitMs: number): Promise<void> {
  const limit = Date.now() + limitMs;
  signal(pid, 'SIGTERM');
  while (isAlive(pid)) {
    if (Date.now() > limit) signal(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Takes away what a killed sandbox left behind. */
export function forgetSandbox(stateDir: string): void {
  rmSync(sandboxStateFile(stateDir), { force: true });
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
