import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const RUN = join(import.meta.dirname, '../../bin/run.js');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  env?: Readonly<Record<string, string>>;
  input?: string;
  cwd?: string;
}

/** The built program with folders of its own: another user, as it were. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'tong-test-'));

  get env(): Record<string, string> {
    return {
      PATH: process.env.PATH ?? '',
      HOME: this.folder,
      TZ: 'Asia/Shanghai',
      LANG: 'en_US.UTF-8',
      TONG_STATE_DIR: join(this.folder, 'state'),
      TONG_CONFIG_DIR: join(this.folder, 'config'),
    };
  }

  /** Runs tong without a terminal and waits for its end. */
  async tong(
    args: readonly string[],
    { env = {}, input = '', cwd = this.folder }: RunOptions = {},
  ): Promise<Outcome> {
    const child = spawn(process.execPath, [RUN, ...args], { env: { ...this.env, ...env }, cwd });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { code, stdout, stderr };
  }

  /** The JSON that a command prints with `--json`; its exit code has to be the one given. */
  async json<T>(args: readonly string[], code = 0, options: RunOptions = {}): Promise<T> {
    const outcome = await this.tong([...args, '--json'], options);
    if (outcome.code !== code) {
      throw new Error(
        `tong ${args.join(' ')} ended with ${outcome.code}, not ${code}:\n${outcome.stdout}${outcome.stderr}`,
      );
    }
    return JSON.parse(outcome.stdout);
  }

  /** Starts a command that stays, and waits until it has written a whole line to stdout. */
  async background(args: readonly string[], { env = {} }: RunOptions = {}): Promise<Background> {
    const child = spawn(process.execPath, [RUN, ...args], { env: { ...this.env, ...env }, cwd: this.folder });
    const stderr = text(child.stderr);
    const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
    const firstLine = new Promise<string>((resolve, reject) => {
      let seen = '';
      child.stdout.on('data', (chunk) => {
        seen += chunk;
        if (seen.trimEnd().endsWith('}') || (seen.includes('\n') && !seen.startsWith('{'))) resolve(seen);
      });
      child.once('close', async () => reject(new Error(`it ended early: ${await stderr}`)));
    });
    return { stdout: await firstLine, pid: child.pid ?? 0, exit, stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface Background {
  /** What it wrote until its first line, or its first JSON object, was whole. */
  stdout: string;
  pid: number;
  exit: Promise<number | null>;
  stderr: Promise<string>;
}
