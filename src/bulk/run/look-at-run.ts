import { existsSync } from 'node:fs';
import { lockFile } from '../../session/file-lock.ts';
import { planEnds } from '../plan/plan-ends.ts';
import { rowsIn } from './perform-run.ts';
import { runFolder, runsHere } from './run-folder.ts';
import { type RunResult, runResult } from './run-result.ts';
import { readRunState } from './run-state.ts';

/** How a run stands, and for which house and adviser it is. */
export interface RunSeen {
  readonly result: RunResult;
  readonly house: string | undefined;
  readonly adviserId: string;
  /** Lines of the journal that could not be read. */
  readonly damaged: number;
}

/** Undefined where this machine has no such run, or its copy of the plan is damaged. */
export async function lookAtRun(stateDir: string, run: string): Promise<RunSeen | undefined> {
  const folder = runFolder(stateDir, run);
  const plan = existsSync(folder.folder) ? await planEnds(folder.plan) : undefined;
  if (plan === undefined) return undefined;
  const { head, summary } = plan;
  const state = await readRunState(folder.journal, rowsIn(plan));
  const result = runResult(run, { head, summary }, state, await isBusy(folder.lock));
  return { result, house: head.house, adviserId: head.adviser.id, damaged: state.damaged };
}

/** The runs on this machine, the last begun first. */
export async function everyRun(stateDir: string): Promise<RunSeen[]> {
  const seen = await Promise.all((await runsHere(stateDir)).map((run) => lookAtRun(stateDir, run)));
  const begun = ({ result }: RunSeen) => result.startedAt ?? '';
  return seen.filter((one) => one !== undefined).toSorted((a, b) => begun(b).localeCompare(begun(a)));
}

async function isBusy(lock: string): Promise<boolean> {
  if (!existsSync(lock)) return false;
  const held = await lockFile(lock);
  held?.release();
  return held === undefined;
}
