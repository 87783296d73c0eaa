import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

const source = readFileSync(join(import.meta.dirname, '../../../src/session/sign-in/undisturbed.ts'), 'utf8');

/** Says when it has begun, is sent the signal, goes on until its input ends, and says that it is done. */
const program = `
${transformSync(source, { loader: 'ts' }).code}
await undisturbed(async () => {
  process.stdout.write('begun\\n');
  for await (const _ of process.stdin);
  process.stdout.write('done\\n');
});
await new Promise((resolve) => setTimeout(resolve, 60_000));
`;

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is answered once the act is done', async (signal) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  const stdout = text(child.stdout);
  child.stdout.once('data', () => {
    child.kill(signal);
    child.stdin.end();
  });
  const ended = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
  expect(ended).toBe(signal);
  expect(await stdout).toBe('begun\ndone\n');
});
