import { Failure, type Problem, problemType } from './failure.ts';

/** A problem's words, in the language of whoever reads them. */
export type ProblemText = Required<Pick<Problem, 'title' | 'detail' | 'nextSteps'>>;

/** Something the user gave does not do: exit code 2. */
export function usageFailure(name: string, text: ProblemText, cause?: unknown): Failure {
  return new Failure('usage', { type: problemType(name), status: 400, ...text }, { cause });
}
