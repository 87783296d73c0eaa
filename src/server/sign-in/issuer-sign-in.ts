import { issuerKeys } from './issuer-keys.ts';
import { type SignIn, trustIn } from './trust.ts';

export interface IssuerOptions {
  /** As in the tokens' `iss`. */
  issuer: string;
  /** What the tokens' `aud` has to name; the server's own address if it is left out. */
  audience?: string | undefined;
}

/** How one signs in at a server whose issuer runs elsewhere: with its access tokens alone. */
export function issuerSignIn({ issuer, audience }: IssuerOptions, origin: string): SignIn {
  const trust = trustIn(issuer, audience ?? origin, issuerKeys(issuer), origin);
  return { trust, opaqueTokens: false };
}
