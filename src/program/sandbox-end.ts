import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dropSandboxWritings } from '../outbox/folder.ts';
import { stateFolder } from '../session/folders.ts';
import { endProcess, forgetSandbox, sandboxFolder } from '../session/sandbox-process.ts';

const STOP_LIMIT_MS = 10_000;

/** Stops the sandbox, whoever holds its folder; returns the pid that was stopped, undefined where none ran. */
export async function stopSandbox(): Promise<number | undefined> {
  const stateDir = stateFolder(process.env);
  const { lockHolder } = await import('../server/index.ts');
  // Not by sandbox.json: a killed sandbox leaves it behind, and its pid may be another program's by now.
  const pid = lockHolder(databaseFolder(stateDir));
  if (pid) await endProcess(pid, STOP_LIMIT_MS);
  forgetSandbox(stateDir);
  return pid || undefined;
}

/** Throws the sandbox's data away, and what waits for it. It must not be running. */
export async function dropSandbox(): Promise<void> {
  const stateDir = stateFolder(process.env);
  await rm(databaseFolder(stateDir), { recursive: true, force: true });
  dropSandboxWritings(stateDir);
}

function databaseFolder(stateDir: string): string {
  return join(sandboxFolder(stateDir), 'data');
}
