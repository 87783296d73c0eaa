import { jwtEnd } from './jwt-end.ts';
import type { AboutToken, KeptToken } from './kept-token.ts';

/** How a session is signed in, and until when its token is good, as far as this machine knows. */
export async function aboutSignIn(
  token: string | KeptToken,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Omit<AboutToken, 'way'> & { way: AboutToken['way'] | 'environment' | 'sandbox' }> {
  if (typeof token !== 'string') return token.about();
  return { way: env.TONG_TOKEN ? 'environment' : 'sandbox', expiresAt: jwtEnd(token), renews: false };
}
