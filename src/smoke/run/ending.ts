import { Failure, problemType } from '../../api/failure.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import type { Caller } from './caller.ts';
import type { RunResult } from './result.ts';
import { resultJson } from './result.ts';

/**
 * What ended a run before it could say anything of the server: interrupted, nobody there, or not signed in. The problem
 * carries what was found out until then. Undefined for a run that is to be judged by its result.
 */
export function endingOf(
  result: RunResult,
  { caller, interrupted, say }: { caller: Caller; interrupted: boolean; say: Smoke },
): Failure | undefined {
  if (interrupted) {
    const text = say.problems.interrupted;
    const problem = { type: problemType('interrupted'), title: text, status: 499, nextSteps: [] };
    return new Failure('interrupted', { ...problem, detail: text, ...resultJson(result) });
  }
  const cause = caller.unreachable ?? caller.refusal;
  return cause && new Failure(cause.kind, { ...cause.problem, ...resultJson(result) }, { cause });
}
