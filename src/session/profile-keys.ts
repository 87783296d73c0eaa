import { Failure, problemType } from '../api/failure.ts';
import { languages, outputs, type Profile, profileKinds } from './settings.ts';

const keys = ['server', 'kind', 'lang', 'output', 'adviser'] as const;
type Key = (typeof keys)[number];

const kinds = profileKinds.join('|');

/**
 * The profile after `key=value` changes.
 * @param before undefined for a new one, which needs `server` and `kind`
 * @throws Failure `invalid-profile`
 */
export function parseChanges(
  name: string,
  before: Profile | undefined,
  assignments: readonly string[],
): Profile {
  if (!/^[a-z0-9][a-z0-9_-]{0,31}$/.test(name)) {
    throw invalid(`“${name}” cannot be the name of a profile: 1 to 32 small letters, digits, - and _.`, {
      reason: 'name',
      profile: name,
    });
  }
  const { server, kind, ...optional } = applied(before, assignments.map(parseAssignment));
  if (server === undefined || kind === undefined) {
    throw invalid(
      `Profile ${name} needs a server and a kind: server=https://tong.example.com kind=${kinds}.`,
      { reason: 'incomplete', profile: name, kinds },
    );
  }
  return { server, kind, ...optional };
}

/**
 * The origin that a setting (or a variable of the environment) holds.
 * @throws Failure `invalid-profile` unless it is one
 */
export function parseServer(value: string, setting: string, profile?: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url && isHttp && url.href === `${url.origin}/`) return url.origin;
  const what = profile === undefined ? setting : `The ${setting} of profile ${profile}`;
  // The value is not repeated: it may hold a password.
  throw invalid(`${what} must be http:// or https:// with a host and perhaps a port, and nothing else.`, {
    reason: 'server',
    setting,
    ...(profile !== undefined && { profile }),
  });
}

function parseAssignment(assignment: string): readonly [Key, string] {
  const [left, ...right] = assignment.split('=');
  const key = keys.find((known) => known === left);
  if (key === undefined || right.length === 0) {
    const settings = keys.map((known) => `${known}=…`);
    throw invalid(`“${left}” is not a setting of a profile; say ${settings.join(', ')}.`, {
      reason: 'key',
      given: left,
      keys: settings,
    });
  }
  return [key, right.join('=').trim()];
}

function applied(
  before: Profile | undefined,
  changes: readonly (readonly [Key, string])[],
): Partial<Profile> {
  const profile: Partial<Profile> = { ...before };
  for (const [key, value] of changes) {
    if (value === '') delete profile[key];
    else if (key === 'server') profile.server = parseServer(value, 'server');
    else if (key === 'adviser') profile.adviser = value;
    else if (key === 'kind') profile.kind = oneOf(key, profileKinds, value);
    else if (key === 'lang') profile.lang = oneOf(key, languages, value);
    else profile.output = oneOf(key, outputs, value);
  }
  return profile;
}

function oneOf<Choice extends string>(key: Key, choices: readonly Choice[], value: string): Choice {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  throw invalid(`${key} is one of ${choices.join(', ')}, not “${value}”.`, {
    reason: 'value',
    key,
    given: value,
    choices,
  });
}

function invalid(detail: string, members: Record<string, unknown>): Failure {
  return new Failure('usage', {
    type: problemType('invalid-profile'),
    title: 'This cannot be a profile',
    status: 400,
    detail,
    nextSteps: [`Say it like this: tong profile set staging server=https://tong.example.com kind=${kinds}`],
    ...members,
  });
}
