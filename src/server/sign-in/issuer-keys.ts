import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

const ANSWER_LIMIT_MS = 5_000;
/** A key id that nobody knows makes the keys be read again, at most this often: anybody may invent one. */
const REFRESH_AT_MOST_EVERY_MS = 60_000;
/** After a failure the issuer is left alone for so long. */
const REST_AFTER_FAILURE_MS = 5_000;

/** The issuer does not answer, or not as one should. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

/** The keys of an issuer, found by discovery when the first token comes, kept, and read again for an unknown key id. */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  let restUntil = 0;
  return async (header, token) => {
    if (Date.now() < restUntil) throw new IssuerUnreachable(`${issuer} has just not answered`);
    try {
      found ??= discover(issuer);
      return await (await found)(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
        throw error;
      }
      found = undefined;
      restUntil = Date.now() + REST_AFTER_FAILURE_MS;
      throw new IssuerUnreachable(`${issuer} does not give its keys`, { cause: error });
    }
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const metadata = await firstOf(metadataUrls(issuer));
  if (metadata.issuer !== issuer) throw new Error(`it calls itself ${metadata.issuer}`);
  const jwks = new URL(String(metadata.jwks_uri));
  if (jwks.protocol !== new URL(issuer).protocol) throw new Error(`its keys are at ${jwks.protocol}`);
  return createRemoteJWKSet(jwks, {
    timeoutDuration: ANSWER_LIMIT_MS,
    cooldownDuration: REFRESH_AT_MOST_EVERY_MS,
  });
}

/** OpenID Connect Discovery 1.0, and RFC 8414 for an issuer that is not of OpenID. */
function metadataUrls(issuer: string): string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  return [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ];
}

async function firstOf(urls: readonly string[]): Promise<{ issuer?: unknown; jwks_uri?: unknown }> {
  const statuses: string[] = [];
  for (const url of urls) {
    const answer = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    if (answer.ok) return (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
    statuses.push(`${url}: ${answer.status}`);
  }
  throw new Error(statuses.join('; '));
}
