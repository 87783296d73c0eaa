import { Failure, type FailureKind, problemType } from '../api/failure.ts';
import type { Transport } from '../api/transport.ts';
import { configFolder, stateFolder } from './folders.ts';
import { parseServer } from './profile-keys.ts';
import { getProfile, type NamedProfile } from './profiles.ts';
import { readSandboxState } from './sandbox-state.ts';
import { type Profile, readSettings } from './settings.ts';
import { noToken } from './sign-in/failures.ts';
import { type KeptToken, keptToken } from './sign-in/kept-token.ts';
import { signInTo } from './sign-in/records.ts';
import { serviceAccount } from './sign-in/service-account.ts';
import { serviceToken } from './sign-in/service-token.ts';
import { transportOf } from './transport.ts';

/** Where one run of tong points, and as whom. */
export interface Session {
  /** Name of the profile; undefined if the environment alone says where. */
  profile: string | undefined;
  server: string;
  /** As it is, or who keeps it: it may have to be read, or got, before a call. */
  token: string | KeptToken;
  kind: Profile['kind'] | undefined;
  lang: Profile['lang'] | undefined;
  output: Profile['output'] | undefined;
  masking: Profile['masking'] | undefined;
  /** By which way its calls go; undefined for the usual one. */
  transport: Transport | undefined;
}

/**
 * As whom tong writes. The sandbox makes its tokens anew at each start, an issuer every few minutes; the adviser and
 * the service account stay.
 */
export type Writer =
  | { readonly server: string; readonly token: string }
  | { readonly server: string; readonly adviser: string }
  | { readonly server: string; readonly client: string }
  | { readonly sandboxAdviser: string | undefined };

export interface Where {
  /** Value of `--profile`. */
  profileFlag?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds the server and the token: `--profile`, else `TONG_PROFILE`, else the current profile; `TONG_SERVER` replaces
 * its server (and, alone, needs no profile). The token is `TONG_TOKEN`, else that of the service account
 * `TONG_CLIENT_ID`, else that of the sign-in to this server, else the sandbox's own.
 * @throws Failure `no-profile`, `unknown-profile` (2), `no-token` (4), `sandbox-stopped` (8), or one of the settings'
 */
export function resolveSession({ profileFlag, env }: Where): Session {
  const { profile, server } = resolvePlace({ profileFlag, env });
  return {
    profile: profile?.name,
    server,
    token: chosenToken(profile, server, env),
    kind: profile?.kind,
    lang: profile?.lang,
    output: profile?.output,
    masking: profile?.masking,
    transport: transportOf(profile, server),
  };
}

/** Where `resolveSession` points, whoever one is there. @throws Failure as it does, but none about tokens */
export function resolvePlace({ profileFlag, env }: Where): {
  profile: NamedProfile | undefined;
  server: string;
} {
  const profile = chosenProfile(profileFlag, env);
  return { profile, server: chosenServer(profile, env) };
}

/**
 * As whom `resolveSession` would let tong write, known too while the sandbox is stopped or at another port.
 * @throws Failure as it does
 */
export function resolveWriter({ profileFlag, env }: Where): Writer {
  const { profile, server } = resolvePlace({ profileFlag, env });
  if (env.TONG_TOKEN) return { server, token: parseToken(env.TONG_TOKEN, 'TONG_TOKEN') };
  const service = serviceAccount(env);
  if (service) return { server, client: service.clientId };
  const adviser = signInTo(stateFolder(env), server)?.adviser;
  if (adviser) return { server, adviser: adviser.id };
  if (profile?.kind !== 'sandbox' || profile.server !== server) throw noToken(server);
  return { sandboxAdviser: profile.adviser };
}

function chosenProfile(profileFlag: string | undefined, env: Where['env']): NamedProfile | undefined {
  const named = profileFlag ?? (env.TONG_PROFILE || undefined);
  if (named === undefined && env.TONG_SERVER) return undefined;
  const name = named ?? readSettings(configFolder(env)).current;
  return name === undefined ? undefined : getProfile(configFolder(env), name);
}

function chosenServer(profile: NamedProfile | undefined, env: Where['env']): string {
  if (env.TONG_SERVER) return parseServer(env.TONG_SERVER, 'TONG_SERVER');
  if (profile) return parseServer(profile.server, 'server', profile.name);
  throw noProfile();
}

function chosenToken(profile: NamedProfile | undefined, server: string, env: Where['env']): Session['token'] {
  if (env.TONG_TOKEN) return parseToken(env.TONG_TOKEN, 'TONG_TOKEN');
  const service = serviceAccount(env);
  if (service) return serviceToken(server, service, stateFolder(env));
  const record = signInTo(stateFolder(env), server);
  return record ? keptToken(record, stateFolder(env)) : sandboxToken(profile, server, env);
}

/** The token is sent to the sandbox that made it and to nobody else. */
function sandboxToken(profile: NamedProfile | undefined, server: string, env: Where['env']): string {
  if (profile?.kind !== 'sandbox' || profile.server !== server) throw noToken(server);
  const state = readSandboxState(stateFolder(env));
  if (!state) {
    const detail = `The sandbox of profile ${profile.name} (${server}) is not running.`;
    throw sandboxStopped(detail, { profile: profile.name, server });
  }
  if (state.url !== server) {
    const detail = `Profile ${profile.name} points to ${server}, but the sandbox listens at ${state.url}.`;
    throw sandboxStopped(detail, { profile: profile.name, server, sandbox: state.url });
  }
  const adviser = profile.adviser
    ? state.advisers.find(({ id }) => id === profile.adviser)
    : state.advisers[0];
  if (adviser) return adviser.token;
  const advisers = state.advisers.map(({ id, name }) => `${id} (${name})`);
  throw failure('usage', 400, 'unknown-adviser', 'There is no such adviser in the sandbox', {
    detail: `Profile ${profile.name} is adviser “${profile.adviser}”; the sandbox has ${advisers.join(', ')}.`,
    nextSteps: [`Choose one: tong profile set ${profile.name} adviser=<id>`],
    profile: profile.name,
    adviser: profile.adviser,
    advisers,
  });
}

/**
 * Without the line end that a secret read from a file often has.
 * @param source what it was read from, as `TONG_TOKEN`
 * @throws Failure `invalid-token`
 */
export function parseToken(value: string, source: string): string {
  const token = value.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw failure('usage', 400, 'invalid-token', `${source} cannot be a token`, {
    detail: `${source} holds ${token === '' ? 'nothing' : 'spaces, line breaks or letters that no token has'}.`,
    nextSteps: ['Copy the token again, on one line.'],
    source,
    ...(token === '' && { empty: true }),
  });
}

function noProfile(): Failure {
  return failure('usage', 400, 'no-profile', 'tong does not know a server yet', {
    detail: 'There is no current profile, and neither --profile nor TONG_SERVER was given.',
    nextSteps: [
      'Try tong on made-up data: tong sandbox start',
      'Or point it to your server: tong profile set <name> server=<url> kind=staging|production',
    ],
  });
}

function sandboxStopped(detail: string, members: Record<string, string>): Failure {
  return failure('unreachable', 503, 'sandbox-stopped', 'The sandbox is not running', {
    detail,
    nextSteps: ['Start it: tong sandbox start'],
    ...members,
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
