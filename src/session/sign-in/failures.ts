import { Failure, type FailureKind, problemType } from '../../api/failure.ts';

const signIn = 'Sign in again: tong login';

/** @param reason what the keychain said */
export function noKeychain(reason: string): Failure {
  return failure('not-allowed', 401, 'no-keychain', 'There is no keychain for the tokens', {
    detail: `The keychain of this system cannot be used: ${reason}.`,
    nextSteps: [
      'Start and unlock a keychain (on Linux a Secret Service such as gnome-keyring, in a D-Bus session).',
      'Or let tong keep the tokens in a file that only you may read: tong login --insecure-storage',
      'A script needs neither: set TONG_TOKEN, or TONG_CLIENT_ID with TONG_CLIENT_SECRET.',
    ],
    reason,
  });
}

export function noToken(server: string): Failure {
  return failure('not-allowed', 401, 'no-token', 'Not signed in', {
    detail: `There is no token for ${server}.`,
    nextSteps: ['Sign in: tong login', 'Or set TONG_TOKEN to a token of that server.'],
    server,
  });
}

/** @param what `session`: the issuer takes the refresh token no more · `code`: nobody approved the device in time */
export function signInExpired(server: string, what: 'session' | 'code'): Failure {
  return failure('not-allowed', 401, 'sign-in-expired', 'The sign-in is over', {
    detail:
      what === 'code'
        ? `Nobody approved the sign-in to ${server} in time.`
        : `The sign-in to ${server} has ended: it ran out, was revoked or was used twice.`,
    nextSteps: [signIn],
    server,
    what,
  });
}

/** @param what `person`: somebody said no · `client`: the issuer does not know the client, or not with this secret */
export function signInDenied(issuer: string, what: 'person' | 'client', clientId: string): Failure {
  return failure('not-allowed', 403, 'sign-in-denied', 'The sign-in was refused', {
    detail:
      what === 'person'
        ? 'The sign-in was refused in the browser.'
        : `${issuer} refuses client “${clientId}”: it does not know it, its secret or key is wrong, or it may not do this.`,
    nextSteps:
      what === 'person'
        ? [signIn]
        : ['Check TONG_CLIENT_ID and TONG_CLIENT_SECRET or TONG_CLIENT_KEY with whoever runs the server.'],
    issuer,
    what,
    client: clientId,
  });
}

/** @param what `issuer`: the server names none · `device`: its issuer signs nobody in by device */
export function signInNotOffered(server: string, what: 'issuer' | 'device'): Failure {
  return failure('usage', 400, 'sign-in-not-offered', 'This server offers no sign-in', {
    detail:
      what === 'issuer'
        ? `${server} names no issuer to sign in with.`
        : `The issuer of ${server} has no sign-in for devices (RFC 8628).`,
    nextSteps: [
      'Use a token that whoever runs the server gives you: tong login --with-token, or TONG_TOKEN.',
      'See that the address is right: tong profile list',
    ],
    server,
    what,
  });
}

/** @param code what was wrong, in a word of the standard or of ours; never what was sent */
export function signInBroken(where: string, code: string): Failure {
  return failure('failed', 502, 'sign-in-broken', 'The sign-in does not work', {
    detail: `The sign-in at ${where} does not work as it should: ${code}.`,
    nextSteps: ['Tell whoever runs the server.'],
    where,
    code,
  });
}

export function signInBusy(server: string): Failure {
  return failure('failed', 503, 'sign-in-busy', 'Another tong renews the sign-in', {
    detail: `Another tong has been renewing the sign-in to ${server} for long.`,
    nextSteps: ['Run the command again.'],
    server,
  });
}

/** @param reason which part of the environment cannot be */
export function invalidClient(reason: 'missing' | 'both' | 'unreadable' | 'no-key', file?: string): Failure {
  const sentences = {
    missing: 'TONG_CLIENT_ID is set, but neither TONG_CLIENT_SECRET nor TONG_CLIENT_KEY.',
    both: 'TONG_CLIENT_SECRET and TONG_CLIENT_KEY are both set.',
    unreadable: `TONG_CLIENT_KEY names ${file}, which cannot be read.`,
    'no-key': `TONG_CLIENT_KEY names ${file}, which holds no private key as PEM or JWK that tong knows.`,
  };
  return failure('usage', 400, 'invalid-client', 'This is no service account', {
    detail: sentences[reason],
    nextSteps: [
      'Set TONG_CLIENT_ID, and one of TONG_CLIENT_SECRET and TONG_CLIENT_KEY (the path of a private key).',
    ],
    reason,
    ...(file !== undefined && { file }),
  });
}

function failure(
  kind: FailureKind,
  status: number,
  name: string,
  title: string,
  rest: { detail: string; nextSteps: string[]; [extension: string]: unknown },
): Failure {
  return new Failure(kind, { type: problemType(name), title, status, ...rest });
}
