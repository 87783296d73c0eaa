import { lightFetch } from '../../api/light-fetch.ts';
import type { LightFetch } from '../../api/light-http.ts';
import { routeOf } from '../../api/route.ts';
import type { Transport } from '../../api/transport.ts';
import { configFolder } from '../folders.ts';
import { listProfiles, type NamedProfile } from '../profiles.ts';
import { transportOf } from '../transport.ts';

/** By which way the calls to a server go while one signs in to it: that of the profile that points to the server. */
export function transportFor(server: string): Transport | undefined {
  return transportOf(profileOf(server), server);
}

/**
 * How one sends what signing in to a server takes, to it and to its issuer: with the CA, the client certificate, the
 * proxy and the time limits of the profile that points to the server.
 */
export function wayFor(server: string): LightFetch {
  const profile = profileOf(server);
  return async (request) => {
    const transport = transportOf(profile, new URL(request.url).origin);
    return lightFetch(request, transport && routeOf(transport));
  };
}

function profileOf(server: string): NamedProfile | undefined {
  try {
    return listProfiles(configFolder(process.env)).find((profile) => profile.server === server);
  } catch {
    // Settings that cannot be read are told by whoever needs them; one may sign in without.
    return undefined;
  }
}
