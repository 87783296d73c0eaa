import { Failure, problemType } from '../api/failure.ts';
import type { Imports } from '../text/messages/en/import.ts';

export function interruptedFailure(say: Imports): Failure {
  return new Failure('interrupted', {
    type: problemType('interrupted'),
    status: 499,
    ...say.problems.interrupted(),
  });
}
