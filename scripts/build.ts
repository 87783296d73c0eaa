import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleProgram } from './build/bundle.ts';
import { writeCodeCache } from './build/code-cache.ts';
import { writeDatabaseTemplate } from './build/database-template.ts';
import { bundleDesk } from './build/desk.ts';
import { bundleServer } from './build/server.ts';

/**
 * What should start fast. Each line adds to the cache what the lines before have not run, and a larger cache takes
 * longer to read, so only the daily ones are here.
 */
const warmLines = [
  ['show', 'C100001', '--json'],
  ['show', 'C100001'],
  ['find', '张'],
  ['holdings', 'C100001'],
  ['today'],
  ['tasks'],
  ['feed'],
  ['profile', 'list'],
  ['sandbox', 'status'],
  ['--help'],
  ['help', 'show'],
  ['shwo'],
];

/** What is pressed on the desk while its cache is made: a first look around, and the end. */
const deskKeys = ['j', 'q'];

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
// Built aside and then put in place, so that a build that fails leaves the last one as it was.
const outdir = `${dist}.${process.pid}`;
try {
  await mkdir(outdir);
  await bundleProgram({ root, commands: './src/commands', outdir });
  await writeCodeCache(join(root, 'bin/program.js'), join(outdir, 'cli.cjs'), warmLines);
  await bundleServer(root, outdir);
  await writeDatabaseTemplate(outdir);
  await bundleDesk(root, outdir);
  await writeCodeCache(join(root, 'bin/program.js'), join(outdir, 'desk.cjs'), [[]], deskKeys);
  await rm(dist, { recursive: true, force: true });
  await rename(outdir, dist);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
