import type { DeviceAuthorizationResponse } from 'openid-client';
import { TransportError } from '../../api/transport-error.ts';
import type { SignInOffer } from './discovery.ts';
import { signInBroken, signInDenied, signInExpired, signInNotOffered } from './failures.ts';
import { asFailure, type Issuer, openIssuer, refusalOf, tokensOf } from './issuer.ts';
import type { TokenSet } from './token-set.ts';

const SCOPE = 'openid offline_access tong.read tong.write';

/** What a person does to approve this device (RFC 8628 section 3.2). Text from outside. */
export interface DeviceCode {
  readonly userCode: string;
  readonly link: string;
  /** With the code in it; the same where the issuer gives none. */
  readonly linkWithCode: string;
  /** Milliseconds that the code is good for. */
  readonly validMs: number;
  /**
   * Waits for the approval, asking as often as the issuer says. An issuer that is away for a moment is asked again.
   * @throws Failure `sign-in-denied`, `sign-in-expired`, `sign-in-broken`
   */
  approved(signal: AbortSignal): Promise<TokenSet>;
}

/** Begins a sign-in by device (RFC 8628). @throws Failure `sign-in-not-offered` or one of openIssuer's */
export async function requestDeviceCode(server: string, offer: SignInOffer): Promise<DeviceCode> {
  const issuer = await openIssuer(offer);
  const { library, configuration } = issuer;
  if (!configuration.serverMetadata().device_authorization_endpoint) throw signInNotOffered(server, 'device');
  const parameters = { scope: SCOPE, resource: offer.resource, prompt: 'consent' };
  const code = await library.initiateDeviceAuthorization(configuration, parameters).catch((error) => {
    throw asFailure(error, offer);
  });
  const { user_code, verification_uri, verification_uri_complete = verification_uri, expires_in } = code;
  for (const link of [verification_uri, verification_uri_complete]) {
    if (!/^https?:/.test(link) || !URL.canParse(link)) throw signInBroken(offer.issuer, 'verification_uri');
  }
  return {
    userCode: user_code,
    link: verification_uri,
    linkWithCode: verification_uri_complete,
    validMs: expires_in * 1_000,
    approved: (signal) => poll(server, offer, issuer, code, signal),
  };
}

async function poll(
  server: string,
  offer: SignInOffer,
  { library, configuration }: Issuer,
  code: DeviceAuthorizationResponse,
  signal: AbortSignal,
): Promise<TokenSet> {
  const expiry = AbortSignal.timeout(code.expires_in * 1_000);
  const until = AbortSignal.any([signal, expiry]);
  for (;;) {
    try {
      const { resource } = offer;
      const answer = await library.pollDeviceAuthorizationGrant(
        configuration,
        code,
        { resource },
        { signal: until },
      );
      return tokensOf(answer, Date.now());
    } catch (error) {
      if (expiry.aborted || refusalOf(error) === 'expired_token') throw signInExpired(server, 'code');
      if (refusalOf(error) === 'access_denied') throw signInDenied(offer.issuer, 'person', offer.clientId);
      if (signal.aborted || !isAway(error)) throw asFailure(error, offer);
    }
  }
}

/** Section 3.5: a device goes on asking after a connection that did not come about. */
function isAway(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TransportError) return cause.reason !== 'aborted';
  }
  return false;
}
