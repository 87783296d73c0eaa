import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listProfiles, setProfile } from '../../src/session/profiles.ts';
import { transportOf } from '../../src/session/transport.ts';
import { type Authority, makeAuthority } from '../support/certificates.ts';
import { failureOf } from '../support/failure-of.ts';
import { scene, writeText } from './scene.ts';

const staging = ['server=https://staging.example.com', 'kind=staging'];
const server = 'https://staging.example.com';

let authority: Authority;
beforeAll(() => {
  authority = makeAuthority();
});
afterAll(() => authority.remove());

const names = ['https_proxy', 'http_proxy', 'all_proxy', 'no_proxy'];
beforeEach(() => {
  for (const name of names.flatMap((one) => [one, one.toUpperCase()])) vi.stubEnv(name, undefined);
  return () => vi.unstubAllEnvs();
});

describe('settings', () => {
  test('files by their whole paths, a proxy, time limits', async () => {
    const { configDir } = scene();
    const { ca, adviser } = authority;
    const { profile } = await setProfile(configDir, 'staging', [
      ...staging,
      `ca=${ca}`,
      `cert=${adviser.cert}`,
      `key=${adviser.key}`,
      'proxy=http://proxy.example.com:3128/',
      'connect-timeout=5s',
      'answer-timeout=1.5m',
    ]);
    expect(profile).toMatchObject({
      ca,
      cert: adviser.cert,
      key: adviser.key,
      proxy: 'http://proxy.example.com:3128',
      connectTimeoutMs: 5_000,
      answerTimeoutMs: 90_000,
    });
    expect(transportOf(profile, server)).toEqual({
      tls: {
        ca: authority.text(ca),
        cert: authority.text(adviser.cert),
        key: authority.text(adviser.key),
      },
      proxy: 'http://proxy.example.com:3128',
      connectTimeoutMs: 5_000,
      answerTimeoutMs: 90_000,
    });
    const without = ['ca=', 'cert=', 'key=', 'proxy=', 'connect-timeout=', 'answer-timeout='];
    const { profile: bare } = await setProfile(configDir, 'staging', without);
    expect(bare).toEqual({ name: 'staging', current: true, server, kind: 'staging' });
    expect(transportOf(bare, server)).toBeUndefined();
  });

  test('a path is taken from where tong was called', async () => {
    const { configDir } = scene();
    vi.spyOn(process, 'cwd').mockReturnValue(authority.folder);
    const { profile } = await setProfile(configDir, 'staging', [...staging, 'ca=house.pem']);
    expect(profile.ca).toBe(authority.ca);
    vi.restoreAllMocks();
  });

  const noProxy =
    'proxy is none, or http:// or https:// with a host and perhaps a port; user and password are for HTTPS_PROXY.';
  test.each([
    ['proxy=proxy:3128', noProxy],
    ['proxy=socks5://proxy:1080', noProxy],
    ['proxy=http://lin:secret@proxy:3128', noProxy],
    [
      'connect-timeout=soon',
      'connect-timeout is a time like 5s, 1500ms or 2m, of at least 100ms, not “soon”.',
    ],
    [
      'connect-timeout=50ms',
      'connect-timeout is a time like 5s, 1500ms or 2m, of at least 100ms, not “50ms”.',
    ],
    ['connect-timeout=3m', 'connect-timeout is a time like 5s, 1500ms or 2m, of at least 100ms, not “3m”.'],
    ['answer-timeout=0', 'answer-timeout is a time like 5s, 1500ms or 2m, of at least 100ms, not “0”.'],
  ])('%s is refused, with nothing written', async (assignment, detail) => {
    const { configDir } = scene();
    const failure = await failureOf(() => setProfile(configDir, 'staging', [...staging, assignment]));
    expect(failure.exitCode).toBe(2);
    expect(failure.problem.type).toBe('urn:tong:problem:invalid-profile');
    expect(failure.message).toBe(detail);
    expect(listProfiles(configDir)).toEqual([]);
  });

  test('files that are not what they should be', async () => {
    const { configDir } = scene();
    const { folder, ca, adviser, stranger } = authority;
    const locked = join(folder, 'locked.key');
    writeText(locked, '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n');
    const missing = join(folder, 'missing.pem');
    const wrong: [string[], string][] = [
      [[`ca=${missing}`], `ca: ${missing} cannot be read (ENOENT).`],
      [[`ca=${folder}`], `ca: ${folder} cannot be read (EISDIR).`],
      [[`ca=${adviser.key}`], `ca: ${adviser.key} holds no certificate in PEM.`],
      [[`cert=${ca}`], 'cert is nothing without key: a certificate and its key go together.'],
      [[`key=${adviser.key}`], 'key is nothing without cert: a certificate and its key go together.'],
      [[`cert=${ca}`, `key=${ca}`], `key: ${ca} holds no private key in PEM.`],
      [
        [`cert=${adviser.cert}`, `key=${locked}`],
        `key: ${locked} is locked with a password, which tong does not ask for.`,
      ],
      [
        [`cert=${adviser.cert}`, `key=${stranger.key}`],
        `The certificate ${adviser.cert} and the key ${stranger.key} do not belong together.`,
      ],
    ];
    for (const [assignments, detail] of wrong) {
      const failure = await failureOf(() => setProfile(configDir, 'staging', [...staging, ...assignments]));
      expect(failure.message).toBe(detail);
      expect(failure.exitCode).toBe(2);
      expect(failure.problem.type).toBe('urn:tong:problem:invalid-certificate');
    }
    expect(listProfiles(configDir)).toEqual([]);
  });
});

