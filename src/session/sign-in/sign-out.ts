import { Failure } from '../../api/failure.ts';
import { awaitLock } from './await-lock.ts';
import { asFailure, openIssuer } from './issuer.ts';
import { LOCK_PATIENCE_MS, tokenLockFile } from './kept-token.ts';
import { accountOf, type SignInRecord, signInRecords } from './records.ts';
import { openStore } from './token-store.ts';

/** `away` says why the issuer could not be told; what was kept here is gone all the same. */
export interface SignedOut {
  readonly server: string;
  readonly revoked: boolean;
  readonly away?: Failure;
}

/**
 * Forgets a sign-in: its tokens are taken back at their issuer (RFC 7009) and deleted here, the latter in any case.
 * @throws Failure `no-keychain` where they cannot be deleted
 */
export async function signOut(record: SignInRecord, stateDir: string): Promise<SignedOut> {
  const account = accountOf(record);
  // Nobody who refreshes at this moment may write its tokens afterwards.
  const lock = await awaitLock(tokenLockFile(stateDir, account), LOCK_PATIENCE_MS);
  try {
    const store = await openStore(record.storedIn, stateDir);
    const tokens = await store.read(account);
    await store.remove(account);
    signInRecords(stateDir).remove(record);
    if (!tokens || !record.issued || record.way !== 'device')
      return { server: record.server, revoked: false };
    try {
      await revoke(record.issued, tokens);
      return { server: record.server, revoked: true };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { server: record.server, revoked: false, away: error };
    }
  } finally {
    lock?.release();
  }
}

/** Takes tokens back. With the refresh token goes all that came of it (RFC 7009 section 2.1). @throws Failure */
export async function revoke(
  issued: NonNullable<SignInRecord['issued']>,
  { accessToken, refreshToken }: { accessToken: string; refreshToken?: string },
): Promise<void> {
  const { library, configuration } = await openIssuer(issued);
  try {
    await library.tokenRevocation(configuration, refreshToken ?? accessToken, {
      token_type_hint: refreshToken === undefined ? 'access_token' : 'refresh_token',
    });
  } catch (error) {
    throw asFailure(error, issued);
  }
}
