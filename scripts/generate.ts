import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generate/files.ts';

/** Writes the generated files; with `--check` only says which are stale, exit code 1 if any is. */
const root = join(import.meta.dirname, '..');
const onlyCheck = process.argv.includes('--check');
for (const [path, content] of await generatedFiles(root)) {
  const file = join(root, path);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === content) continue;
  if (onlyCheck) {
    process.stderr.write(`${path} is stale; run npm run generate\n`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    process.stdout.write(`${path} written\n`);
  }
}
