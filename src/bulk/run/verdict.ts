import { type Failure, problemType } from '../../api/failure.ts';

/**
 * What a failed call means:
 * `later` it is about the moment: the same rows again, as often as it takes ·
 * `odd` it may be about the rows: again some times, then they are taken apart until the one is found ·
 * `split` they are too many for one call · `rows` they cannot be done · `stop` nothing more can be done as this adviser.
 */
export type Verdict = 'later' | 'odd' | 'split' | 'rows' | 'stop';

/** Somebody else's customers are here now. */
const elsewhere: readonly unknown[] = ['plan-elsewhere', 'not-your-plan'].map(problemType);
/** The server has read the whole request and says no to what is to be done. */
const refusals: readonly unknown[] = ['not-found', 'invalid-value', 'wrong-state', 'held-back'].map(
  problemType,
);

export function verdictOf({ kind, problem }: Failure): Verdict {
  // Somebody answered in the server's place: a gateway's page, a captive portal.
  if (problem.answered !== undefined) return 'later';
  if (problem.status === 401 || problem.status === 403 || elsewhere.includes(problem.type)) return 'stop';
  if (problem.status === 413) return 'split';
  if (refusals.includes(problem.type)) return 'rows';
  if (kind === 'unreachable') return 'later';
  if (problem.status === 500) return 'odd';
  const isRefusal = problem.status >= 400 && problem.status < 500;
  return isRefusal && ![408, 425, 429].includes(problem.status) ? 'odd' : 'later';
}
