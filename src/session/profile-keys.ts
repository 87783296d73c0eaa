import { Failure, problemType } from '../api/failure.ts';
import { checkCertificates } from './certificates.ts';
import { languages, maskings, outputs, type Profile, profileKinds } from './settings.ts';
import { parseFile, parseProxy, parseTimeout } from './transport-keys.ts';

const keys = [
  'server',
  'kind',
  'lang',
  'output',
  'masking',
  'adviser',
  'ca',
  'cert',
  'key',
  'proxy',
  'connect-timeout',
  'answer-timeout',
] as const;
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
  checkCertificates(optional);
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
    if (value === '') delete profile[settingOf[key]];
    else Object.assign(profile, { [settingOf[key]]: parsers[key](value) });
  }
  return profile;
}

const settingOf = {
  server: 'server',
  kind: 'kind',
  lang: 'lang',
  output: 'output',
  masking: 'masking',
  adviser: 'adviser',
  ca: 'ca',
  cert: 'cert',
  key: 'key',
  proxy: 'proxy',
  'connect-timeout': 'connectTimeoutMs',
  'answer-timeout': 'answerTimeoutMs',
} as const satisfies Readonly<Record<Key, keyof Profile>>;

type Parsers = { readonly [K in Key]: (value: string) => Profile[(typeof settingOf)[K]] };

const parsers: Parsers = {
  server: (value) => parseServer(value, 'server'),
  kind: (value) => oneOf('kind', profileKinds, value),
  lang: (value) => oneOf('lang', languages, value),
  output: (value) => oneOf('output', outputs, value),
  masking: (value) => oneOf('masking', maskings, value),
  adviser: (value) => value,
  ca: parseFile,
  cert: parseFile,
  key: parseFile,
  proxy: (value) => parseProxy(value) ?? fault('proxy'),
  'connect-timeout': (value) => parseTimeout(value, 120) ?? fault('time', 'connect-timeout', value),
  'answer-timeout': (value) => parseTimeout(value, 600) ?? fault('time', 'answer-timeout', value),
};

/** @throws Failure, always */
function fault(reason: 'proxy' | 'time', key: Key = 'proxy', given = ''): never {
  // The value of a proxy is not repeated: it may hold a password.
  throw reason === 'proxy'
    ? invalid(
        'proxy is none, or http:// or https:// with a host and perhaps a port; user and password are for HTTPS_PROXY.',
        {
          reason,
        },
      )
    : invalid(`${key} is a time like 5s, 1500ms or 2m, of at least 100ms, not “${given}”.`, {
        reason,
        key,
        given,
      });
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
