import { configFolder } from '../session/folders.ts';
import { parseChanges, parseServer } from '../session/profile-keys.ts';
import { listProfiles, type NamedProfile, setProfile } from '../session/profiles.ts';
import { resolvePlace } from '../session/resolve.ts';
import type { Profile } from '../session/settings.ts';

/** Where a sign-in goes. */
export interface SignInPlace {
  readonly server: string;
  /** Undefined if the environment alone says where. */
  readonly profile: string | undefined;
  /** Makes or changes the profile, where that was asked for. Resolves to whether it is the current one. */
  readonly save: () => Promise<boolean>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The server that a sign-in names, with a profile for it: the one named, else one that points there, else a new one with
 * the name of its host. Without a server it is the profile's own.
 * @param askKind asked for a profile that has none
 * @throws Failure as resolveSession does, and `invalid-profile`
 */
export async function signInPlace(
  { server, profile }: { server: string | undefined; profile: string | undefined },
  env: Environment,
  askKind: () => Promise<Profile['kind']>,
): Promise<SignInPlace> {
  if (server === undefined) {
    const place = resolvePlace({ profileFlag: profile, env });
    const isCurrent = place.profile?.current ?? true;
    return { server: place.server, profile: place.profile?.name, save: async () => isCurrent };
  }
  const origin = parseServer(server, '--server');
  const profiles = listProfiles(configFolder(env));
  const before = profiles.find(
    (known) => known.name === profile || (profile === undefined && known.server === origin),
  );
  const name = profile ?? before?.name ?? freeName(origin, profiles);
  const kind = before?.kind ?? (await askKind());
  const changes = [`server=${origin}`, `kind=${kind}`];
  // Said before somebody signs in, not after.
  parseChanges(name, before, changes);
  return {
    server: origin,
    profile: name,
    save: async () => (await setProfile(configFolder(env), name, changes)).profile.current,
  };
}

/** As `tong-example-com`. */
function freeName(origin: string, profiles: readonly NamedProfile[]): string {
  const host = new URL(origin).host.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  const name = host.slice(0, 32);
  for (let count = 2; ; count++) {
    const tried = count === 2 ? name : `${name.slice(0, 28)}-${count - 1}`;
    if (!profiles.some((known) => known.name === tried)) return tried;
  }
}
