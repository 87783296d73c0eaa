import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StagedProgram } from './staged-program.ts';

let tong: StagedProgram;
beforeAll(async () => {
  tong = await StagedProgram.make();
});
afterAll(() => tong.remove());

describe('a list', () => {
  test.each([
    [[], 'cus_1\t张伟\ncus_2\t=1+1, "Ltd"\n'],
    [['--output', 'ndjson'], '{"id":"cus_1","name":"张伟"}\n{"id":"cus_2","name":"=1+1, \\"Ltd\\""}\n'],
    [['--output', 'csv'], 'id,name\r\ncus_1,张伟\r\ncus_2,"\'=1+1, ""Ltd"""\r\n'],
  ])('%j', async (flags, stdout) => {
    expect(await tong.run(['people', ...flags])).toEqual({ code: 0, stdout, stderr: 'two people\n' });
  });

  test('--json and --output json are the whole page', async () => {
    const { stdout } = await tong.run(['people', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      items: [
        { id: 'cus_1', name: '张伟' },
        { id: 'cus_2', name: '=1+1, "Ltd"' },
      ],
      nextCursor: 'c2',
    });
    expect((await tong.run(['people', '--output', 'json'])).stdout).toBe(stdout);
  });

  test('--json contradicts another form', async () => {
    expect(await tong.run(['people', '--json', '--output', 'csv'])).toMatchObject({ code: 2, stderr: '' });
  });
});

test('one thing is text, or JSON when asked for', async () => {
  expect(await tong.run(['echo', '你好'])).toEqual({ code: 0, stdout: '你好\n', stderr: '' });
  const { stdout } = await tong.run(['echo', '你好', '--json']);
  expect(JSON.parse(stdout)).toEqual({ word: '你好', times: 1 });
});

test('a reader that has seen enough ends it quietly', async () => {
  const child = spawn(process.execPath, [tong.script, 'echo', 'word', '--times', '1000000'], { env: {} });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a missing argument is not taken from stdin, and stdin is left alone', async () => {
  const child = spawn('sh', ['-c', '"$0" "$1" echo; cat', process.execPath, tong.script], {
    env: { ...process.env },
  });
  let stdout = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stdin.end('for somebody else\n');
  await new Promise((resolve) => child.on('close', resolve));
  expect(stdout).toBe('for somebody else\n');
});

describe('the place', () => {
  async function place(env: Record<string, string>): Promise<unknown> {
    return JSON.parse((await tong.run(['place', '--json'], { env })).stdout);
  }

  test('is a pipe without colour, in the language of the system', async () => {
    expect(await place({ LANG: 'zh_TW.UTF-8' })).toMatchObject({
      stdinIsTTY: false,
      stdoutIsTTY: false,
      stderrIsTTY: false,
      columns: 80,
      colour: false,
      lang: 'zh-CN',
    });
  });

  test('keeps its folders where TONG_CONFIG_DIR and TONG_STATE_DIR say', async () => {
    const configDir = join(tong.folder, 'c');
    const dataDir = join(tong.folder, 's');
    expect(await place({ TONG_CONFIG_DIR: configDir, TONG_STATE_DIR: dataDir })).toMatchObject({
      configDir,
      dataDir,
      cacheDir: join(dataDir, 'cache'),
    });
  });
});
