import { expect, test } from 'vitest';
import { setProfile } from '../../src/session/profiles.ts';
import { resolveSession } from '../../src/session/resolve.ts';
import { sandboxStateFile } from '../../src/session/sandbox-state.ts';
import { settingsFile } from '../../src/session/settings.ts';
import { failureOf } from '../support/failure-of.ts';
import { scene, startedSandbox, writeText } from './scene.ts';

const sandboxUrl = 'http://127.0.0.1:4180';

/** Profiles sandbox (current), staging and live. */
async function threeProfiles() {
  const folders = scene();
  await setProfile(folders.configDir, 'sandbox', [`server=${sandboxUrl}`, 'kind=sandbox']);
  await setProfile(folders.configDir, 'staging', [
    'server=https://staging.example.com',
    'kind=staging',
    'lang=en',
  ]);
  await setProfile(folders.configDir, 'live', [
    'server=https://tong.example.com',
    'kind=production',
    'output=csv',
  ]);
  startedSandbox(folders.stateDir, sandboxUrl);
  return folders;
}

test('the current profile, and in the sandbox its first adviser', async () => {
  const { env } = await threeProfiles();
  expect(resolveSession({ env })).toEqual({
    profile: 'sandbox',
    server: sandboxUrl,
    token: 'token-of-lin',
    kind: 'sandbox',
  });
});

test('the adviser whom the profile names', async () => {
  const { env, configDir } = await threeProfiles();
  await setProfile(configDir, 'sandbox', ['adviser=adv_0002']);
  expect(resolveSession({ env }).token).toBe('token-of-chen');
});

test('an adviser whom the sandbox does not have', async () => {
  const { env, configDir } = await threeProfiles();
  await setProfile(configDir, 'sandbox', ['adviser=adv_0009']);
  const failure = await failureOf(() => resolveSession({ env }));
  expect(failure.exitCode).toBe(2);
  expect(failure.problem.type).toBe('urn:tong:problem:unknown-adviser');
  expect(failure.message).toBe(
    'Profile sandbox is adviser “adv_0009”; the sandbox has adv_0001 (林晓燕), adv_0002 (陈志强).',
  );
});

test('--profile goes before TONG_PROFILE, which goes before the current profile', async () => {
  const { env: folders } = await threeProfiles();
  const env = { ...folders, TONG_PROFILE: 'staging', TONG_TOKEN: 'mine' };
  expect(resolveSession({ env })).toEqual({
    profile: 'staging',
    server: 'https://staging.example.com',
    token: 'mine',
    kind: 'staging',
    lang: 'en',
  });
  expect(resolveSession({ profileFlag: 'live', env })).toMatchObject({ profile: 'live', output: 'csv' });
  expect(resolveSession({ env: { ...env, TONG_PROFILE: '' } }).profile).toBe('sandbox');
});

test('TONG_SERVER and TONG_TOKEN need no profile, and no settings that can be read', () => {
  const { env, configDir } = scene();
  writeText(settingsFile(configDir), 'broken');
  expect(
    resolveSession({ env: { ...env, TONG_SERVER: 'https://tong.example.com/', TONG_TOKEN: ' mine\n' } }),
  ).toEqual({ profile: undefined, server: 'https://tong.example.com', token: 'mine' });
});

test('TONG_SERVER replaces the server of a profile that is named, and gets none of its tokens', async () => {
  const { env: folders } = await threeProfiles();
  const env = { ...folders, TONG_SERVER: 'https://else.example.com' };
  expect(resolveSession({ profileFlag: 'live', env: { ...env, TONG_TOKEN: 'mine' } })).toMatchObject({
    profile: 'live',
    server: 'https://else.example.com',
    kind: 'production',
  });
  const failure = await failureOf(() => resolveSession({ profileFlag: 'sandbox', env }));
  expect(failure.exitCode).toBe(4);
  expect(failure.message).toBe('There is no token for https://else.example.com.');
});

test('no profile at all', async () => {
  const { env } = scene();
  const failure = await failureOf(() => resolveSession({ env }));
  expect(failure.exitCode).toBe(2);
  expect(failure.problem).toEqual({
    type: 'urn:tong:problem:no-profile',
    title: 'tong does not know a server yet',
    status: 400,
    detail: 'There is no current profile, and neither --profile nor TONG_SERVER was given.',
    nextSteps: [
      'Try tong on made-up data: tong sandbox start',
      'Or point it to your server: tong profile set <name> server=<url> kind=staging|production',
    ],
  });
});

test('a profile that is not known', async () => {
  const { env } = await threeProfiles();
  const failure = await failureOf(() => resolveSession({ profileFlag: 'nobody', env }));
  expect(failure.exitCode).toBe(2);
  expect(failure.message).toBe('There is no profile “nobody”; there is live, sandbox, staging.');
});

test('no token', async () => {
  const { env } = await threeProfiles();
  const failure = await failureOf(() => resolveSession({ profileFlag: 'live', env }));
  expect(failure.exitCode).toBe(4);
  expect(failure.problem.type).toBe('urn:tong:problem:no-token');
  expect(failure.message).toBe('There is no token for https://tong.example.com.');
  expect(failure.problem.nextSteps).toEqual([
    'Sign in: tong login',
    'Or set TONG_TOKEN to a token of that server.',
  ]);
});

test.each(['two words', 'two\nlines', '令牌'])(
  'TONG_TOKEN cannot be “%s”, and is not repeated',
  async (token) => {
    const { env } = await threeProfiles();
    const failure = await failureOf(() => resolveSession({ env: { ...env, TONG_TOKEN: token } }));
    expect(failure.exitCode).toBe(2);
    expect(failure.message).toBe('TONG_TOKEN holds spaces, line breaks or letters that no token has.');
  },
);

test('TONG_SERVER cannot hold a password, and is not repeated', async () => {
  const { env } = scene();
  const failure = await failureOf(() =>
    resolveSession({ env: { ...env, TONG_SERVER: 'https://lin:secret@tong.example.com' } }),
  );
  expect(failure.exitCode).toBe(2);
  expect(failure.message).toBe(
    'TONG_SERVER must be http:// or https:// with a host and perhaps a port, and nothing else.',
  );
});

test.each(['{"pid": 1, "url": "http://127', '{}', 'null'])(
  'a sandbox that is not (yet) started: %s',
  async (text) => {
    const { env, stateDir } = await threeProfiles();
    writeText(sandboxStateFile(stateDir), text);
    const failure = await failureOf(() => resolveSession({ env }));
    expect(failure.exitCode).toBe(8);
    expect(failure.problem.type).toBe('urn:tong:problem:sandbox-stopped');
    expect(failure.message).toBe('The sandbox of profile sandbox (http://127.0.0.1:4180) is not running.');
    expect(failure.problem.nextSteps).toEqual(['Start it: tong sandbox start']);
  },
);

test("a profile that points elsewhere does not get the sandbox's token", async () => {
  const { env, configDir } = await threeProfiles();
  await setProfile(configDir, 'sandbox', ['server=http://127.0.0.1:5000']);
  const failure = await failureOf(() => resolveSession({ env }));
  expect(failure.exitCode).toBe(8);
  expect(failure.message).toBe(
    'Profile sandbox points to http://127.0.0.1:5000, but the sandbox listens at http://127.0.0.1:4180.',
  );
});
