import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Tmux } from '../test/support/tmux.ts';

/** `npm run picture`: puts frames of the real desk, on a fresh sandbox, into the READMEs. */
const root = join(import.meta.dirname, '..');
const program = join(root, 'bin/run.js');
const folder = mkdtempSync(join(tmpdir(), 'tong-picture-'));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  TZ: 'Asia/Shanghai',
  TONG_STATE_DIR: join(folder, 'state'),
  TONG_CONFIG_DIR: join(folder, 'config'),
};
const size = { columns: 100, rows: 31 };
const mark = /(<!-- desk: npm run picture -->\n)[\s\S]*?(<!-- \/desk -->)/;

const tong = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { env, stdio: 'ignore' });

/** The customer of the sandbox who has something in all three lines. */
async function picture(lang: string, search: string, shown: string): Promise<string> {
  const terminal = new Tmux(env, size);
  try {
    terminal.type(`TONG_LANG=${lang} '${process.execPath}' '${program}'`);
    terminal.press('Enter');
    await until(() => /▸ +1 +C\d{6}/.test(terminal.screen()));
    terminal.press('/');
    terminal.type(search);
    await until(() => terminal.screen().includes(search) && /▸ +C\d{6}/.test(terminal.screen()));
    terminal.press('Enter');
    await until(() => terminal.screen().includes(shown));
    return terminal.screen();
  } finally {
    terminal.close();
  }
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('the desk does not show what the picture is of');
    await pause(50);
  }
}

function intoReadme(file: string, screen: string): void {
  const path = join(root, file);
  const frame = screen
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
  const readme = readFileSync(path, 'utf8');
  const framed = (_: string, begin: string, end: string) => `${begin}\`\`\`text\n${frame}\n\`\`\`\n${end}`;
  writeFileSync(path, readme.replace(mark, framed));
}

try {
  tong('sandbox', 'start', '--port', '0');
  intoReadme('README.md', await picture('en', 'C100001', 'Customer since'));
  intoReadme('README.zh-CN.md', await picture('zh-CN', 'C100001', '建档日期'));
} finally {
  tong('sandbox', 'stop');
  rmSync(folder, { recursive: true, force: true });
}
