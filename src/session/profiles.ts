import { Failure, problemType } from '../api/failure.ts';
import { parseChanges } from './profile-keys.ts';
import { type Profile, readSettings, type Settings, setAsideSettings, writeSettings } from './settings.ts';

/** A profile as `profile list` shows it. */
export interface NamedProfile extends Profile {
  name: string;
  current: boolean;
}

/** All profiles, by name. */
export function listProfiles(configDir: string): NamedProfile[] {
  const settings = readSettings(configDir);
  return Object.keys(settings.profiles)
    .sort()
    .map((name) => named(settings, name));
}

/** @throws Failure `unknown-profile` */
export function getProfile(configDir: string, name: string): NamedProfile {
  return named(readSettings(configDir), name);
}

/** Makes a profile the current one. @throws Failure `unknown-profile` */
export async function useProfile(configDir: string, name: string): Promise<NamedProfile> {
  const settings = readSettings(configDir);
  const used = { ...settings, current: named(settings, name).name };
  await writeSettings(configDir, used);
  return named(used, name);
}

export interface SetProfile {
  profile: NamedProfile;
  created: boolean;
  /** Where settings that could not be read were kept. */
  brokenFile?: string;
}

/**
 * Makes or changes a profile; the first one becomes the current one.
 * @param assignments `server=…`, `kind=…` and the other keys of profile-keys.ts; an optional one without a value is removed
 * @throws Failure `invalid-profile`
 */
export async function setProfile(
  configDir: string,
  name: string,
  assignments: readonly string[],
  now: () => Date = () => new Date(),
): Promise<SetProfile> {
  const { settings, isBroken } = readOrStartAgain(configDir);
  const before = own(settings, name);
  const profile = parseChanges(name, before, assignments);
  const brokenFile = isBroken ? { brokenFile: setAsideSettings(configDir, now()) } : {};
  const changed: Settings = {
    ...settings,
    current: settings.current ?? name,
    profiles: { ...settings.profiles, [name]: profile },
  };
  await writeSettings(configDir, changed);
  return { profile: named(changed, name), created: before === undefined, ...brokenFile };
}

/** Forgets a profile; was it the current one, there is none then. @throws Failure `unknown-profile` */
export async function removeProfile(configDir: string, name: string): Promise<NamedProfile> {
  const settings = readSettings(configDir);
  const removed = named(settings, name);
  const { [name]: _, ...profiles } = settings.profiles;
  const { current, ...rest } = settings;
  await writeSettings(configDir, {
    ...rest,
    ...(current === undefined || current === name ? {} : { current }),
    profiles,
  });
  return removed;
}

function own(settings: Settings, name: string): Profile | undefined {
  return Object.hasOwn(settings.profiles, name) ? settings.profiles[name] : undefined;
}

function named(settings: Settings, name: string): NamedProfile {
  const profile = own(settings, name);
  if (profile) return { name, current: settings.current === name, ...profile };
  const names = Object.keys(settings.profiles).sort();
  throw new Failure('usage', {
    type: problemType('unknown-profile'),
    title: 'There is no such profile',
    status: 400,
    detail: `There is no profile “${name}”; ${names.length === 0 ? 'there are none yet' : `there is ${names.join(', ')}`}.`,
    nextSteps: [
      `Make it: tong profile set ${name} server=<url> kind=<kind>`,
      'See all profiles: tong profile list',
    ],
    profile: name,
    profiles: names,
  });
}

function readOrStartAgain(configDir: string): { settings: Settings; isBroken: boolean } {
  try {
    return { settings: readSettings(configDir), isBroken: false };
  } catch (error) {
    const isBroken = error instanceof Failure && error.problem.type === problemType('settings-broken');
    if (!isBroken) throw error;
    return { settings: { schemaVersion: 1, profiles: {} }, isBroken };
  }
}
