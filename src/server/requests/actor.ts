import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type OperationId, scopeOf } from '../contract.ts';
import type { Executor } from '../database/database.ts';
import { isJwt, verifyAccessToken } from '../sign-in/access-token.ts';
import { insufficientScope, noAdviser, noToken, tokenNotValid, unknownToken } from '../sign-in/refusals.ts';
import type { SignIn, Trust } from '../sign-in/trust.ts';

/** Who asks. Every query is bounded by the book. */
export interface Actor {
  readonly adviserId: string;
  readonly adviserName: string;
  readonly bookId: string;
}

interface Asked {
  operationId: OperationId;
  authorization: string | undefined;
  db: Executor;
  /** Undefined where opaque tokens alone count. */
  signIn: SignIn | undefined;
  now: Date;
}

/** Tokens are kept as digests only: whoever reads the database cannot sign in with what is there. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The adviser a bearer token belongs to (RFC 6750). Throws `not-signed-in` when there is none that counts,
 * `insufficient-scope` when it is not for this operation, `no-adviser` when it is nobody's.
 */
export async function actorOf({ operationId, authorization, db, signIn, now }: Asked): Promise<Actor> {
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw noToken(signIn?.trust);
  if (signIn === undefined) return ownerOf(token, db, undefined);
  if (!isJwt(token)) {
    if (!signIn.opaqueTokens) throw tokenNotValid(signIn.trust, false);
    return ownerOf(token, db, signIn.trust);
  }
  const { subject, scopes } = await verifyAccessToken(token, signIn.trust, now);
  const scope = scopeOf(operationId);
  if (!scopes.has(scope)) throw insufficientScope(scope);
  return adviserOf(subject, db);
}

async function ownerOf(token: string, db: Executor, trust: Trust | undefined): Promise<Actor> {
  const actor = await db
    .selectFrom('access_token')
    .innerJoin('adviser', 'adviser.id', 'access_token.adviser_id')
    .select(['adviser.id as adviserId', 'adviser.name as adviserName', 'adviser.book_id as bookId'])
    .where('access_token.token_digest', '=', tokenDigest(token))
    .executeTakeFirst();
  if (!actor) throw unknownToken(trust);
  return actor;
}

/** By the subject that the adviser is known under at the issuer, else by the adviser's own id. */
async function adviserOf(subject: string, db: Executor): Promise<Actor> {
  const actor = await db
    .selectFrom('adviser')
    .select(['id as adviserId', 'name as adviserName', 'book_id as bookId'])
    .where((eb) => eb.or([eb('subject', '=', subject), eb('id', '=', subject)]))
    .orderBy(sql`subject is not distinct from ${subject}`, 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!actor) throw noAdviser();
  return actor;
}
