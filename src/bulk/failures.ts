import { Failure, type FailureKind, problemType } from '../api/failure.ts';
import type { ErrorText } from '../text/messages/en/errors.ts';

const statusOf = { usage: 400, ambiguous: 409, 'not-found': 404, 'not-allowed': 403, failed: 500 } as const;

/** A failure of tong's own about a plan or a run. */
export function bulkFailure(
  kind: keyof typeof statusOf & FailureKind,
  name: string,
  text: ErrorText,
  rest: { cause?: unknown; members?: Readonly<Record<string, unknown>> } = {},
): Failure {
  const problem = { type: problemType(name), status: statusOf[kind], ...text, ...rest.members };
  return new Failure(kind, problem, { cause: rest.cause });
}
