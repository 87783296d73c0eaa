import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Home } from '../support/program.ts';

const run = join(import.meta.dirname, '../../bin/run.js');
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
if (!hasTmux) process.stderr.write('tmux is not there: the desk is not tried in a real terminal.\n');

const home = new Home();
const socket = join(home.folder, 'tmux');

/** Runs tmux on a server of this test's own. */
function tmux(...args: string[]): string {
  const { stdout } = spawnSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], {
    encoding: 'utf8',
    env: { ...home.env, LANG: 'C.UTF-8', TERM: 'xterm-256color' },
  });
  return stdout;
}

/** Starts `tong` in a shell of a terminal of this size. */
function openDesk(columns: number, rows: number, lang: string): void {
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), 'PS1="ready> " sh');
  type(`TONG_LANG=${lang} '${process.execPath}' '${run}'; echo "ended $?"`);
  press('Enter');
}

const press = (...keys: string[]) => tmux('send-keys', ...keys);
const type = (text: string) => tmux('send-keys', '-l', text);
const screen = () => tmux('capture-pane', '-p');
const inAlternateScreen = () => tmux('display-message', '-p', '#{alternate_on}').trim() === '1';

/** Waits until the screen shows it; the test's own limit ends a wait in vain. */
async function shows(what: string | RegExp): Promise<string> {
  for (;;) {
    const now = screen();
    if (typeof what === 'string' ? now.includes(what) : what.test(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe.skipIf(!hasTmux)('the desk in a terminal', () => {
  beforeAll(async () => {
    expect((await home.tong(['sandbox', 'start', '--port', '0'])).code).toBe(0);
  });
  afterEach(() => tmux('kill-server'));
  afterAll(async () => {
    await home.tong(['sandbox', 'stop']);
    home.remove();
  });

  test('opens on today, finds by pinyin, opens a customer, quits and leaves the terminal as it was', async () => {
    openDesk(80, 24, 'zh-CN');
    await shows('林晓燕 · sandbox');
    await shows(/▸ C\d{6}/);
    expect(inAlternateScreen()).toBe(true);
    press('/');
    type('zw');
    await shows('读作：拼音 zw');
    await shows(/▸ C\d{6} +周伟/);
    press('Enter');
    await shows('概览');
    await shows('Zhou Wei');
    press('Tab');
    await shows(/截至 \d{4}-\d\d-\d\d/);
    press('q');
    await shows('ended 0');
    expect(inAlternateScreen()).toBe(false);
    // The shell echoes again, so the terminal is out of raw mode.
    type('echo visible');
    await shows('ready> echo visible');
  });

  test('marks a follow-up as done, and the house knows', async () => {
    openDesk(140, 40, 'en');
    await shows(/▸ +1 +C\d{6}/);
    press('3');
    const before = await shows(/▸ overdue/);
    const [, title = ''] = /▸ overdue \d+ days? +\S+ \S+ +\S+ +(\S+)/.exec(before) ?? [];
    press('d');
    await shows(`Done: ${title}`);
    const { items } = await home.json<{ items: { title: string }[] }>([
      'tasks',
      '--status',
      'done',
      '--limit',
      '200',
    ]);
    expect(items.map((task) => task.title)).toContain(title);
    press('q');
    await shows('ended 0');
  });

  test('draws itself anew in another size', async () => {
    openDesk(140, 40, 'en');
    await shows(/▸ +1 +C\d{6}/);
    tmux('resize-window', '-x', '80', '-y', '24');
    await shows(/▸ +C\d{6}/);
    expect(screen().split('\n')[0]?.trim()).toBe('tong · 林晓燕 · sandbox');
    press('q');
    await shows('ended 0');
  });

  test.each([
    ['Ctrl-C', () => press('C-c'), 'ended 0'],
    ['SIGTERM', () => kill('TERM'), 'ended 143'],
    ['SIGHUP', () => kill('HUP'), 'ended 129'],
  ])('%s gives the terminal back', async (_, end, said) => {
    openDesk(80, 24, 'en');
    await shows(/▸ C\d{6}/);
    end();
    await shows(said);
    expect(inAlternateScreen()).toBe(false);
  });

  test('Ctrl-Z goes to the shell, fg comes back', async () => {
    openDesk(80, 24, 'en');
    await shows(/▸ C\d{6}/);
    press('C-z');
    await shows(/Stopped/);
    expect(inAlternateScreen()).toBe(false);
    type('fg');
    press('Enter');
    await shows(/▸ C\d{6}/);
    press('j');
    await shows(/2\/\d+/);
    press('q');
    await shows('ended');
  });
});

/** Sends the desk a signal: it is the one child of the pane's shell. */
function kill(signal: string): void {
  const shell = tmux('display-message', '-p', '#{pane_pid}').trim();
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', shell], { encoding: 'utf8' });
  process.kill(Number(stdout.trim()), `SIG${signal}`);
}
