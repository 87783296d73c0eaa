import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, problemType } from '../api/failure.ts';

export const profileKinds = ['sandbox', 'staging', 'production'] as const;
export const languages = ['zh-CN', 'en'] as const;
export const outputs = ['table', 'json', 'ndjson', 'csv'] as const;
export const maskings = ['on', 'strict'] as const;

/** Where tong points. Never holds a secret. */
export interface Profile {
  /** Origin of the server, as in `https://tong.example.com`. */
  server: string;
  kind: (typeof profileKinds)[number];
  lang?: (typeof languages)[number];
  output?: (typeof outputs)[number];
  /** `strict`: people are shown by their surname alone, but in JSON and CSV. */
  masking?: (typeof maskings)[number];
  /** Id of the adviser one is in the sandbox; its first one if missing. */
  adviser?: string;
  /** Files in PEM, by their whole paths: whom to trust; what proves to the server who calls, and the key of it. */
  ca?: string;
  cert?: string;
  key?: string;
  /** Address of the proxy, or `none` where the environment's is not to be used. */
  proxy?: string;
  /** See LightRequestInit. */
  connectTimeoutMs?: number;
  answerTimeoutMs?: number;
}

/** What `settings.json` holds. */
export interface Settings {
  schemaVersion: 1;
  current?: string;
  profiles: Record<string, Profile>;
}

export function settingsFile(configDir: string): string {
  return join(configDir, 'settings.json');
}

/**
 * The settings, empty if there are none yet.
 * @throws Failure `settings-newer`, `settings-broken` or `settings-unreadable`; the file stays as it is
 */
export function readSettings(configDir: string): Settings {
  const file = settingsFile(configDir);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { schemaVersion: 1, profiles: {} };
    const code = codeOf(error);
    throw fileFailure(
      'settings-unreadable',
      `The settings in ${file} cannot be read (${code}).`,
      ['Check who owns the file and its folder.'],
      { file, code },
    );
  }
  const settings = parse(text);
  if (isNewer(settings)) {
    throw fileFailure(
      'settings-newer',
      `The settings in ${file} were written by a newer tong.`,
      ['Update tong, or point TONG_CONFIG_DIR to another folder.'],
      { file },
    );
  }
  if (isSettings(settings)) return settings;
  throw fileFailure(
    'settings-broken',
    `The settings in ${file} are not what tong writes there.`,
    [
      'Repair the file by hand.',
      'Or make a profile anew with tong profile set: the broken file is then kept beside the new one.',
    ],
    { file },
  );
}

/**
 * Replaces the settings, all or nothing.
 * @throws Failure `settings-not-written`
 */
export async function writeSettings(configDir: string, settings: Settings): Promise<void> {
  // Loaded here only: conf and the ajv it brings cost more than everything else that reading a profile needs.
  const { default: Conf } = await import('conf');
  try {
    const store = new Conf<Settings>({ cwd: configDir, configName: 'settings', configFileMode: 0o600 });
    store.store = settings;
  } catch (error) {
    throw notWritten(configDir, error);
  }
}

/**
 * Makes the settings' folder and sees whether a file can be written there; the settings stay as they are.
 * @throws Failure `settings-not-written`
 */
export function checkSettingsWritable(configDir: string): void {
  const trial = `${settingsFile(configDir)}.${process.pid}-trial`;
  try {
    mkdirSync(configDir, { recursive: true });
    writeFileSync(trial, '', { mode: 0o600 });
    rmSync(trial, { force: true });
  } catch (error) {
    throw notWritten(configDir, error);
  }
}

function notWritten(configDir: string, error: unknown): Failure {
  const file = settingsFile(configDir);
  const code = codeOf(error);
  return fileFailure(
    'settings-not-written',
    `${file} cannot be written (${code}).`,
    ['Check who owns the folder and that the disk is not full.'],
    { file, code },
  );
}

/** Moves a broken settings file aside and says where to. */
export function setAsideSettings(configDir: string, now: Date): string {
  const file = settingsFile(configDir);
  const kept = `${file}.broken-${now.toISOString().replaceAll(/[-:.]/g, '')}`;
  renameSync(file, kept);
  return kept;
}

/** Undefined for what is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNewer(value: unknown): boolean {
  return isObject(value) && typeof value.schemaVersion === 'number' && value.schemaVersion > 1;
}

function isSettings(value: unknown): value is Settings {
  if (!isObject(value) || value.schemaVersion !== 1 || !isObject(value.profiles)) return false;
  if (value.current !== undefined && typeof value.current !== 'string') return false;
  return Object.values(value.profiles).every(isProfile);
}

function isProfile(value: unknown): value is Profile {
  return (
    isObject(value) &&
    typeof value.server === 'string' &&
    profileKinds.some((kind) => kind === value.kind) &&
    ['ca', 'cert', 'key', 'proxy'].every((name) => isMissingOr('string', value[name])) &&
    ['connectTimeoutMs', 'answerTimeoutMs'].every((name) => isMissingOr('number', value[name]))
  );
}

function isMissingOr(type: 'string' | 'number', value: unknown): boolean {
  return value === undefined || typeof value === type;
}

function fileFailure(
  name: string,
  detail: string,
  nextSteps: string[],
  members: { file: string; code?: string },
): Failure {
  const title = 'The settings cannot be used';
  return new Failure('failed', {
    type: problemType(name),
    title,
    status: 500,
    detail,
    nextSteps,
    ...members,
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
