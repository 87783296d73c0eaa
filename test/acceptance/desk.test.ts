import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Home } from '../support/program.ts';
import { hasTmux, TerminalUnderTest } from '../support/terminal.ts';

const home = new Home();
let terminal: TerminalUnderTest;

/** Opens the desk in a terminal of this size. */
async function openDesk(columns: number, rows: number, lang: string): Promise<void> {
  terminal = await TerminalUnderTest.withDesk(home.env, { columns, rows }, { lang });
}

describe.skipIf(!hasTmux)('the desk in a terminal', () => {
  beforeAll(async () => {
    expect((await home.tong(['sandbox', 'start', '--port', '0'])).code).toBe(0);
  });
  afterEach(() => terminal.close());
  afterAll(async () => {
    await home.tong(['sandbox', 'stop']);
    home.remove();
  });

  test('opens on today, finds by pinyin, opens a customer, quits and leaves the terminal as it was', async () => {
    await openDesk(80, 24, 'zh-CN');
    await terminal.shows('林晓燕 · sandbox');
    await terminal.shows(/▸ C\d{6}/);
    expect(terminal.inAlternateScreen).toBe(true);
    terminal.press('/');
    terminal.type('zw');
    await terminal.shows('读作：拼音 zw');
    await terminal.shows(/▸ C\d{6} +周伟/);
    terminal.press('Enter');
    await terminal.shows('概览');
    await terminal.shows('Zhou Wei');
    terminal.press('Tab');
    await terminal.shows(/截至 \d{4}-\d\d-\d\d/);
    terminal.press('q');
    await terminal.shows('ended 0');
    expect(terminal.inAlternateScreen).toBe(false);
    // The shell echoes again, so the terminal is out of raw mode.
    terminal.type('echo visible');
    await terminal.shows('ready> echo visible');
  });

  test('the caret of the terminal stands where an input method has to write', async () => {
    await openDesk(80, 24, 'zh-CN');
    await terminal.shows(/▸ C\d{6}/);
    expect(terminal.caret).toBeUndefined();
    terminal.press('/');
    terminal.type('张伟𠮷');
    await terminal.shows('查找：张伟𠮷');
    await expect.poll(() => terminal.caret).toEqual({ x: 13, y: 3 });
    terminal.press('Left');
    await expect.poll(() => terminal.caret).toEqual({ x: 11, y: 3 });
    terminal.press('C-c');
    await terminal.shows('ended 0');
  });

  test('marks a follow-up as done, and the house knows', async () => {
    await openDesk(140, 40, 'en');
    await terminal.shows(/▸ +1 +C\d{6}/);
    terminal.press('3');
    const before = await terminal.shows(/▸ overdue/);
    const [, title = ''] = /▸ overdue \d+ days? +\S+ \S+ +\S+ +(\S+)/.exec(before) ?? [];
    terminal.press('d');
    await terminal.shows(`Done: ${title}`);
    const { items } = await home.json<{ items: { title: string }[] }>([
      'tasks',
      '--status',
      'done',
      '--limit',
      '200',
    ]);
    expect(items.map((task) => task.title)).toContain(title);
    terminal.press('q');
    await terminal.shows('ended 0');
  });

  test('draws itself anew in another size', async () => {
    await openDesk(140, 40, 'en');
    await terminal.shows(/▸ +1 +C\d{6}/);
    terminal.resize({ columns: 80, rows: 24 });
    await terminal.shows(/▸ +C\d{6}/);
    await terminal.shows(/^ tong · 林晓燕 · sandbox *\n/);
    terminal.press('q');
    await terminal.shows('ended 0');
  });

  test.each([
    ['Ctrl-C', () => terminal.press('C-c'), 'ended 0'],
    ['SIGTERM', () => terminal.kill('SIGTERM'), 'ended 143'],
    ['SIGHUP', () => terminal.kill('SIGHUP'), 'ended 129'],
  ])('%s gives the terminal back', async (_, end, said) => {
    await openDesk(80, 24, 'en');
    await terminal.shows(/▸ C\d{6}/);
    end();
    await terminal.shows(said);
    expect(terminal.inAlternateScreen).toBe(false);
  });

  test('Ctrl-Z goes to the shell, fg comes back', async () => {
    await openDesk(80, 24, 'en');
    await terminal.shows(/▸ C\d{6}/);
    terminal.press('C-z');
    await terminal.shows(/Stopped/);
    expect(terminal.inAlternateScreen).toBe(false);
    terminal.type('fg');
    terminal.press('Enter');
    await terminal.shows(/▸ C\d{6}/);
    terminal.press('j');
    await terminal.shows(/2\/\d+/);
    terminal.press('q');
    await terminal.shows('ended');
  });
});
