import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

type PrivateKey = Parameters<SignJWT['sign']>[0];

export interface SigningKey {
  kid: string;
  privateKey: PrivateKey;
  publicJwk: JWK;
}

export async function signingKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

/** An issuer on loopback that publishes its metadata and keys; tokens are signed by whoever has a key. */
export class TestIssuer {
  url = '';
  keys: SigningKey[] = [];
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    this.asked.push(request.url ?? '');
    const metadata = { issuer: this.url, jwks_uri: `${this.url}/keys` };
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': metadata,
      '/keys': { keys: this.keys.map(({ publicJwk }) => publicJwk) },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });

  async start(): Promise<this> {
    this.keys = [await signingKey('first')];
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

interface TokenWishes {
  claims: JWTPayload;
  key: SigningKey;
  /** More of the header, or other than usual. */
  header?: object;
}

export function sign({ claims, key, header = {} }: TokenWishes): Promise<string> {
  const protectedHeader = { alg: 'ES256', kid: key.kid, typ: 'at+jwt', ...header };
  return new SignJWT(claims).setProtectedHeader(protectedHeader).sign(key.privateKey);
}

/** A JWT put together by hand, as an attacker would. */
export function forge(header: object, claims: JWTPayload, signature = ''): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.${signature}`;
}
