import { existsSync } from 'node:fs';
import type { Session } from '../api/schema.d.ts';
import { bulkFailure } from '../bulk/failures.ts';
import { openPlan } from '../bulk/plan/open-plan.ts';
import type { Plan } from '../bulk/plan/read-plan.ts';
import { everyRun, lookAtRun, type RunSeen } from '../bulk/run/look-at-run.ts';
import { type RunFolder, runFolder } from '../bulk/run/run-folder.ts';
import { stateFolder } from '../session/folders.ts';
import type { Bulk } from '../text/messages/en/bulk.ts';

/** A run of this machine by its name, or the last begun. @throws Failure `no-such-run` (3), `run-damaged` (1) */
export async function findRun(run: string | undefined, say: Bulk): Promise<RunSeen> {
  const stateDir = stateFolder(process.env);
  if (run === undefined) {
    const [last] = await everyRun(stateDir);
    if (last) return last;
    throw bulkFailure('not-found', 'no-such-run', say.problems.noRun());
  }
  const seen = await lookAtRun(stateDir, run);
  if (seen) return seen;
  const { folder, plan } = runFolder(stateDir, run);
  if (/^run_\w+$/.test(run) && existsSync(folder)) throw damaged(run, plan, say);
  throw bulkFailure('not-found', 'no-such-run', say.problems.noSuchRun(run));
}

/**
 * The run to go on with: the one that is named, else the only one of this adviser in this house that is unfinished, else
 * the last of these.
 * @throws Failure as `findRun`, `several-runs` (6)
 */
export async function runToResume(
  run: string | undefined,
  { house, adviser }: Session,
  say: Bulk,
): Promise<RunSeen> {
  if (run !== undefined) return findRun(run, say);
  const mine = (await everyRun(stateFolder(process.env))).filter(
    (seen) => seen.house === house?.id && seen.adviserId === adviser.id,
  );
  const unfinished = mine.filter(
    ({ result: { state, undo } }) => state === 'running' || (state === 'stopped' && !undo),
  );
  const [first, ...others] = unfinished;
  if (first === undefined) return mine[0] ?? findRun(undefined, say);
  if (others.length === 0) return first;
  const names = unfinished.map(({ result }) => result.run);
  throw bulkFailure('ambiguous', 'several-runs', say.problems.severalRuns(names), {
    members: { runs: names },
  });
}

/** The run's own copy of its plan. @throws Failure `run-damaged` (1) */
export async function planOfRun(run: string, say: Bulk): Promise<{ folder: RunFolder; plan: Plan }> {
  const folder = runFolder(stateFolder(process.env), run);
  const plan = await openPlan(folder.plan, say).catch((cause: unknown) => {
    throw damaged(run, folder.plan, say, cause);
  });
  return { folder, plan };
}

function damaged(run: string, path: string, say: Bulk, cause?: unknown) {
  return bulkFailure('failed', 'run-damaged', say.problems.runDamaged(run, path), { cause });
}
