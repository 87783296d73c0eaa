import { createPrivateKey, type JsonWebKey, type KeyObject, type webcrypto } from 'node:crypto';
import { invalidClient } from './failures.ts';

/** A private key to sign assertions with (RFC 7523), and its id if it has one. */
export interface ClientKey {
  readonly key: webcrypto.CryptoKey;
  readonly kid?: string;
}

/**
 * Reads a private key: PEM, or JWK (RFC 7517). RSA signs by RS256, or PS256 where the JWK says so; P-256, P-384 and P-521
 * by the ES of their size.
 * @throws Failure `invalid-client`, which says nothing of the key
 */
export async function readClientKey(text: string, file: string): Promise<ClientKey> {
  const refuse = () => invalidClient('no-key', file);
  const jwk = parseJwk(text);
  let key: KeyObject;
  try {
    key = createPrivateKey(jwk ? { key: jwk, format: 'jwk' } : text);
  } catch {
    throw refuse();
  }
  const algorithm = algorithmOf(key, jwk?.alg);
  if (!algorithm) throw refuse();
  const der = key.export({ format: 'der', type: 'pkcs8' });
  return {
    key: await crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']),
    ...(typeof jwk?.kid === 'string' && { kid: jwk.kid }),
  };
}

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

function algorithmOf(key: KeyObject, alg: unknown) {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return { name: alg === 'PS256' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    case 'ec': {
      const namedCurve = curves[key.asymmetricKeyDetails?.namedCurve ?? ''];
      return namedCurve && { name: 'ECDSA', namedCurve };
    }
    default:
      return undefined;
  }
}

function parseJwk(text: string): JsonWebKey | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
