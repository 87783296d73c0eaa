import type { Failure } from './failure.ts';
import { type ProblemText, usageFailure } from './usage-failure.ts';

/** What is said of a file that cannot be read. */
interface FileTexts {
  missing(path: string): ProblemText;
  forbidden(path: string): ProblemText;
  notAFile(path: string): ProblemText;
  unreadable(path: string, why: string): ProblemText;
}

/** A file the user named that cannot be read, by the reason that Node gives: `unreadable-file`, exit code 2. */
export function fileFailure(path: string, error: unknown, say: FileTexts): Failure {
  return usageFailure('unreadable-file', textOf(path, codeOf(error), say), error);
}

function textOf(path: string, code: string, say: FileTexts): ProblemText {
  switch (code) {
    case 'ENOENT':
      return say.missing(path);
    case 'EACCES':
    case 'EPERM':
      return say.forbidden(path);
    case 'EISDIR':
      return say.notAFile(path);
    default:
      return say.unreadable(path, code);
  }
}

/** Node's code of a file error, as in `ENOSPC`; another error's message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
