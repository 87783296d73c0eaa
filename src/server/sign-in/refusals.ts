import type { LocalisedText } from '../requests/language.ts';
import { Refusal } from '../requests/refusal.ts';
import type { Scope, Trust } from './trust.ts';

const signIn = { 'zh-CN': '请登录后重试。', en: 'Sign in and try again.' };

/** 401 (RFC 6750): no token. */
export function noToken(trust: Trust | undefined): Refusal {
  return notSignedIn({ 'zh-CN': '请求没有带令牌。', en: 'The request has no token.' }, challenge([], trust));
}

/** 401: an opaque token that is not known here. */
export function unknownToken(trust: Trust | undefined): Refusal {
  const detail = { 'zh-CN': '这台服务器不认识该令牌。', en: 'The token is not known to this server.' };
  return notSignedIn(detail, challenge(trust ? ['error="invalid_token"'] : [], trust));
}

/** 401: a token that ran out says so, as it is renewed by itself; of any other nothing is told. */
export function tokenNotValid(trust: Trust, expired: boolean): Refusal {
  const detail = expired
    ? { 'zh-CN': '令牌已过期。', en: 'The token has expired.' }
    : { 'zh-CN': '令牌在这台服务器上无效。', en: 'The token does not count at this server.' };
  return notSignedIn(detail, challenge(['error="invalid_token"'], trust));
}

/** 403 (RFC 6750): the token is good, but not for this. */
export function insufficientScope(scope: Scope): Refusal {
  const details = {
    detail: {
      'zh-CN': `这个请求需要 ${scope} 权限，令牌没有这项权限。`,
      en: `This needs the scope ${scope}, which the token does not have.`,
    },
    nextSteps: [{ 'zh-CN': '请重新登录并同意这项权限。', en: 'Sign in again and allow it.' }],
    scope,
  };
  const header = `Bearer error="insufficient_scope", scope="${scope}"`;
  return new Refusal('insufficient-scope', details, { 'WWW-Authenticate': header });
}

/** 403: the same whoever it is; whether others are advisers cannot be asked. */
export function noAdviser(): Refusal {
  return new Refusal('no-adviser', {
    detail: {
      'zh-CN': '令牌有效，但持有者不是这台服务器上的客户经理。',
      en: 'The token is valid, but its owner is no adviser of this server.',
    },
    nextSteps: [
      {
        'zh-CN': '请联系服务器管理员，将您登记为客户经理。',
        en: 'Ask whoever runs the server to make you an adviser.',
      },
    ],
  });
}

/** 503: tokens cannot be checked. Why goes to the log alone. */
export function issuerUnreachable(cause: Error): Refusal {
  const refusal = new Refusal('issuer-unreachable', {
    detail: {
      'zh-CN': '暂时无法连接登录服务，不能核对令牌。',
      en: 'The sign-in service does not answer, so the token cannot be checked.',
    },
    nextSteps: [{ 'zh-CN': '请稍后重试。', en: 'Try again in a moment.' }],
  });
  refusal.cause = cause;
  return refusal;
}

function notSignedIn(detail: LocalisedText, header: string): Refusal {
  return new Refusal('not-signed-in', { detail, nextSteps: [signIn] }, { 'WWW-Authenticate': header });
}

function challenge(parameters: readonly string[], trust: Trust | undefined): string {
  const where = trust ? [`resource_metadata="${trust.metadataUrl}"`] : [];
  return `Bearer ${['realm="tong"', ...parameters, ...where].join(', ')}`;
}
