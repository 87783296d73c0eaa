import { randomBytes } from 'node:crypto';
import type { Executor } from '../database/database.ts';
import { tokenDigest } from '../requests/actor.ts';

/** A new token that makes its bearer this adviser; it is shown once and only its digest is kept. */
export async function issueToken(db: Executor, adviserId: string, now: Date): Promise<string> {
  const token = `tong_${randomBytes(24).toString('base64url')}`;
  await db
    .insertInto('access_token')
    .values({ token_digest: tokenDigest(token), adviser_id: adviserId, created_at: now })
    .execute();
  return token;
}
