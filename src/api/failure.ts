/**
 * The one error type of the terminal wing: what went wrong as a problem (RFC 9457) and which exit code it means.
 * Anything else that is thrown is a bug and leaves with exit code 1.
 */
export type FailureKind =
  | 'failed'
  | 'usage'
  | 'not-found'
  | 'not-allowed'
  | 'held-back'
  | 'ambiguous'
  | 'partly-failed'
  | 'unreachable'
  | 'interrupted';

/** Exit codes promised to scripts (README, "Exit codes"). */
export const exitCodes: Readonly<Record<FailureKind, number>> = {
  failed: 1,
  usage: 2,
  'not-found': 3,
  'not-allowed': 4,
  'held-back': 5,
  ambiguous: 6,
  'partly-failed': 7,
  unreachable: 8,
  interrupted: 130,
};

/** RFC 9457 problem details; `nextSteps` says what to do, one sentence a step. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  nextSteps: string[];
  [extension: string]: unknown;
}

/** `type` of a problem: `urn:tong:problem:<name>`, stable per kind; the names are listed in docs/problems.md. */
export function problemType(name: string): string {
  return `urn:tong:problem:${name}`;
}

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  readonly problem: Problem;

  constructor(kind: FailureKind, problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options);
    this.kind = kind;
    this.problem = problem;
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}
