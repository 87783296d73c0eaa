import { signInExpired } from './failures.ts';
import { asFailure, openIssuer, refusalOf, tokensOf } from './issuer.ts';
import type { SignInRecord } from './records.ts';
import type { TokenSet } from './token-set.ts';

/**
 * Uses a refresh token (RFC 6749 section 6), which is good for no second time.
 * @throws Failure `sign-in-expired` where the issuer takes it no more, or one of openIssuer's
 */
export async function refresh(
  server: string,
  issued: NonNullable<SignInRecord['issued']>,
  refreshToken: string,
): Promise<TokenSet> {
  const { library, configuration } = await openIssuer(issued);
  try {
    const resource = issued.resource;
    const answer = await library.refreshTokenGrant(configuration, refreshToken, { resource });
    // An issuer that does not rotate gives none.
    return tokensOf({ refresh_token: refreshToken, ...answer }, Date.now());
  } catch (error) {
    if (refusalOf(error) === 'invalid_grant') throw signInExpired(server, 'session');
    throw asFailure(error, issued);
  }
}
