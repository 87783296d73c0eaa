import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Writer } from '../session/resolve.ts';
import { outboxesFolder } from './waiting.ts';

/**
 * Where the writes of one adviser to one server wait: never sent elsewhere, nor as somebody else. Of a token it has a
 * digest, from which nobody gets it back.
 */
export function outboxFolder(stateDir: string, writer: Writer): string {
  return join(outboxesFolder(stateDir), keyOf(writer));
}

/** Where the desk keeps what this adviser has half written. */
export function draftsFolder(stateDir: string, writer: Writer): string {
  return join(draftsRoot(stateDir), keyOf(writer));
}

function draftsRoot(stateDir: string): string {
  return join(stateDir, 'drafts');
}

/** Throws away what waits for the sandbox and what is half written on it, with its data: its customers are gone. */
export function dropSandboxWritings(stateDir: string): void {
  for (const root of [outboxesFolder(stateDir), draftsRoot(stateDir)]) {
    for (const name of foldersIn(root)) {
      if (name.startsWith(SANDBOX)) rmSync(join(root, name), { recursive: true, force: true });
    }
  }
}

/** How many writes wait in the other outboxes on this machine. */
export function waitingElsewhere(stateDir: string, writer: Writer): number {
  const root = outboxesFolder(stateDir);
  return foldersIn(root)
    .filter((name) => name !== keyOf(writer))
    .flatMap((name) => foldersIn(join(root, name)))
    .filter((file) => file.endsWith('.json')).length;
}

const SANDBOX = 'sandbox-';

function keyOf(writer: Writer): string {
  if ('sandboxAdviser' in writer) return SANDBOX + encodeURIComponent(writer.sandboxAdviser ?? 'first');
  const { host } = new URL(writer.server);
  const digest = createHash('sha256')
    .update(`${writer.server}\n${whoOf(writer)}`)
    .digest('hex');
  return `${host.replaceAll(/[^\w.-]/g, '_')}-${digest.slice(0, 32)}`;
}

function whoOf(writer: Exclude<Writer, { sandboxAdviser: unknown }>): string {
  if ('adviser' in writer) return `adviser ${writer.adviser}`;
  return 'client' in writer ? `client ${writer.client}` : writer.token;
}

function foldersIn(root: string): string[] {
  try {
    return readdirSync(root);
  } catch {
    return [];
  }
}
