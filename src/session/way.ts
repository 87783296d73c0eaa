import type { Transport } from '../api/transport.ts';
import { resolvePlace, type Where } from './resolve.ts';
import { transportOf } from './transport.ts';

/** Where the calls go and by which way, whoever makes them. */
export interface Way {
  readonly server: string;
  readonly transport: Transport | undefined;
  /** The proxy is the profile's own. */
  readonly ownsProxy: boolean;
}

/** Finds the server and the way to it; needs no token. @throws Failure as `resolveSession`, but none about tokens */
export function resolveWay(where: Where): Way {
  const { profile, server } = resolvePlace(where);
  return { server, transport: transportOf(profile, server), ownsProxy: profile?.proxy !== undefined };
}
