import type { PlanHead, PlanSummary } from '../plan/plan.ts';
import { pendingRows, type RunState } from './run-state.ts';

/**
 * `running`, `undoing`: a process is at it now. `stopped`: rows are left, and `tong bulk resume` goes on with them.
 * `done`: every row is settled. `undone`: and undone again, as far as that could be.
 */
type RunStanding = 'running' | 'stopped' | 'done' | 'undoing' | 'undone';

/** How a run stands, as scripts read it. */
export interface RunResult {
  readonly run: string;
  readonly state: RunStanding;
  /** As in the plan: `done`, `failed`, `heldBack`, `rejected` and `pending` together. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** By the plan, and since. */
  readonly heldBack: number;
  /** By the plan: these rows name nobody, or have no text. */
  readonly rejected: number;
  readonly pending: number;
  readonly action: PlanHead['action'];
  readonly about: string;
  /** RFC 3339. */
  readonly startedAt?: string;
  readonly lastAt?: string;
  /** Why it stopped: a problem's name, `until`, `interrupted`, `killed`. */
  readonly stoppedBy?: string;
  readonly undo?: { readonly undone: number; readonly kept: number; readonly nothingDone: number };
}

export function runResult(
  run: string,
  { head, summary }: { readonly head: PlanHead; readonly summary: PlanSummary },
  state: RunState,
  isBusy: boolean,
): RunResult {
  const { done, failed, heldBack } = state.counts;
  const pending = pendingRows(summary, state);
  const standing = standingOf(state, pending, isBusy);
  const { undone, kept, nothing } = state.undoCounts;
  return {
    run,
    state: standing,
    total: summary.total,
    done,
    failed,
    heldBack: summary.heldBack + heldBack,
    rejected: summary.rejected,
    pending,
    action: head.action,
    about: head.about,
    ...(state.startedAt && { startedAt: state.startedAt }),
    ...(state.lastAt && { lastAt: state.lastAt }),
    ...(standing === 'stopped' && { stoppedBy: state.stoppedBy ?? 'killed' }),
    ...(state.undoBegun && { undo: { undone, kept, nothingDone: nothing } }),
  };
}

function standingOf({ undoBegun, undoEnded }: RunState, pending: number, isBusy: boolean): RunStanding {
  if (undoEnded) return 'undone';
  if (isBusy) return undoBegun ? 'undoing' : 'running';
  return pending > 0 || undoBegun ? 'stopped' : 'done';
}

/** Exit code 7 where rows failed, or could not be undone; 5 where the contact policy held all of them back. */
export function outcomeOf({
  failed,
  done,
  heldBack,
  pending,
  undo,
}: RunResult): 'partly-failed' | 'held-back' | undefined {
  if (undo) return undo.kept > 0 ? 'partly-failed' : undefined;
  if (failed > 0) return 'partly-failed';
  return done === 0 && heldBack > 0 && pending === 0 ? 'held-back' : undefined;
}
