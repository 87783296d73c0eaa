import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleProgram } from '../../scripts/build/bundle.ts';
import { writeCodeCache } from '../../scripts/build/code-cache.ts';

/** Builds a program of the fixture commands into `<folder>/dist`, beside a `bin` that lies there already. */
const [folder = ''] = process.argv.slice(2);
const outdir = join(folder, 'dist');
await mkdir(outdir);
await bundleProgram({
  root: join(import.meta.dirname, '../..'),
  commands: './test/program/fixtures',
  outdir,
});
await writeCodeCache(join(folder, 'bin/program.js'), join(outdir, 'cli.cjs'), [['--help'], ['echo', 'a']]);
