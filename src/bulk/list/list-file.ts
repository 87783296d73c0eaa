import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { codeOf, fileFailure } from '../../api/file-failure.ts';
import { usageFailure } from '../../api/usage-failure.ts';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';

/** A list on the disk, where it can be read more than once. */
export interface ListFile {
  readonly path: string;
  /** What it is called in messages. */
  readonly name: string;
  /** Throws away what was spooled. */
  close(): Promise<void>;
}

export interface SpoolOptions {
  readonly spoolFolder: string;
  readonly stdin: NodeJS.ReadableStream;
  /** Ends the copying; nothing is left in the spool folder. */
  readonly signal?: AbortSignal | undefined;
  readonly say: BulkList;
}

const ending = '.spool';
/** A spool of this age was left by a process that was killed. */
const leftBehindMs = 7 * 86_400_000;

/**
 * Finds a list: a file as it is, `-` (standard input) and anything else that can be read only once as a copy.
 * @throws Failure (2) `unreadable-file` or `unwritable-file`
 */
export async function findListFile(from: string, options: SpoolOptions): Promise<ListFile> {
  const { stdin, say } = options;
  if (from === '-') return spool(stdin, say.standardInput, options);
  const unreadable = (error: unknown) => {
    throw fileFailure(from, error, say.problems);
  };
  const stats = await stat(from).catch(unreadable);
  if (stats.isDirectory()) throw usageFailure('unreadable-file', say.problems.notAFile(from));
  if (!stats.isFile()) return spool(createReadStream(from), from, options);
  // Opened, since only that tells whether it may be read.
  await (await open(from).catch(unreadable)).close();
  return { path: from, name: from, close: async () => undefined };
}

async function spool(
  source: NodeJS.ReadableStream,
  name: string,
  { spoolFolder, signal, say }: SpoolOptions,
): Promise<ListFile> {
  const path = join(spoolFolder, `list-${process.pid}-${Math.random().toString(36).slice(2)}${ending}`);
  const close = () => rm(path, { force: true });
  try {
    await mkdir(spoolFolder, { recursive: true, mode: 0o700 });
    await removeLeftBehind(spoolFolder);
    const copy = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    await pipeline(source, copy, { ...(signal && { signal }) });
    return { path, name, close };
  } catch (error) {
    // Where no spool was made, there may be no folder either.
    await close().catch(() => undefined);
    throw usageFailure('unwritable-file', say.problems.notSpooled(name, spoolFolder, codeOf(error)), error);
  }
}

async function removeLeftBehind(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!file.endsWith(ending)) continue;
    const path = join(folder, file);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > leftBehindMs) await rm(path, { force: true });
  }
}
