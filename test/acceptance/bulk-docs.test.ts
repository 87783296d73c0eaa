import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BulkHouse, type PlanJson, type RunJson } from '../support/bulk-house.ts';
import { RUN } from '../support/program.ts';

const house = new BulkHouse();
const bin = house.path('bin');
beforeAll(async () => {
  const { code } = await house.tong(['sandbox', 'start', '--port', '0']);
  expect(code).toBe(0);
  mkdirSync(bin);
  writeFileSync(join(bin, 'tong'), `#!/bin/sh\nexec '${process.execPath}' '${RUN}' "$@"\n`);
  chmodSync(join(bin, 'tong'), 0o755);
});
afterAll(async () => {
  await house.tong(['sandbox', 'stop']);
  house.remove();
});

const docs = readFileSync(join(import.meta.dirname, '../../docs/bulk.md'), 'utf8');

/** The recipe's commands, as docs/bulk.md has them. */
function recipe(name: string): string {
  const found = new RegExp(`<!-- recipe: ${name} -->\n\`\`\`sh\n(.*?)\`\`\`\n`, 's').exec(docs)?.[1];
  if (found === undefined) throw new Error(`docs/bulk.md has no recipe ${name}`);
  return found;
}

async function follow(name: string, env: Record<string, string> = {}) {
  const path = `${bin}:${join(process.execPath, '..')}:${process.env.PATH}`;
  const shell = spawn('sh', ['-euc', recipe(name)], {
    env: { ...house.env, PATH: path, ...env },
    cwd: house.folder,
  });
  const ended = new Promise<number | null>((resolve) => shell.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(shell.stdout), text(shell.stderr), ended]);
  return { stdout, stderr, code };
}

const planned = (name: string): PlanJson => JSON.parse(readFileSync(house.path(name), 'utf8'));

describe('the recipes of docs/bulk.md run as they stand', () => {
  test('maturing deposits', async () => {
    const { code, stdout, stderr } = await follow('maturing');
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^Run run_[0-9a-f]{12}: \d+ customers?\n$/)]);
    const { will, heldBack } = planned('maturing.json');
    expect(will).toBeGreaterThan(0);
    expect(stdout).toContain(`Done\t${will}\nFailed\t0\nHeld back\t${heldBack}\n`);
    const shares = await house.everything<{ message?: string }>('/shares');
    const messages = shares.filter(
      ({ message }) => message?.includes('到期。') || message?.includes('matures on'),
    );
    expect(messages.length).toBe(will);
  });

  test('silent for ninety days', async () => {
    const { code, stdout } = await follow('silent');
    expect(code).toBe(0);
    const { will, rejected, heldBack } = planned('silent.json');
    expect([will > 0, rejected, heldBack]).toEqual([true, 0, 0]);
    expect(JSON.parse(stdout)).toMatchObject({ state: 'done', total: will, done: will });
    const tasks = await house.everything<{ title: string }>('/tasks');
    expect(tasks.filter(({ title }) => /^回访 .+：90 天未联系$/.test(title)).length).toBe(will);
  });

  test('every night', async () => {
    const { code, stdout } = await follow('nightly', house.through(house.way.url));
    expect(code).toBe(0);
    const { run } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as RunJson;
    // In the evening its time is up before it begins.
    const { done, total } = await house.json<RunJson>(['bulk', 'resume', run]);
    expect(done).toBe(total);
    expect(sizeOf(await house.notesPerCustomer('到期提醒：'))).toBe(done);
  });
});

function sizeOf(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
