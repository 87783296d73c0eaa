import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCommonJs } from '../scripts/build/common-js.ts';
import { deskOptions } from '../scripts/build/desk.ts';
import type { DrawnDesk, drawDesk } from './drawn-desk.ts';

/** A drawn desk out of what is shipped: bundled as the program is, with the same stand-ins. */
export async function drawShippedDesk(rows: number): Promise<DrawnDesk> {
  const root = join(import.meta.dirname, '..');
  const outdir = mkdtempSync(join(tmpdir(), 'tong-bench-'));
  try {
    const source = `export * from ${JSON.stringify(join(import.meta.dirname, 'drawn-desk.ts'))};`;
    await writeCommonJs({ source, root, outdir, name: 'drawn-desk.cjs', ...deskOptions(root) });
    const shipped: { drawDesk: typeof drawDesk } = createRequire(import.meta.url)(
      join(outdir, 'drawn-desk.cjs'),
    );
    return await shipped.drawDesk(rows);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
