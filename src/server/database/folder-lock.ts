import { closeSync, existsSync, fstatSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';

/** Another process holds the folder. `pid` is the holder's, where its file could be read. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse';
  readonly folder: string;
  readonly pid: number | undefined;

  constructor(folder: string, pid: number | undefined) {
    super(`${folder} is in use by process ${pid ?? '(unknown)'}`);
    this.folder = folder;
    this.pid = pid;
  }
}

interface FolderLock {
  /** Whether the folder is still the one that was locked: somebody may have thrown it away and made it anew. */
  isOnThisFolder(): boolean;
  release(): void;
}

/**
 * Takes the exclusive lock on a database folder. PGlite has none of its own, and two processes would ruin the data.
 * The lock is the operating system's: it ends with the process, however that ends, so none is ever stale.
 * Throws `DatabaseInUse`.
 */
export function lockFolder(folder: string): FolderLock {
  const file = openSync(join(folder, 'tong.lock'), 'a', 0o600);
  if (!tryLock(file)) {
    closeSync(file);
    throw new DatabaseInUse(folder, holder(folder));
  }
  // Beside the lock, not in it: Windows lets nobody read a locked file.
  writeFileSync(pidPath(folder), `${process.pid}\n`, { mode: 0o600 });
  return {
    isOnThisFolder: () => {
      const now = statSync(join(folder, 'tong.lock'), { throwIfNoEntry: false });
      return now?.ino === fstatSync(file).ino;
    },
    release: () => {
      unlock(file);
      closeSync(file);
    },
  };
}

/** Who holds the lock of a database folder now: a pid, 0 where it cannot be read, undefined for nobody. */
export function lockHolder(folder: string): number | undefined {
  if (!existsSync(join(folder, 'tong.lock'))) return undefined;
  try {
    lockFolder(folder).release();
    return undefined;
  } catch (error) {
    if (error instanceof DatabaseInUse) return error.pid ?? 0;
    throw error;
  }
}

function pidPath(folder: string): string {
  return join(folder, 'tong.pid');
}

function holder(folder: string): number | undefined {
  const pid = Number.parseInt(readFileSync(pidPath(folder), 'utf8'), 10);
  return Number.isNaN(pid) ? undefined : pid;
}
