import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Timeline } from '../../src/api/schema.d.ts';
import { Home, RUN } from '../support/program.ts';

const home = new Home();

/** Types the lines and then ends the input. */
const speak = (lines: readonly string[], args: readonly string[] = [], env: Record<string, string> = {}) =>
  home.tong(['--plain', ...args], { input: lines.map((line) => `${line}\n`).join(''), env });

async function texts(customer: string): Promise<(string | undefined)[]> {
  const { items } = await home.json<Timeline>(['timeline', `no:${customer}`, '--limit', '200']);
  return items.map((entry) => entry.text);
}

describe('the desk line by line', () => {
  beforeAll(async () => {
    expect((await home.tong(['sandbox', 'start', '--port', '0', '--customers', '60'])).code).toBe(0);
  });
  afterAll(async () => {
    await home.tong(['sandbox', 'stop']);
    home.remove();
  });

  test.each([
    ['en', 'find zw', 'log', 'quit', 'Read as: pinyin zw', /^Logged: call, /m],
    ['zh-CN', '查找 zw', '记录互动', '退出', '读作：拼音 zw', /^已记录：电话，/m],
  ])(
    'in %s a customer is found by pinyin, and a call is logged with a note',
    async (lang, find, log, quit, read, logged) => {
      const first = await speak([find], ['--lang', lang]);
      const [, answer = ''] = first.stdout.split(read);
      const [, row = '', customer = ''] = /^(\d+)\. (C\d{6})/m.exec(answer) ?? [];
      const note = `逐行记录 ${lang}`;
      const lines = [find, row, log, '1', '', note, '第二行', '.', '', '', 'y', quit, 'unheard'];
      const { code, stdout, stderr } = await speak(lines, ['--lang', lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(logged);
      expect(stdout).not.toContain('unheard');
      // Nothing drawn, nothing coloured, no caret moved.
      expect(stdout).not.toMatch(/[\u2500-\u25ff]|(?!\n)\p{Cc}/u);
      expect(await texts(customer)).toContain(`${note}\n第二行`);
    },
  );

  test('INK_SCREEN_READER and TONG_LANG choose it too, and 0 does not', async () => {
    const env = { INK_SCREEN_READER: '1', TONG_LANG: 'zh-CN' };
    const asked = await home.tong([], { env, input: 'help\n' });
    expect(asked.stdout).toMatch(/^tong，林晓燕，sandbox\n/);
    expect(asked.stdout).toContain('\n今日可用的输入\n');
    const not = await home.tong([], { env: { INK_SCREEN_READER: '0' } });
    expect(not.stdout).toContain('USAGE');
    expect(not.stdout).toContain('  tong --plain  Open the desk line by line');
  });

  test('what is half written at the end of the input is offered at the next start', async () => {
    const cut = await speak(['find C100002', '1', 'log', '', '', '话说到一半']);
    expect(cut.code).toBe(0);
    const next = await speak(['u', '', '', '.', '', '', 'y']);
    expect(next.stdout).toMatch(/^Unfinished: Log, /m);
    expect(next.stdout).toMatch(/^Logged: call, /m);
    expect(await texts('C100002')).toContain('话说到一半');
    expect((await speak([])).stdout).not.toContain('Unfinished');
  });

  test('takes no words and no other flags', async () => {
    expect((await speak([], ['today'])).code).toBe(2);
    expect((await speak([], ['--json'])).code).toBe(2);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('%s ends it with %i', async (signal, code) => {
    const child = spawn(process.execPath, [RUN, '--plain'], { env: home.env, cwd: home.folder });
    const stderr = text(child.stderr);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('1. C')) resolve();
      });
    });
    child.kill(signal);
    expect([await ended, await stderr]).toEqual([code, '']);
  });

  test('quit ends it while the input stays open', async () => {
    const child = spawn(process.execPath, [RUN, '--plain'], { env: home.env, cwd: home.folder });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.stdin.write('quit\n');
    expect(await ended).toBe(0);
  });
});
