import { join } from 'node:path';
import { setTimeout as timer } from 'node:timers/promises';
import { lockFile } from '../session/file-lock.ts';

const POLL_MS = 25;

/**
 * Runs an act that one process at a time may run for a folder, and waits for the one that does.
 * @param patienceMs how long to wait at most
 * @returns undefined if another process has it still
 */
export async function withSenderLock<Result>(
  folder: string,
  patienceMs: number,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  const limit = performance.now() + patienceMs;
  const path = join(folder, 'send.lock');
  let lock = await lockFile(path);
  while (lock === undefined) {
    if (performance.now() >= limit) return undefined;
    await timer(POLL_MS);
    lock = await lockFile(path);
  }
  try {
    return await act();
  } finally {
    lock.release();
  }
}
