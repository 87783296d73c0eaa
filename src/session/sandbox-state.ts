import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One of the sandbox's advisers, with the token that makes one this adviser. */
interface SandboxAdviser {
  id: string;
  name: string;
  token: string;
}

/** What the running sandbox tells of itself, written by `tong sandbox start` for its owner alone (mode 0600). */
export interface SandboxState {
  pid: number;
  url: string;
  startedAt: string;
  /** The first one is the default. */
  advisers: SandboxAdviser[];
}

export function sandboxStateFile(stateDir: string): string {
  return join(stateDir, 'sandbox', 'sandbox.json');
}

/** Undefined if no sandbox runs here: the file is missing, or is not (yet) what a started sandbox leaves. */
export function readSandboxState(stateDir: string): SandboxState | undefined {
  try {
    const state: unknown = JSON.parse(readFileSync(sandboxStateFile(stateDir), 'utf8'));
    return isSandboxState(state) ? state : undefined;
  } catch {
    return undefined;
  }
}

function isSandboxState(value: unknown): value is SandboxState {
  if (typeof value !== 'object' || value === null) return false;
  const { url, advisers } = value as Partial<SandboxState>;
  return typeof url === 'string' && Array.isArray(advisers) && advisers.length > 0;
}
