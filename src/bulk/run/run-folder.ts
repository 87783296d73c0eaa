import { chmod, copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPlan, type Plan } from '../plan/read-plan.ts';

/** Files of a run. */
export interface RunFolder {
  /** `run_…` */
  readonly run: string;
  readonly folder: string;
  /** A copy of the plan: the file it was may be moved, or planned anew. */
  readonly plan: string;
  readonly journal: string;
  readonly lock: string;
}

const runPattern = /^run_[0-9a-f]{12}$/;
const runDigits = 12;

/** A plan has one run on a machine: applied twice, it is found again. */
export function runOf({ summary }: Pick<Plan, 'summary'>): string {
  return `run_${summary.digest.slice(0, runDigits)}`;
}

export function runFolder(stateDir: string, run: string): RunFolder {
  const folder = join(stateDir, 'bulk', run);
  return {
    run,
    folder,
    plan: join(folder, 'plan'),
    journal: join(folder, 'journal'),
    lock: join(folder, 'lock'),
  };
}

/**
 * Makes the folder of a run with its copy of the plan, whole or not at all. The copy is what was confirmed, or there is
 * no run: the file may have been written anew while somebody was asked.
 * @returns why there is none. Errors of the disk are Node's own.
 */
export async function makeRunFolder(stateDir: string, plan: Plan): Promise<RunFolder | 'taken' | 'changed'> {
  const made = runFolder(stateDir, runOf(plan));
  const making = join(stateDir, 'bulk', `.${made.run}.${process.pid}`);
  await mkdir(making, { recursive: true, mode: 0o700 });
  try {
    await copyFile(plan.path, join(making, 'plan'));
    await chmod(join(making, 'plan'), 0o600);
    await flush(join(making, 'plan'));
    const copy = await checkPlan(join(making, 'plan'));
    if (typeof copy === 'string' || copy.summary.digest !== plan.summary.digest) return 'changed';
    await rename(making, made.folder);
    return made;
  } catch (error) {
    if (isTaken(error)) return 'taken';
    throw error;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Names of the runs on this machine, in no order. */
export async function runsHere(stateDir: string): Promise<string[]> {
  const names = await readdir(join(stateDir, 'bulk')).catch(() => []);
  return names.filter((name) => runPattern.test(name));
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Windows says EPERM of a folder that is in the way, and of nothing else that can be here.
  return ['EEXIST', 'ENOTEMPTY', ...(process.platform === 'win32' ? ['EPERM'] : [])].includes(code);
}
