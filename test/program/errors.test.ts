import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/api/failure.ts';
import { faultInChinese } from '../../src/program/flag-faults.ts';
import { StagedProgram } from './staged-program.ts';

let tong: StagedProgram;
beforeAll(async () => {
  tong = await StagedProgram.make();
});
afterAll(() => tong.remove());

const failed = 'error: Nobody is called 张伟.\n→ Try another name.\n→ Or a number.\n';

describe('a failure', () => {
  test.each(Object.entries(exitCodes))('%s leaves with %i', async (kind, code) => {
    expect(await tong.run(['fail', kind, '--to', 'x'])).toEqual({ code, stdout: '', stderr: failed });
  });

  test('is one problem object on stdout when JSON was asked for', async () => {
    const { code, stdout, stderr } = await tong.run(['fail', 'not-found', '--to', 'x', '--json']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      type: 'urn:tong:problem:made-up',
      title: 'Made up',
      status: 404,
      detail: 'Nobody is called \u001b[31m张伟.',
      nextSteps: ['Try another name.', 'Or a number.'],
      requestId: 'req-1',
    });
  });

  test('is one line of JSON when NDJSON was asked for', async () => {
    const { stdout } = await tong.run(['fail', 'failed', '--to', 'x', '--output', 'ndjson']);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Made up' });
  });

  test('is coloured where colour is asked for', async () => {
    const { stderr } = await tong.run(['fail', 'failed', '--to', 'x'], { env: { FORCE_COLOR: '1' } });
    expect(stderr.split('\n')[0]).toBe('\u001b[31merror: \u001b[39mNobody is called 张伟.');
  });
});

