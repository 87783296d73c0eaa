import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Makes the code cache of a bundle for this Node, beside it.
 * @param program `bin/program.js`, which will read it: both must compile the same text
 * @param lines command lines that are run so that what they need is in the cache; they may fail
 * @param keys pressed in a terminal that stands in for the real one, where the lines open the desk
 */
export async function writeCodeCache(
  program: string,
  bundle: string,
  lines: string[][],
  keys: string[] = [],
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'tong-build-'));
  const warm = join(import.meta.dirname, 'warm.ts');
  const env = { ...process.env, HOME: home, TONG_CONFIG_DIR: home, TONG_STATE_DIR: home };
  try {
    await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', warm, program, bundle, JSON.stringify(lines), JSON.stringify(keys)],
      { env },
    );
  } finally {
    await rm(home, { recursive: true });
  }
}
