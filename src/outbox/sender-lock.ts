import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as timer } from 'node:timers/promises';

const POLL_MS = 25;

/**
 * Runs an act that one process at a time may run for a folder, and waits for the one that does. The lock is the
 * operating system's: it ends with the process, however that ends.
 * @param patienceMs how long to wait at most
 * @returns undefined if another process has it still
 */
export async function withSenderLock<Result>(
  folder: string,
  patienceMs: number,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  const { tryLock, unlock } = await import('fs-native-extensions');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = openSync(join(folder, 'send.lock'), 'a', 0o600);
  try {
    const limit = performance.now() + patienceMs;
    while (!tryLock(file)) {
      if (performance.now() >= limit) return undefined;
      await timer(POLL_MS);
    }
    try {
      return await act();
    } finally {
      unlock(file);
    }
  } finally {
    closeSync(file);
  }
}