describe('the proxy of the environment', () => {
  const proxyOf = (url: string, proxy?: string) =>
    transportOf(proxy === undefined ? undefined : { proxy }, url)?.proxy;

  test('is that of the scheme, in small or capital letters, or of all', () => {
    vi.stubEnv('HTTPS_PROXY', 'http://lin:pw@secure.example.com:3128');
    vi.stubEnv('http_proxy', 'http://plain.example.com:3128');
    expect(proxyOf(server)).toBe('http://lin:pw@secure.example.com:3128');
    expect(proxyOf('http://staging.example.com')).toBe('http://plain.example.com:3128');
    vi.stubEnv('http_proxy', '');
    expect(proxyOf('http://staging.example.com')).toBeUndefined();
    vi.stubEnv('all_proxy', 'http://all.example.com:3128');
    expect(proxyOf('http://staging.example.com')).toBe('http://all.example.com:3128');
  });

  test('without a scheme it is a plain one', () => {
    vi.stubEnv('HTTPS_PROXY', 'proxy.example.com:3128');
    expect(proxyOf(server)).toBe('http://proxy.example.com:3128');
  });

  test.each([
    ['staging.example.com', undefined],
    ['.example.com', undefined],
    ['*.example.com', undefined],
    ['other.example.com, staging.example.com:443', undefined],
    ['*', undefined],
    ['example.com', 'http://proxy:3128'],
    ['staging.example.com:8443', 'http://proxy:3128'],
  ])('NO_PROXY=%s', (value, proxy) => {
    vi.stubEnv('HTTPS_PROXY', 'http://proxy:3128');
    vi.stubEnv('NO_PROXY', value);
    expect(proxyOf(server)).toBe(proxy);
  });

  test.each(['http://localhost:4180', 'http://127.0.0.1:4180', 'http://127.9.9.9', 'http://[::1]:4180'])(
    'is not asked for %s',
    (url) => {
      vi.stubEnv('HTTP_PROXY', 'http://proxy:3128');
      expect(proxyOf(url)).toBeUndefined();
      expect(proxyOf(url, 'http://own:3128')).toBe('http://own:3128');
    },
  );

  test('gives way to that of the profile, and to none', () => {
    vi.stubEnv('HTTPS_PROXY', 'http://proxy:3128');
    vi.stubEnv('NO_PROXY', '*');
    expect(proxyOf(server, 'http://own:3128')).toBe('http://own:3128');
    vi.stubEnv('NO_PROXY', '');
    expect(proxyOf(server, 'none')).toBeUndefined();
  });

  test.each(['socks5://lin:secret@proxy:1080', 'http://lin:secret%@proxy:3128', 'http://'])(
    'that is none is refused, and not repeated: %s',
    async (value) => {
      vi.stubEnv('HTTPS_PROXY', value);
      const { problem, exitCode } = await failureOf(async () => proxyOf(server));
      expect(exitCode).toBe(2);
      expect(problem.type).toBe('urn:tong:problem:invalid-proxy');
      expect(JSON.stringify(problem)).not.toContain('secret');
    },
  );
});
