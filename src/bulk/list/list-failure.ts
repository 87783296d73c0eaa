import type { Failure } from '../../api/failure.ts';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import type { ErrorText } from '../../text/messages/en/errors.ts';
import { bulkFailure, codeOf } from '../failures.ts';

/** Something the user gave does not do: exit code 2. */
export function usageFailure(name: string, text: ErrorText, cause?: unknown): Failure {
  return bulkFailure('usage', name, text, { cause });
}

/** A file that cannot be read, by the reason that Node gives. */
export function fileFailure(path: string, error: unknown, say: BulkList): Failure {
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
