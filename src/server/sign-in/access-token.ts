import { errors, jwtVerify } from 'jose';
import { IssuerUnreachable } from './issuer-keys.ts';
import { issuerUnreachable, tokenNotValid } from './refusals.ts';
import type { Trust } from './trust.ts';

/** Signatures by key pairs alone: with `none` or a shared secret anybody could sign who knows the public key. */
const algorithms = [
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
];
const CLOCKS_MAY_DIFFER_SECONDS = 5;

/** Whom a token speaks for, and for what. */
export interface Bearer {
  /** The token's `sub`. */
  readonly subject: string;
  readonly scopes: ReadonlySet<string>;
}

/** Whether it has the form of a JWT (three parts); anything else is an opaque token. */
export function isJwt(token: string): boolean {
  return token.split('.').length === 3;
}

/**
 * Checks an access token as RFC 9068 §4 has it: type, issuer, audience, time and signature.
 * Throws `not-signed-in` (401), or `issuer-unreachable` (503) where its keys are not to be had.
 */
export async function verifyAccessToken(token: string, trust: Trust, now: Date): Promise<Bearer> {
  try {
    const { payload } = await jwtVerify(token, trust.keys, {
      typ: 'at+jwt',
      issuer: trust.issuer,
      audience: trust.audience,
      requiredClaims: ['sub', 'exp'],
      algorithms,
      clockTolerance: CLOCKS_MAY_DIFFER_SECONDS,
      currentDate: now,
    });
    return { subject: String(payload.sub), scopes: new Set(String(payload.scope ?? '').split(' ')) };
  } catch (error) {
    if (error instanceof IssuerUnreachable) throw issuerUnreachable(error);
    if (error instanceof errors.JOSEError || error instanceof TypeError) {
      throw tokenNotValid(trust, error instanceof errors.JWTExpired);
    }
    throw error;
  }
}
