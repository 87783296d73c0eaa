import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sandboxStateFile } from '../../src/session/sandbox-state.ts';

/** Folders of one test, empty at first and gone after it. */
export function scene(): { configDir: string; stateDir: string; env: Record<string, string> } {
  const root = mkdtempSync(join(tmpdir(), 'tong-session-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const configDir = join(root, 'config');
  const stateDir = join(root, 'state');
  return { configDir, stateDir, env: { TONG_CONFIG_DIR: configDir, TONG_STATE_DIR: stateDir } };
}

export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A started sandbox with two advisers, as it tells of itself. */
export function startedSandbox(stateDir: string, url: string): void {
  const advisers = [
    { id: 'adv_0001', name: '林晓燕', token: 'token-of-lin' },
    { id: 'adv_0002', name: '陈志强', token: 'token-of-chen' },
  ];
  const state = { pid: process.pid, url, startedAt: '2026-11-23T09:00:00+08:00', advisers };
  writeText(sandboxStateFile(stateDir), JSON.stringify(state));
}
