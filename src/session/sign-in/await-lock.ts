import { setTimeout as timer } from 'node:timers/promises';
import { type HeldLock, lockFile } from '../file-lock.ts';

const PAUSE_MS = 20;

/** Waits for a lock that another process has. @returns undefined when it is not to be had within the limit */
export async function awaitLock(path: string, limitMs: number): Promise<HeldLock | undefined> {
  const limit = Date.now() + limitMs;
  for (;;) {
    const lock = await lockFile(path);
    if (lock || Date.now() > limit) return lock;
    // Half of it left to chance, so that many do not ask together.
    await timer(PAUSE_MS * (0.5 + Math.random()));
  }
}
