import { type Failure, problemType } from './failure.ts';

const away = [
  'unreachable',
  'timeout',
  'connection-lost',
  'truncated-answer',
  'proxy-unreachable',
  'sandbox-stopped',
].map(problemType);
/** There is an answer, or a certificate, but none of a tong server: a wrong address, which waiting does not right. */
const notTong = ['untrusted-server', 'not-http'].map(problemType);
const unavailable: readonly unknown[] = [502, 503, 504];
/** Not signed in, too slow, too early, too often: about the moment, not about the write. */
const notAboutTheWrite: readonly unknown[] = [401, 408, 425, 429];

/** Whether the server was not reached, or its answer was lost: nobody knows then whether the write happened. */
export function isAway({ problem }: Failure): boolean {
  if (notTong.includes(problem.type)) return false;
  return away.includes(problem.type) || unavailable.includes(problem.answered ?? problem.status);
}

/** Whether this very write is refused, and would be the next time: not by somebody who answers in the server's place. */
export function isRefusal({ problem }: Failure): boolean {
  const { status, answered } = problem;
  return answered === undefined && status >= 400 && status < 500 && !notAboutTheWrite.includes(status);
}

/** Whether the server itself failed at the write, which then did not happen. */
export function isServersFault({ problem }: Failure): boolean {
  return problem.type === problemType('server-error');
}
