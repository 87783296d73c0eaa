import { Failure, problemType } from './failure.ts';
import { withoutQuery } from './transport-error.ts';

/** What there is to an answer beside its body. */
export interface AnswerHead {
  readonly url: string;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

export function isJson(answer: AnswerHead): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(answer.headers.get('content-type') ?? '');
}

/**
 * Failure of an answer that tong's server cannot have meant: a gateway's page, a redirect, no body, a damaged one.
 * A 502, 503 or 504 of that sort says that tong's server was not reached.
 */
export function foreignFailure(answer: AnswerHead, body: string): Failure {
  return failureOf(answer, describe(answer, body));
}

/** Failure of an answer in JSON that does not have the form of the contract at `place`, a JSON pointer. */
export function misfittingFailure(answer: AnswerHead, place: string): Failure {
  return failureOf(answer, {
    ...unexpected,
    what: `with JSON that is not an answer of tong: see ${place}`,
    members: { place },
  });
}

function failureOf(answer: AnswerHead, { name, title, what, nextSteps, members }: Description): Failure {
  const { status } = answer;
  const requestId = answer.headers.get('x-request-id');
  const url = withoutQuery(answer.url);
  return new Failure([502, 503, 504].includes(status) ? 'unreachable' : 'failed', {
    type: problemType(name),
    title,
    status: status < 400 ? 502 : status,
    detail: `${url} answered ${status} ${what} (request ${requestId}).`,
    nextSteps,
    requestId,
    url,
    answered: status,
    ...members,
  });
}

interface Description {
  name: string;
  title: string;
  what: string;
  nextSteps: string[];
  /** What `what` says, for who builds the sentence anew in another language. */
  members?: Record<string, string>;
}

const checkAddress = 'See that the address is that of a tong server: tong profile list';
const askOperator = 'If it stays, give the request id to whoever runs the server.';
const unexpected = {
  name: 'unexpected-answer',
  title: 'The answer is not one of tong',
  nextSteps: [checkAddress, askOperator],
};

function describe(answer: AnswerHead, body: string): Description {
  const type = answer.headers.get('content-type')?.split(';')[0];
  const proxy = {
    name: 'proxy-answer',
    title: 'Something in front of the server answered in its place',
    nextSteps: ['See whether a proxy, a gateway or a login page stands between.', checkAddress, askOperator],
  };
  if (answer.status === 429) {
    const asked = answer.headers.get('retry-after');
    return {
      name: 'rate-limited',
      title: 'Too many requests',
      what: asked === null ? 'time and again' : `and asks to wait (Retry-After: ${asked})`,
      nextSteps: ['Wait a little and run the command again.'],
      ...(asked !== null && { members: { retryAfter: asked } }),
    };
  }
  if (answer.status >= 300 && answer.status < 400) {
    const redirectTo = redirectTarget(answer);
    if (redirectTo === undefined) return { ...proxy, what: 'with a redirect to nowhere' };
    return { ...proxy, what: `with a redirect to ${redirectTo}`, members: { redirectTo } };
  }
  if (type === 'text/html' || /^\s*<(!doctype|html)/i.test(body)) {
    const title = pageTitle(body);
    if (!title) return { ...proxy, what: 'with a web page' };
    return { ...proxy, what: `with the web page “${title}”`, members: { pageTitle: title } };
  }
  if (body.trim() === '') {
    return {
      name: 'empty-answer',
      title: 'The answer is empty',
      what: 'without a body',
      nextSteps: [askOperator],
    };
  }
  if (answer.status < 300 && isJson(answer)) {
    return {
      name: 'truncated-answer',
      title: 'The answer is damaged',
      what: 'with JSON that breaks off or is damaged',
      nextSteps: ['Run the command again.', askOperator],
    };
  }
  return {
    ...unexpected,
    what: `with ${type ?? 'no content type'} instead of an answer of tong`,
    ...(type !== undefined && { members: { contentType: type } }),
  };
}

function redirectTarget(answer: AnswerHead): string | undefined {
  const location = answer.headers.get('location');
  if (location === null || !URL.canParse(location, answer.url)) return undefined;
  return withoutQuery(new URL(location, answer.url).href);
}

/** The page's title on one line, at most 80 characters. */
function pageTitle(html: string): string | undefined {
  return /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.replace(/\s+/g, ' ').trim().slice(0, 80);
}
