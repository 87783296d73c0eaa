import { Failure, type FailureKind, type Problem, problemType } from './failure.ts';
import { type AnswerHead, foreignFailure } from './foreign-answer.ts';

/** Failure of an answer that is not a success; `body` is its parsed JSON, or its text. */
export function answerFailure(answer: AnswerHead, body: unknown): Failure {
  if (isProblem(answer, body)) return problemFailure(answer, body);
  return foreignFailure(answer, typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
}

type JsonObject = Readonly<Record<string, unknown>>;

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Problem details (RFC 9457): by their media type or, should a gateway have changed that, by tong's own type. */
function isProblem(answer: AnswerHead, body: unknown): body is JsonObject {
  if (!isJsonObject(body)) return false;
  const isOurs = typeof body.type === 'string' && body.type.startsWith(problemType(''));
  return isOurs || answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
}

function problemFailure(answer: AnswerHead, body: JsonObject): Failure {
  const kind = kindOf(answer.status, body.type);
  const title = typeof body.title === 'string' ? body.title : `The server answered ${answer.status}`;
  const problem: Problem = {
    ...body,
    type: typeof body.type === 'string' ? body.type : problemType(kind),
    title,
    status: answer.status,
    detail: withErrors(typeof body.detail === 'string' ? body.detail : title, body.errors),
    requestId: typeof body.requestId === 'string' ? body.requestId : answer.headers.get('x-request-id'),
    nextSteps: Array.isArray(body.nextSteps) ? body.nextSteps.map(String) : [],
    ...askedWait(answer),
  };
  return new Failure(kind, problem);
}

/** `Retry-After` as it came, of a server that has too much to do. */
function askedWait({ status, headers }: AnswerHead): { retryAfter?: string } {
  const retryAfter = headers.get('retry-after');
  return status === 429 && retryAfter !== null ? { retryAfter } : {};
}

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  400: 'usage',
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'not-found',
  409: 'ambiguous',
  410: 'not-found',
  422: 'usage',
};

function kindOf(status: number, type: unknown): FailureKind {
  if (type === problemType('held-back')) return 'held-back';
  if (type === problemType('ambiguous')) return 'ambiguous';
  return kindOfStatus[status] ?? 'failed';
}

/** Adds the parts of the request that do not fit, unless the sentence names them already. */
function withErrors(detail: string, errors: unknown): string {
  const missing = (Array.isArray(errors) ? errors : [])
    .filter(isJsonObject)
    .filter(({ message }) => !detail.includes(String(message)))
    .map(({ path, message }) => `${path} ${message}`);
  return missing.length === 0 ? detail : `${detail.replace(/[.。]$/, '')}: ${missing.join('; ')}`;
}