describe('a command line that does not fit', () => {
  test.each([
    [['echo'], 'Missing: WORD (the word).', ['Run tong echo --help to see how it is used.']],
    [['fail', 'failed'], 'Missing: --to.', ['Run tong fail --help to see how it is used.']],
    [['echo', 'a', 'b', 'c'], 'Unexpected: b, c.', ['Run tong echo --help to see how it is used.']],
    [
      ['echo', 'a', '--tiems', '2'],
      'There is no flag --tiems here.',
      ['Did you mean --times?', 'Run tong echo --help to see how it is used.'],
    ],
    [
      ['echo', 'a', '--times', 'two'],
      '--times: Expected an integer but received: two',
      ['Run tong echo --help to see how it is used.'],
    ],
    [
      ['people', '--output', 'xml'],
      'Expected --output=xml to be one of: table, json, ndjson, csv',
      ['Run tong people --help to see how it is used.'],
    ],
    [
      ['feed', 'shwo'],
      'Unexpected: shwo.',
      ['Did you mean tong feed show?', 'Run tong feed --help to see how it is used.'],
    ],
    [
      ['ehco', 'a'],
      'There is no command tong ehco.',
      ['Did you mean tong echo?', 'Run tong help for the list of commands.'],
    ],
    [
      ['profile', 'lst'],
      'There is no command tong profile lst.',
      ['Did you mean tong profile list?', 'Run tong help profile for the list of commands.'],
    ],
    [['help', 'nothing'], 'There is no command tong nothing.', ['Run tong help for the list of commands.']],
    [
      ['--lang', 'en', 'echo'],
      'A command comes first; --lang stands after it.',
      ['Run tong help for the list of commands.'],
    ],
  ])('%j', async (argv, detail, steps) => {
    const stderr = [`error: ${detail}`, ...steps.map((step) => `→ ${step}`), ''].join('\n');
    expect(await tong.run(argv)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('is answered in JSON where JSON was asked for', async () => {
    const { code, stdout, stderr } = await tong.run(['echo', '--json']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      type: 'urn:tong:problem:usage',
      title: 'Wrong usage',
      status: 400,
      detail: 'Missing: WORD (the word).',
      nextSteps: ['Run tong echo --help to see how it is used.'],
    });
  });

  test('is answered in Chinese where Chinese was asked for', async () => {
    const { stderr } = await tong.run(['ehco'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(stderr).toBe(
      '错误：没有 tong ehco 这个命令。\n→ 是不是要用 tong echo？\n→ 运行 tong help 查看所有命令。\n',
    );
  });
});

describe('a command line that does not fit, in Chinese', () => {
  test.each([
    [['echo'], '缺少：WORD（the word）。', '运行 tong echo --help 查看用法。'],
    [['fail', 'failed'], '缺少：--to。', '运行 tong fail --help 查看用法。'],
    [['echo', 'a', 'b', 'c'], '多出了：b、c。', '运行 tong echo --help 查看用法。'],
    [['echo', 'a', '--times', 'two'], '--times：应为整数，而不是“two”。', '运行 tong echo --help 查看用法。'],
    [
      ['people', '--output', 'xml'],
      '--output 只能是 table、json、ndjson、csv，不能是“xml”。',
      '运行 tong people --help 查看用法。',
    ],
    [
      ['people', '--output'],
      '--output 需要一个值：table、json、ndjson、csv。',
      '运行 tong people --help 查看用法。',
    ],
    [['echo', 'a', '--times'], '--times 需要一个值。', '运行 tong echo --help 查看用法。'],
    [
      ['people', '--output', 'csv', '--json'],
      '--json 不能与 --output 同时使用。',
      '运行 tong people --help 查看用法。',
    ],
  ])('%j', async (argv, detail, step) => {
    const { code, stdout, stderr } = await tong.run([...argv, '--lang', 'zh-CN']);
    const isJson = argv.includes('--json');
    expect([code, isJson ? JSON.parse(stdout).detail : stderr]).toEqual([
      2,
      isJson ? detail : `错误：${detail}\n→ ${step}\n`,
    ]);
  });
});

test.each([
  [
    'Exactly one of the following must be provided: --to, --moments',
    '须给出其中之一，且只能一个：--to、--moments。',
  ],
  ['At least one of the following must be provided: --a, --b', '须至少给出其中之一：--a、--b。'],
  [
    'All of the following must be provided when using --title: --follow-up',
    '使用 --title 时还须给出：--follow-up。',
  ],
  ['--to cannot also be provided when using --moments', '--to 不能与 --moments 同时使用。'],
  ['Expected an integer greater than or equal to 1 but received: 0', '应为不小于 1 的整数，而不是“0”。'],
  ['Expected an integer less than or equal to 9 but received: 10', '应为不大于 9 的整数，而不是“10”。'],
  ['Expected fax to be one of: call, visit', '只能是 call、visit，不能是“fax”。'],
  ['Flag --limit can only be specified once', '--limit 只能写一次。'],
  ['Something that a newer oclif says', 'Something that a newer oclif says'],
])('the parser says “%s”, in Chinese', (english, chinese) => {
  expect(faultInChinese(english)).toBe(chinese);
});

describe('a bug', () => {
  const stderr =
    'error: unexpected error: one two\n→ This is a bug in tong; run again with TONG_DEBUG=1 for the trace.\n';

  test.each([[['crash']], [['crash', '--later']]])('is two lines and no trace: %j', async (argv) => {
    expect(await tong.run(argv)).toEqual({ code: 1, stdout: '', stderr });
  });

  test('has a trace into the sources, causes and all, with TONG_DEBUG', async () => {
    const run = await tong.run(['crash'], { env: { TONG_DEBUG: '1' } });
    expect(run.stderr).toContain(stderr);
    expect(run.stderr).toMatch(
      /TypeError: one\ntwo\n {4}at fallOver \(\/.*\/test\/program\/fixtures\/crash\.ts:16:9\)/,
    );
    expect(run.stderr).toContain('caused by: Error: deeper\n');
    expect(run.stderr).toMatch(/at async main \(\/.*\/src\/main\.ts:\d+:\d+\)/);
  });
});

describe('an interrupt', () => {
  const interrupt = (pid: number) => process.kill(pid, 'SIGINT');

  test('leaves with 130', async () => {
    const stderr = 'waiting\nerror: Stopped before it was done.\n';
    expect(await tong.run(['wait'], { onStderr: interrupt })).toEqual({ code: 130, stdout: '', stderr });
  });

  test('is a problem object where JSON was asked for', async () => {
    const { code, stdout } = await tong.run(['wait', '--json'], { onStderr: interrupt });
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'urn:tong:problem:interrupted' });
  });

  test('is left to a command that listens itself', async () => {
    const stderr = 'waiting\nstopped\n';
    expect(await tong.run(['wait', '--gracefully'], { onStderr: interrupt })).toEqual({
      code: 0,
      stdout: '',
      stderr,
    });
  });
});
