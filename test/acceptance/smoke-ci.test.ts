import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BulkHouse } from '../support/bulk-house.ts';
import { lyingProxy } from '../support/lying-proxy.ts';
import { RUN } from '../support/program.ts';

const root = join(import.meta.dirname, '../..');
const example = (name: string) => readFileSync(join(root, 'examples/ci', name), 'utf8');

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

/** Runs a script as a pipeline would, with tong installed, against this server. */
async function pipeline(script: string, server = house.way.url, shell = ['bash', '-euo', 'pipefail', '-c']) {
  rmSync(house.path('smoke.xml'), { force: true });
  const [program = '', ...args] = shell;
  const child = spawn(program, [...args, script], {
    env: {
      ...house.env,
      PATH: `${bin}:${join(process.execPath, '..')}:${process.env.PATH}`,
      TONG_CONFIG_DIR: house.path('ci'),
      WORKSPACE_TMP: house.folder,
      TONG_STAGING_URL: server,
      TONG_TOKEN: house.way.token,
      // The machine that tests run on may be busy; how fast it is is not what is tested.
      TONG_SMOKE_MAX_P95: '20000',
    },
    cwd: house.folder,
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, code };
}

const report = () => readFileSync(house.path('smoke.xml'), 'utf8');

const github = parse(example('github-actions.yml')).jobs.staging.steps.find(
  ({ name }: { name?: string }) => name === 'Smoke test',
).run as string;
const gitlab = (parse(example('gitlab-ci.yml')).smoke.script as string[]).join('\n');
const jenkins = /sh '''(.*?)'''/s.exec(example('Jenkinsfile'))?.[1] ?? '';

describe('the examples run as they stand', () => {
  test.each([
    ['GitHub Actions', github],
    ['GitLab CI', gitlab],
    ['Jenkins', jenkins],
  ])('%s: green, with a report', async (_, script) => {
    const { code, stdout } = await pipeline(script);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/✓ \d+ steps passed, 0 failed/)]);
    expect(report()).toContain(' failures="0" ');
  });

  test.each([
    ['GitHub Actions', github],
    ['GitLab CI', gitlab],
    ['Jenkins', jenkins],
  ])('%s: red, with a report', async (_, script) => {
    const proxy = await lyingProxy(house.way.url, ({ what }, { body }) => {
      if (what === 'GET /version') body.contract = '0.9.0';
    });
    expect((await pipeline(script, proxy.url)).code).toBe(1);
    expect(report()).toContain(' failures="1" ');
  });

  test('cron: silent while all is well, the report where it is not', async () => {
    const script = join(root, 'examples/ci/smoke-cron.sh');
    expect(await pipeline(script, house.way.url, ['sh'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout } = await pipeline(script, 'http://127.0.0.1:9', ['sh']);
    expect([code, stdout]).toEqual([8, expect.stringContaining('Nobody listens at http://127.0.0.1:9')]);
  });
});

test('the scenario of docs/smoke.md runs as it stands', async () => {
  const docs = readFileSync(join(root, 'docs/smoke.md'), 'utf8');
  const scenario = /<!-- scenario: deposits -->\n```yaml\n(.*?)```\n/s.exec(docs)?.[1] ?? '';
  const file = house.write('deposits.yaml', scenario);
  expect(await house.json(['smoke', '--scenarios', file])).toMatchObject({ ok: true, passed: 3, failed: 0 });
});
