import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

const source = readFileSync(join(import.meta.dirname, '../../../src/session/sign-in/undisturbed.ts'), 'utf8');

/** Says when it has begun, goes on after the signal has come and until its input ends, and says that it is done. */
const program = (signal: NodeJS.Signals) => `
${transformSync(source, { loader: 'ts' }).code}
setTimeout(() => {}, 60_000);
await undisturbed(async () => {
  // Its input may be heard of before the signal that was sent first.
  const come = new Promise((resolve) => process.once('${signal}', resolve));
  process.stdout.write('begun\\n');
  await come;
  for await (const _ of process.stdin);
  process.stdout.write('done\\n');
});
await new Promise(() => {});
`;

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is answered once the act is done', async (signal) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(signal)]);
  const stdout = text(child.stdout);
  child.stdout.once('data', () => {
    child.kill(signal);
    child.stdin.end();
  });
  const ended = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
  expect(ended).toBe(signal);
  expect(await stdout).toBe('begun\ndone\n');
});
