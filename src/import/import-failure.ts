import { Failure, problemType } from '../api/failure.ts';
import type { ErrorText } from '../text/messages/en/errors.ts';
import type { Imports } from '../text/messages/en/import.ts';

/** Something the user gave does not do: exit code 2. */
export function usageFailure(name: string, text: ErrorText, cause?: unknown): Failure {
  return new Failure('usage', { type: problemType(name), status: 400, ...text }, { cause });
}

export function interruptedFailure(say: Imports): Failure {
  return new Failure('interrupted', {
    type: problemType('interrupted'),
    status: 499,
    ...say.problems.interrupted(),
  });
}

/** A file that cannot be read, by the reason that Node gives. */
export function fileFailure(path: string, error: unknown, say: Imports): Failure {
  const { missing, forbidden, notAFile, unreadable } = say.problems;
  switch (codeOf(error)) {
    case 'ENOENT':
      return usageFailure('unreadable-file', missing(path), error);
    case 'EACCES':
    case 'EPERM':
      return usageFailure('unreadable-file', forbidden(path), error);
    case 'EISDIR':
      return usageFailure('unreadable-file', notAFile(path), error);
    default:
      return usageFailure('unreadable-file', unreadable(path, codeOf(error)), error);
  }
}

/** Node's code of a file error, as in `ENOSPC`; another error's message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
