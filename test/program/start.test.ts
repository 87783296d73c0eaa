import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apart } from '../../scripts/build/apart.ts';
import { startExampleServer } from '../../scripts/build/example-server.ts';
import { StagedProgram } from './staged-program.ts';

let tong: StagedProgram;
beforeAll(async () => {
  tong = await StagedProgram.make();
});
afterAll(() => tong.remove());

test.each(['--version', '-v'])('%s names version, platform and Node', async (flag) => {
  const stdout = `tong 0.1.0 ${process.platform}-${process.arch} node-${process.version}\n`;
  expect(await tong.run([flag])).toEqual({ code: 0, stdout, stderr: '' });
});

test('runs from any folder and through a link', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'tong-elsewhere-'));
  const link = join(elsewhere, 'tong');
  await symlink(tong.script, link);
  const { stdout } = await promisify(execFile)(process.execPath, [link, 'echo', 'hi'], { cwd: elsewhere });
  expect(stdout).toBe('hi\n');
  await rm(elsewhere, { recursive: true });
});

test('says what to do when it is not built', async () => {
  const dist = join(tong.folder, 'dist');
  await rename(dist, `${dist}-away`);
  const outcome = await tong.run(['echo', 'hi']);
  await rename(`${dist}-away`, dist);
  const stderr = 'error: tong is not built yet; run "npm run build" in its folder\n';
  expect(outcome).toEqual({ code: 1, stdout: '', stderr });
});

test('loads the server from its own bundle, and only when a command asks for it', async () => {
  await writeFile(join(tong.folder, 'dist/server.mjs'), 'export const startServer = 1;\n');
  const { stdout } = await tong.run(['apart', '--json']);
  expect(JSON.parse(stdout)).toEqual({ exports: ['startServer'] });
});

test('a call does not load undici, which takes as long as Node itself', async () => {
  const server = await startExampleServer();
  const { stdout } = await tong.run(['call', '--json'], {
    env: { TONG_SERVER: server.url, TONG_TOKEN: 'x' },
  });
  server.stop();
  expect(JSON.parse(stdout)).toMatchObject({ undici: false });
});

test('a static import of the server does not build', async () => {
  const root = join(import.meta.dirname, '../..');
  const stdin = { contents: "import './server/index.ts';", resolveDir: join(root, 'src') };
  const outcome = build({
    stdin,
    bundle: true,
    write: false,
    logLevel: 'silent',
    plugins: [apart(root)],
  });
  await expect(outcome).rejects.toThrow('src/server/index.ts is loaded by import() alone');
});

describe('the code cache', () => {
  /** Runs the program and, apart from that, asks its loader whether V8 took the cache. */
  async function startedFromCache(nodeFlags: string[] = []): Promise<boolean> {
    const load = `require('./bin/program.js').openProgram(process.cwd() + '/dist/cli.cjs').fromCache`;
    const run = (args: string[]) =>
      promisify(execFile)(process.execPath, [...nodeFlags, ...args], { cwd: tong.folder, env: {} });
    expect(await run([tong.script, 'echo', 'hi'])).toEqual({ stdout: 'hi\n', stderr: '' });
    return (await run(['-p', load])).stdout === 'true\n';
  }

  async function cacheFile(): Promise<string> {
    const [name] = (await readdir(join(tong.folder, 'dist'))).filter((file) => file.endsWith('.cache'));
    expect(name).toBe(`cli.cjs.${process.version}-${process.arch}.cache`);
    return join(tong.folder, 'dist', `${name}`);
  }

  test('is taken by the Node and for the bundle that it was made with', async () => {
    expect(await startedFromCache()).toBe(true);
  });

  test('is ignored by a V8 that compiles otherwise', async () => {
    expect(await startedFromCache(['--no-opt'])).toBe(false);
  });

  test.each([
    ['is missing', undefined],
    ['is damaged in the middle', (whole: Buffer) => whole.fill(0, 50_000, 54_096)],
    ['is cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    [
      'belongs to another build',
      (whole: Buffer) => Buffer.from(whole.toString('latin1').replace(/build .{11}/, 'build 0'), 'latin1'),
    ],
  ])('is done without when it %s', async (_, spoil) => {
    const file = await cacheFile();
    const whole = await readFile(file);
    if (spoil) await writeFile(file, spoil(Buffer.from(whole)));
    else await rm(file);
    expect(await startedFromCache()).toBe(false);
    await writeFile(file, whole);
  });

  test('is done without after a change of the bundle that keeps its length', async () => {
    const bundle = join(tong.folder, 'dist/cli.cjs');
    const source = await readFile(bundle, 'latin1');
    await writeFile(bundle, source.replace(/build .{11}/, 'build 00000000000'), 'latin1');
    expect(await startedFromCache()).toBe(false);
    await writeFile(bundle, source, 'latin1');
  });
});
