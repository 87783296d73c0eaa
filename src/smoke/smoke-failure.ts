import { Failure, problemType } from '../api/failure.ts';
import type { ErrorText } from '../text/messages/en/errors.ts';

/** Something the user gave does not do: exit code 2. */
export function usageFailure(name: string, text: ErrorText, cause?: unknown): Failure {
  return new Failure('usage', { type: problemType(name), status: 400, ...text }, { cause });
}

/** Node's code of a file error, as in `ENOENT`; another error's message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
