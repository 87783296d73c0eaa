import { createHash } from 'node:crypto';
import type { Executor } from '../database/database.ts';
import type { LocalisedText } from './language.ts';
import { Refusal } from './refusal.ts';

/** Who asks. Every query is bounded by the book. */
export interface Actor {
  readonly adviserId: string;
  readonly adviserName: string;
  readonly bookId: string;
}

/** Tokens are kept as digests only: whoever reads the database cannot sign in with what is there. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The adviser a bearer token belongs to. Throws `not-signed-in` (RFC 6750) when there is none. */
export async function actorOf(authorization: string | undefined, db: Executor): Promise<Actor> {
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined)
    throw notSignedIn({ 'zh-CN': '请求没有带令牌。', en: 'The request has no token.' });
  const actor = await db
    .selectFrom('access_token')
    .innerJoin('adviser', 'adviser.id', 'access_token.adviser_id')
    .select(['adviser.id as adviserId', 'adviser.name as adviserName', 'adviser.book_id as bookId'])
    .where('access_token.token_digest', '=', tokenDigest(token))
    .executeTakeFirst();
  if (!actor) {
    throw notSignedIn({ 'zh-CN': '这台服务器不认识该令牌。', en: 'The token is not known to this server.' });
  }
  return actor;
}

function notSignedIn(detail: LocalisedText): Refusal {
  return new Refusal('not-signed-in', {
    detail,
    nextSteps: [{ 'zh-CN': '请登录后重试。', en: 'Sign in and try again.' }],
  });
}
