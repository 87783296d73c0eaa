import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createLocalJWKSet } from 'jose';
import type { Executor } from '../../database/database.ts';
import { PROVIDER_PATH } from '../../sign-in/mount-provider.ts';
import { type SignIn, trustIn } from '../../sign-in/trust.ts';
import { type IdentityKeys, publicPart } from './keys.ts';

/** How one signs in at the sandbox: at an issuer of its own, at its own address. */
export function sandboxSignIn(db: Executor, keys: IdentityKeys, origin: string): SignIn {
  const issuer = `${origin}${PROVIDER_PATH}`;
  // Its own keys are at hand; nobody needs to ask over the network for them.
  const own = createLocalJWKSet({ keys: [publicPart(keys.signing)] });
  const trust = trustIn(issuer, origin, own, origin);
  return { trust, opaqueTokens: true, provider: loadedWhenAsked(db, keys, trust) };
}

/** The issuer's library is large, and most sandboxes are never asked to sign anybody in. */
function loadedWhenAsked(
  db: Executor,
  keys: IdentityKeys,
  trust: { issuer: string; audience: string },
): RequestListener {
  let loaded: Promise<RequestListener> | undefined;
  const load = async () => {
    const { sandboxProvider } = await import('./provider.ts');
    return sandboxProvider(db, keys, trust);
  };
  return (request: IncomingMessage, response: ServerResponse) => {
    loaded ??= load();
    loaded.then(
      (answer) => answer(request, response),
      (error: Error) => response.destroy(error),
    );
  };
}
