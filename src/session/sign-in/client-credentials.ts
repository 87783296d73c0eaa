import { readClientKey } from './client-key.ts';
import { discoverSignIn } from './discovery.ts';
import { asFailure, openIssuer, tokensOf } from './issuer.ts';
import type { SignInRecord } from './records.ts';
import type { ServiceAccount } from './service-account.ts';
import type { TokenSet } from './token-set.ts';

const SCOPE = 'tong.read tong.write';

/**
 * Gets a token for a service account from the issuer of a server (RFC 6749 section 4.4), by its secret or by an
 * assertion that its key signs (`private_key_jwt`, RFC 7523).
 * @throws Failure `sign-in-denied`, `sign-in-not-offered`, `sign-in-broken`, `invalid-client`, or without an answer
 */
export async function getServiceToken(
  server: string,
  { clientId, proof }: ServiceAccount,
): Promise<{ tokens: TokenSet; issued: NonNullable<SignInRecord['issued']> }> {
  const { issuer, resource } = await discoverSignIn(server);
  const issued = { issuer, resource, clientId };
  const key = 'key' in proof ? await readClientKey(proof.key, proof.file) : undefined;
  const secret = 'secret' in proof ? proof.secret : '';
  const { library, configuration } = await openIssuer({
    ...issued,
    authentication: (lib) => (key ? lib.PrivateKeyJwt(key) : lib.ClientSecretBasic(secret)),
  });
  try {
    const answer = await library.clientCredentialsGrant(configuration, { scope: SCOPE, resource });
    const { refreshToken: _, ...tokens } = tokensOf(answer, Date.now());
    return { tokens, issued };
  } catch (error) {
    throw asFailure(error, issued);
  }
}
