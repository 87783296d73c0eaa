import type { RequestListener } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';

/** Whose access tokens count here (RFC 9068). */
export interface Trust {
  /** As in the tokens' `iss`. */
  readonly issuer: string;
  /** What the tokens' `aud` has to name: this server. */
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Address of this server's own metadata (RFC 9728). */
  readonly metadataUrl: string;
}

/** How one signs in at a server that has an issuer. */
export interface SignIn {
  readonly trust: Trust;
  /** Whether the opaque tokens of the table `access_token` count too. */
  readonly opaqueTokens: boolean;
  /** The issuer's own pages, where it runs in this process; they are at `/oidc`. */
  readonly provider?: RequestListener;
}

/** What a token may be for, as the issuer knows it. */
export const scopes = ['tong.read', 'tong.write'] as const;

export type Scope = (typeof scopes)[number];

/** The id that tong's terminal is registered under at every issuer. */
export const TERMINAL_CLIENT = 'tong-cli';

/** @param origin of this server, for an audience that is no URL to put a path behind */
export function trustIn(issuer: string, audience: string, keys: JWTVerifyGetKey, origin: string): Trust {
  const base = /^https?:/.test(audience) ? audience : origin;
  const metadataUrl = new URL('/.well-known/oauth-protected-resource', base).href;
  return { issuer, audience, keys, metadataUrl };
}
