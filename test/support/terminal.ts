import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { RUN } from './program.ts';

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;
if (!hasTmux) process.stderr.write('tmux is not there: the desk is not tried in a real terminal.\n');

/** How long a screen is waited for. What did not come by then is told with the screen that came instead. */
const patience = { timeout: 40_000, interval: 20 };

/** A shell in a real terminal, tmux, of a server of its own: none is still ending when the next one begins. */
export class TerminalUnderTest {
  private readonly socket = join(tmpdir(), `tong-tmux-${randomUUID().slice(0, 8)}`);
  private readonly env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv, { columns, rows }: { columns: number; rows: number }) {
    this.env = { ...env, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
    this.tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), 'PS1="ready> " sh');
  }

  private tmux(...args: string[]): string {
    const { stdout, stderr, status } = spawnSync('tmux', ['-S', this.socket, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: this.env,
    });
    if (status !== 0) throw new Error(`tmux ${args[0]}: ${stderr}`);
    return stdout;
  }

  /** Starts `tong` with these arguments in the shell, and says with what it ended. */
  async openDesk(lang: string, args = ''): Promise<void> {
    await this.shows('ready>');
    this.type(`TONG_LANG=${lang} '${process.execPath}' '${RUN}' ${args}; echo "ended $?"`);
    this.press('Enter');
  }

  press(...keys: string[]): void {
    this.tmux('send-keys', ...keys);
  }

  type(text: string): void {
    this.tmux('send-keys', '-l', text);
  }

  /** As a terminal in bracketed paste mode hands it over. */
  paste(text: string): void {
    this.tmux('set-buffer', text);
    this.tmux('paste-buffer', '-p');
  }

  resize(columns: number, rows: number): void {
    this.tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  screen(): string {
    return this.tmux('capture-pane', '-p');
  }

  async shows(what: string | RegExp): Promise<string> {
    if (typeof what === 'string') await expect.poll(() => this.screen(), patience).toContain(what);
    else await expect.poll(() => this.screen(), patience).toMatch(what);
    return this.screen();
  }

  async hides(what: string): Promise<void> {
    await expect.poll(() => this.screen(), patience).not.toContain(what);
  }

  get inAlternateScreen(): boolean {
    return this.tmux('display-message', '-p', '#{alternate_on}').trim() === '1';
  }

  /** Sends the desk a signal: it is the one child of the pane's shell. */
  kill(signal: NodeJS.Signals): void {
    const shell = this.tmux('display-message', '-p', '#{pane_pid}').trim();
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', shell], { encoding: 'utf8' });
    process.kill(Number(stdout.trim()), signal);
  }

  close(): void {
    this.tmux('kill-server');
  }
}
