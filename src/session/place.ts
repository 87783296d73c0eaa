import type { Transport } from '../api/transport.ts';
import { resolvePlace as whereAndWho, type Where } from './resolve.ts';
import { transportOf } from './transport.ts';

/** Where tong points, whoever asks there. */
export interface Place {
  readonly server: string;
  readonly transport: Transport | undefined;
  /** The proxy is the profile's own. */
  readonly ownsProxy: boolean;
}

/** Finds the server as `resolveSession` does, and needs no token. @throws Failure as it does, but for the token's */
export function resolvePlace(where: Where): Place {
  const { profile, server } = whereAndWho(where);
  return { server, transport: transportOf(profile, server), ownsProxy: profile?.proxy !== undefined };
}
