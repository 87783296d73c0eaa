import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** Called once, when stderr begins to hold something. */
  onStderr?: (pid: number) => void;
}

/** The frame of tong with the fixture commands, built and laid out as it is installed, in a folder of its own. */
export class StagedProgram {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<StagedProgram> {
    const folder = await mkdtemp(join(tmpdir(), 'tong-frame-'));
    await cp(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    await cp(join(root, 'package.json'), join(folder, 'package.json'));
    const build = ['--import', 'tsx', join(import.meta.dirname, 'build-fixtures.ts'), folder];
    await promisify(execFile)(process.execPath, build, { cwd: root });
    return new StagedProgram(folder);
  }

  get script(): string {
    return join(this.folder, 'bin/run.js');
  }

  /** Runs it without a terminal and with nothing in the environment but what a test gives. */
  run(argv: readonly string[], { env = {}, cwd = this.folder, onStderr }: RunOptions = {}): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const environment = { PATH: process.env.PATH ?? '', HOME: this.folder, ...env };
      const child = spawn(process.execPath, [this.script, ...argv], { env: environment, cwd });
      const outcome: Outcome = { code: null, stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text) => {
        outcome.stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text) => {
        outcome.stderr += text;
      });
      child.stderr.once('data', () => child.pid && onStderr?.(child.pid));
      child.on('error', reject);
      child.on('close', (code) => resolve({ ...outcome, code }));
    });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
