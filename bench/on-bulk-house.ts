import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnvironment } from './environment.ts';

export interface BulkHouse {
  readonly url: string;
  readonly token: string;
  /** For what the measured writes; gone afterwards. */
  readonly folder: string;
}

/** Runs a measurement against a server with so many customers, which is a process of its own. */
export async function onBulkHouse<Result>(
  customers: number,
  measure: (house: BulkHouse) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'tong-bench-bulk-'));
  const program = join(import.meta.dirname, 'bulk-house.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', program, String(customers)], {
    env: plainEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(server.stdout, 'data');
    return await measure({ ...JSON.parse(String(line)), folder });
  } finally {
    server.stdin.end();
    await once(server, 'close');
    rmSync(folder, { recursive: true, force: true });
  }
}
