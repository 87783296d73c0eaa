import { type Problem, problemType } from '../api/failure.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

/**
 * The problem in the language asked for; its type and its members stay. What the frame and the server say is in the
 * right language already and passes as it is; a server that is asked too much says not that the command may be repeated.
 */
export function localise(problem: Problem, lang: Language): Problem {
  const { problems } = messages(lang);
  const name = problem.type.slice(problemType('').length);
  const say = Object.hasOwn(problems, name) ? problems[name] : undefined;
  if (problem.status === 429 && name !== 'rate-limited') return waitFirst(problem, lang);
  return { ...problem, ...say?.(problem) };
}

function waitFirst(problem: Problem, lang: Language): Problem {
  const { retryAfter } = problem;
  const step = messages(lang).errors.waitFirst(typeof retryAfter === 'string' ? retryAfter : undefined);
  return { ...problem, nextSteps: [...problem.nextSteps, step] };
}
