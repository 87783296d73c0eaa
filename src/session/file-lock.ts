import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** A lock that this process holds until it gives it back, or ends. */
export interface HeldLock {
  release(): void;
}

/**
 * Locks a file, which is made where there is none, for this process alone. The lock is the operating system's: it ends
 * with the process, however that ends.
 * @returns undefined if another process has it
 */
export async function lockFile(path: string): Promise<HeldLock | undefined> {
  const { tryLock, unlock } = await import('fs-native-extensions');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, 'a', 0o600);
  if (!tryLock(file)) {
    closeSync(file);
    return undefined;
  }
  return {
    release: () => {
      unlock(file);
      closeSync(file);
    },
  };
}

/** Whether another process has locked the file. Only looks: nothing is written, and others may look too. */
export async function isLocked(path: string): Promise<boolean> {
  const { tryLock, unlock } = await import('fs-native-extensions');
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return false;
  }
  try {
    const isFree = tryLock(file, { shared: true });
    if (isFree) unlock(file);
    return !isFree;
  } finally {
    closeSync(file);
  }
}
