import { LightRequest } from '../../api/light-http.ts';
import { TransportError } from '../../api/transport-error.ts';
import { transportFailure } from '../../api/transport-failure.ts';
import { signInBroken, signInNotOffered } from './failures.ts';
import { wayFor } from './way.ts';

/** How one signs in to a server. */
export interface SignInOffer {
  /** What tokens are asked for (RFC 8707). */
  readonly resource: string;
  readonly issuer: string;
  /** The public client that tong is. */
  readonly clientId: string;
}

const path = '/.well-known/oauth-protected-resource';

/**
 * Asks a server who signs people in to it (RFC 9728).
 * @throws Failure `sign-in-not-offered`, `sign-in-broken`, or one of those without an answer
 */
export async function discoverSignIn(server: string): Promise<SignInOffer> {
  const answer = await wayFor(server)(
    new LightRequest(server + path, { headers: [['Accept', 'application/json']] }),
  ).catch((error) => {
    throw error instanceof TransportError ? transportFailure(error) : error;
  });
  // One that knows nothing of this path may ask for a token first.
  if ([401, 403, 404].includes(answer.status)) throw signInNotOffered(server, 'issuer');
  const metadata: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  const {
    resource,
    authorization_servers: issuers,
    tong_client_id: clientId = 'tong-cli',
  } = Object(metadata);
  if (typeof resource !== 'string' || typeof clientId !== 'string' || !Array.isArray(issuers)) {
    throw signInBroken(server, `HTTP ${answer.status}, ${path}`);
  }
  const [issuer] = issuers;
  if (issuer === undefined) throw signInNotOffered(server, 'issuer');
  // Section 3.3: what speaks for another resource is not to be used, or its tokens would go to the wrong place.
  if (!URL.canParse(resource) || new URL(resource).origin !== server) throw signInBroken(server, 'resource');
  if (typeof issuer !== 'string' || !isConfidential(issuer)) throw signInBroken(server, 'issuer');
  return { resource, issuer, clientId };
}

/** Whether nobody on the way reads what is sent there: TLS, or this very machine. */
function isConfidential(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:') return true;
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  return protocol === 'http:' && isHere;
}
