import { readFileSync } from 'node:fs';
import { invalidClient } from './failures.ts';

/** A program that signs in as itself (RFC 6749 section 4.4), as the environment names it. */
export interface ServiceAccount {
  readonly clientId: string;
  /** A secret, or the text of a private key: PEM or JWK (RFC 7523). */
  readonly proof: { readonly secret: string } | { readonly key: string; readonly file: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `TONG_CLIENT_ID` with `TONG_CLIENT_SECRET` or `TONG_CLIENT_KEY`. @throws Failure `invalid-client` */
export function serviceAccount(env: Environment): ServiceAccount | undefined {
  const { TONG_CLIENT_ID: clientId, TONG_CLIENT_SECRET: secret, TONG_CLIENT_KEY: file } = env;
  if (!clientId) return undefined;
  if (secret && file) throw invalidClient('both');
  if (secret) return { clientId, proof: { secret: secret.trim() } };
  if (!file) throw invalidClient('missing');
  try {
    return { clientId, proof: { key: readFileSync(file, 'utf8'), file } };
  } catch {
    throw invalidClient('unreadable', file);
  }
}
