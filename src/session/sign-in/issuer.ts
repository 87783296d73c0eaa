import type { ClientAuth, Configuration, CustomFetchOptions } from 'openid-client';
import { type LightFetch, LightRequest } from '../../api/light-http.ts';
import { TransportError } from '../../api/transport-error.ts';
import { transportFailure } from '../../api/transport-failure.ts';
import { signInBroken, signInDenied } from './failures.ts';
import type { TokenSet } from './token-set.ts';
import { wayFor } from './way.ts';

type Library = typeof import('openid-client');

/** An issuer whose metadata was read, and the client that tong is to it. */
export interface Issuer {
  readonly library: Library;
  readonly configuration: Configuration;
}

interface Client {
  readonly issuer: string;
  /** The server that it signs people in to. */
  readonly resource: string;
  readonly clientId: string;
  /** By which a client proves itself; a public one does not. */
  readonly authentication?: (library: Library) => ClientAuth;
}

/** Reads an issuer's metadata (OpenID Connect Discovery 1.0). @throws Failure `sign-in-broken`, or without an answer */
export async function openIssuer({ issuer, resource, clientId, authentication }: Client): Promise<Issuer> {
  const library = await import('openid-client');
  const isPlain = issuer.startsWith('http:');
  const configuration = await library
    .discovery(new URL(issuer), clientId, undefined, authentication?.(library) ?? library.None(), {
      [library.customFetch]: issuerFetch(wayFor(new URL(resource).origin)),
      // Only ever this machine: see isConfidential.
      execute: isPlain ? [library.allowInsecureRequests] : [],
    })
    .catch((error) => {
      throw asFailure(error, { issuer, clientId });
    });
  return { library, configuration };
}

/** The library's own way to send, with our limits on time and our errors. */
function issuerFetch(send: LightFetch) {
  return async (url: string, options: CustomFetchOptions): Promise<Response> => {
    const { method, headers, body, signal } = options;
    const answer = await send(
      new LightRequest(url, {
        method,
        headers: Object.entries(headers),
        body: body === undefined || body === null ? undefined : String(body),
        signal: signal ?? null,
      }),
    );
    const hasBody = ![204, 205, 304].includes(answer.status);
    return new Response(hasBody ? await answer.text() : null, {
      status: answer.status,
      headers: [...answer.headers],
    });
  };
}

/** An answer of the token endpoint as it is kept. */
export function tokensOf(
  answer: { access_token: string; refresh_token?: string; expires_in?: number },
  now: number,
): TokenSet {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = answer;
  return {
    accessToken,
    obtainedAt: now,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(seconds !== undefined && { expiresAt: now + seconds * 1_000 }),
  };
}

/** The word of the standard for what an issuer refused, as `invalid_grant`; undefined for any other error. */
export function refusalOf(error: unknown): string | undefined {
  const { error: word, status } = Object(error);
  if (typeof word === 'string' && /^[\w.-]{1,64}$/.test(word)) return word;
  // With a challenge (RFC 6749 section 5.2) the library gives the challenge alone.
  return status === 401 ? 'invalid_client' : undefined;
}

const refusedClient = ['invalid_client', 'unauthorized_client', 'invalid_scope', 'invalid_target'];

/** What an error of the library means. Nothing of it is taken over but a word: it holds what was sent and answered. */
export function asFailure(error: unknown, { issuer, clientId }: Pick<Client, 'issuer' | 'clientId'>): Error {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TransportError) return transportFailure(cause);
  }
  const word = refusalOf(error);
  if (word !== undefined && refusedClient.includes(word)) return signInDenied(issuer, 'client', clientId);
  const { code } = Object(error);
  return signInBroken(issuer, word ?? (typeof code === 'string' ? code : 'unexpected answer'));
}
