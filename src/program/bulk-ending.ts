import { Failure, problemType } from '../api/failure.ts';
import { codeOf } from '../api/file-failure.ts';
import { bulkFailure } from '../bulk/failures.ts';
import type { Ending } from '../bulk/run/dispatch.ts';
import { JournalFailure } from '../bulk/run/journal.ts';
import type { RunOutcome } from '../bulk/run/perform-run.ts';
import type { RunFolder } from '../bulk/run/run-folder.ts';
import type { RunResult } from '../bulk/run/run-result.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { localise } from './localise.ts';

/**
 * How a run stands that came to its end, or to the time that was asked for.
 * @throws Failure for every other ending: why it stopped, how far it came, and how to go on
 */
export function resultOf(
  outcome: RunOutcome | undefined,
  { run, journal }: RunFolder,
  { undoes, lang }: { undoes: boolean; lang: Language },
): RunResult {
  const say = bulkMessages(lang);
  if (outcome === undefined) {
    throw bulkFailure('ambiguous', 'run-in-progress', say.problems.busy(run), { members: { run } });
  }
  const { ending, result } = outcome;
  if (ending === 'finished' || ending === 'until') return result;
  const cause = failureOf(ending, journal, lang);
  const { total, done, failed, heldBack } = result;
  const why = cause.problem.detail ?? cause.problem.title;
  const { undone = 0, kept = 0, nothingDone = 0 } = result.undo ?? {};
  const settled = undoes ? undone + kept + nothingDone : done + failed + heldBack;
  const { title, detail } = say.problems.stopped(settled, total, why);
  // What a single call would have one do (run it again) is not what helps a run.
  const ofCause = cause.kind === 'not-allowed' ? cause.problem.nextSteps : [];
  const nextSteps = [...ofCause, undoes ? say.run.undoGoesOn(run) : say.run.goOn(run)];
  const { type, status } = cause.problem;
  const known = [problemType('interrupted'), problemType('journal-failed')].includes(type);
  const problem = { type: known ? type : problemType('run-stopped'), status, title, nextSteps };
  throw new Failure(
    cause.kind,
    { ...problem, ...(detail !== undefined && { detail }), ...result },
    { cause },
  );
}

function failureOf(ending: Exclude<Ending, 'finished' | 'until'>, journal: string, lang: Language): Failure {
  const { problems } = bulkMessages(lang);
  if (ending instanceof JournalFailure) {
    const text = problems.journal(journal, codeOf(ending.cause));
    return bulkFailure('failed', 'journal-failed', text, { cause: ending });
  }
  if (ending instanceof Failure) {
    return new Failure(ending.kind, localise(ending.problem, lang), { cause: ending });
  }
  const { interrupted } = problems;
  const problem = { type: problemType('interrupted'), title: interrupted, status: 499, nextSteps: [] };
  return new Failure('interrupted', { ...problem, detail: interrupted });
}
