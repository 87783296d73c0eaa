import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** A shell in a real terminal, tmux, on a server of its own: none is still ending when the next one begins. */
export class Tmux {
  private readonly socket = join(tmpdir(), `tong-tmux-${randomUUID().slice(0, 8)}`);
  private readonly env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv, { columns, rows }: ScreenSize) {
    this.env = { ...env, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
    this.run('new-session', '-d', '-x', String(columns), '-y', String(rows), 'PS1="ready> " sh');
  }

  protected run(...args: string[]): string {
    const { stdout, stderr, status } = spawnSync('tmux', ['-S', this.socket, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: this.env,
    });
    if (status !== 0) throw new Error(`tmux ${args[0]}: ${stderr}`);
    return stdout;
  }

  press(...keys: string[]): void {
    this.run('send-keys', ...keys);
  }

  type(text: string): void {
    this.run('send-keys', '-l', text);
  }

  /** As a terminal in bracketed paste mode hands it over. */
  paste(text: string): void {
    this.run('set-buffer', text);
    this.run('paste-buffer', '-p');
  }

  resize({ columns, rows }: ScreenSize): void {
    this.run('resize-window', '-x', String(columns), '-y', String(rows));
  }

  screen(): string {
    return this.run('capture-pane', '-p');
  }

  get inAlternateScreen(): boolean {
    return this.run('display-message', '-p', '#{alternate_on}').trim() === '1';
  }

  /** Column and row of the caret, from 0; undefined while it is hidden. */
  get caret(): { x: number; y: number } | undefined {
    const said = this.run('display-message', '-p', '#{cursor_flag} #{cursor_x} #{cursor_y}').trim();
    const [flag, x, y] = said.split(' ').map(Number);
    return flag === 1 && x !== undefined && y !== undefined ? { x, y } : undefined;
  }

  /** Sends a signal to what runs in the shell. */
  kill(signal: NodeJS.Signals): void {
    const shell = this.run('display-message', '-p', '#{pane_pid}').trim();
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', shell], { encoding: 'utf8' });
    process.kill(Number(stdout.trim()), signal);
  }

  close(): void {
    this.run('kill-server');
  }
}
