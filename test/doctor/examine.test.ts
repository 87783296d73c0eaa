import { chmodSync, mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contractVersion } from '../../src/api/answer-shapes.ts';
import { setProfile } from '../../src/session/profiles.ts';
import { settingsFile } from '../../src/session/settings.ts';
import { scene, startedSandbox, writeText } from '../session/scene.ts';
import { connectProxy } from '../support/connect-proxy.ts';
import { deadServer, faultyServer, json, muteServer, type ScriptedAnswer } from '../support/faulty-server.ts';
import { answeringServer } from './answering-server.ts';
import { findings } from './surroundings.ts';

const now = Date.parse('2026-11-23T01:00:00Z');
const health = { status: 'ok', time: '2026-11-23T09:00:00+08:00', database: 'embedded' };
const session = {
  adviser: { id: 'adv_0001', name: '林晓燕', branch: '上海陆家嘴支行' },
  book: { id: 'bok_0001', name: '林晓燕的客户', customers: 100 },
  house: { id: 'hse_01h8x2k3m4n5p6q7r8s9' },
};
const good: Record<string, ScriptedAnswer> = {
  '/health': json(health),
  '/version': json({ server: '0.1.0', contract: contractVersion }),
  '/session': json(session),
};

async function atServer(answers: Record<string, ScriptedAnswer>) {
  const { env } = scene();
  const server = await answeringServer({ ...good, ...answers });
  return findings({ ...env, TONG_SERVER: server, TONG_TOKEN: 'token' }, { now: () => now });
}

test('all is well', async () => {
  const { env, configDir, stateDir } = scene();
  const server = await answeringServer(good);
  await setProfile(configDir, 'sandbox', [`server=${server}`, 'kind=sandbox']);
  startedSandbox(stateDir, server);
  const checks = await findings(env, { now: () => now });
  expect(checks).toEqual({
    node: { state: 'ok', found: process.version },
    terminal: { state: 'ok', found: 'none: the output goes to a file or a program' },
    characters: { state: 'ok', found: 'not measured: there is no terminal to ask' },
    // A machine without a D-Bus session keeps sign-ins in a file: the doctor says so as a warning.
    keychain: expect.objectContaining({ state: expect.stringMatching(/^(ok|warning)$/) }),
    settings: { state: 'ok', found: `${settingsFile(configDir)}: 1 profile, current sandbox` },
    state: { state: 'ok', found: expect.stringMatching(/state, [\d.]+ [GM]iB free$/) },
    sandbox: { state: 'ok', found: `runs at ${server} (process ${process.pid})` },
    proxy: { state: 'ok', found: 'none' },
    server: { state: 'ok', found: `${server} answers in 0 ms (embedded)` },
    clock: { state: 'ok', found: 'agrees with the server' },
    contract: { state: 'ok', found: contractVersion },
    session: { state: 'ok', found: '林晓燕 (adv_0001), book 林晓燕的客户' },
  });
});

test('without a profile there is no server to ask', async () => {
  const { env } = scene();
  const { server, session: signIn, clock } = await findings(env);
  expect(server).toEqual({
    state: 'failed',
    found: 'There is no current profile, and neither --profile nor TONG_SERVER was given.',
    help: 'Try tong on made-up data: tong sandbox start',
  });
  for (const check of [signIn, clock]) {
    expect(check).toEqual({ state: 'warning', found: 'not asked: there is no server to ask' });
  }
});

test('without a token the server is looked at all the same', async () => {
  const { env } = scene();
  const checks = await findings({ ...env, TONG_SERVER: await answeringServer(good) });
  expect(checks.server?.state).toBe('ok');
  expect(checks.session?.state).toBe('failed');
  expect(checks.session?.found).toMatch(/^There is no token for /);
});

test.each([
  [json({ ...health, time: '2026-11-23T09:01:30+08:00' }), '90 s behind the server'],
  [json({ ...health, time: '2026-11-23T08:58:30+08:00' }), '90 s ahead of the server'],
])('a clock that is off', async (answer, found) => {
  expect((await atServer({ '/health': answer })).clock).toEqual({
    state: 'warning',
    found,
    help: 'Let this machine set its clock by itself (NTP).',
  });
});

test.each([
  ['99.0.0', 'failed', 'Update tong.'],
  ['0.9.0', 'failed', 'Some commands may not work until the server is updated.'],
  ['1.0.0', 'warning', 'Some commands may not work until the server is updated.'],
  ['1.99.0', 'ok', undefined],
])('a server of contract %s', async (contract, state, help) => {
  const { contract: check } = await atServer({ '/version': json({ server: '1', contract }) });
  expect(check).toEqual({
    state,
    found: `the server speaks ${contract}, this tong ${contractVersion}`,
    ...(help !== undefined && { help }),
  });
});

test('a server that is not there, or says nothing, holds nothing up', async () => {
  const { env } = scene();
  const dead = await deadServer();
  const mute = `http://${await muteServer()}`;
  for (const server of [dead, mute]) {
    const began = performance.now();
    const checks = await findings({ ...env, TONG_SERVER: server, TONG_TOKEN: 'token' });
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(checks.server?.state).toBe('failed');
    expect(checks.clock).toEqual({ state: 'warning', found: 'not asked: there is no server to ask' });
    expect(checks.session?.state).toBe('failed');
  }
});

test('settings that are broken, or open to others', async () => {
  const { env, configDir } = scene();
  const file = settingsFile(configDir);
  writeText(file, 'broken');
  expect((await findings(env)).settings).toEqual({
    state: 'failed',
    found: `The settings in ${file} are not what tong writes there.`,
    help: 'Repair the file by hand.',
  });
  writeText(file, '{"schemaVersion":1,"profiles":{}}');
  chmodSync(file, 0o644);
  expect((await findings(env)).settings).toEqual({
    state: 'warning',
    found: `${file} may be read by others (mode 644)`,
    help: `chmod 600 ${file}`,
  });
});

test('a state folder that cannot be made', async () => {
  const { env, stateDir } = scene();
  writeText(stateDir, 'a file');
  expect((await findings(env)).state).toEqual({
    state: 'failed',
    found: `${stateDir} cannot be written (EEXIST)`,
    help: 'Check who owns the folder, or set TONG_STATE_DIR to another.',
  });
});

test('a sandbox that was killed', async () => {
  const { env, stateDir } = scene();
  const gone = await deadServer();
  mkdirSync(stateDir, { recursive: true });
  startedSandbox(stateDir, gone);
  expect((await findings(env)).sandbox).toEqual({
    state: 'warning',
    found: `was at ${gone} and does not answer there`,
    help: 'Start it: tong sandbox start',
  });
});

test('the proxy in force, and that it refuses', async () => {
  const { env, configDir } = scene();
  const { url } = await connectProxy({ refuses: 407 });
  await setProfile(configDir, 'staging', [
    'server=https://tong.test.invalid',
    'kind=staging',
    `proxy=${url}`,
  ]);
  const { proxy, server } = await findings(env);
  expect(proxy).toEqual({ state: 'ok', found: `${url}, of the profile` });
  expect(server?.found).toMatch(
    new RegExp(`^The proxy ${url} answered 407 to a call of https://tong.test.invalid `),
  );
  const passedBy = await atServer({});
  expect(passedBy.proxy?.found).toBe('none');
});

test('a certificate that is missing', async () => {
  const { env, configDir } = scene();
  const profile = { server: 'https://tong.test.invalid', kind: 'staging', ca: '/nowhere/ca.pem' };
  writeText(
    settingsFile(configDir),
    JSON.stringify({ schemaVersion: 1, current: 'staging', profiles: { staging: profile } }),
  );
  const { server } = await findings(env);
  expect(server?.found).toBe('ca: /nowhere/ca.pem cannot be read (ENOENT).');
});

test('the calls carry what the client is told to carry', async () => {
  const { env } = scene();
  const server = await faultyServer(
    json(health),
    json({ server: '1', contract: contractVersion }),
    json(session),
  );
  const told: string[] = [];
  await findings(
    { ...env, TONG_SERVER: server.url, TONG_TOKEN: 'token' },
    { caller: { lang: 'en', userAgent: 'tong/test', onCall: ({ url }) => told.push(url) } },
  );
  expect(told.map((url) => url.slice(server.url.length)).sort()).toEqual(['/health', '/session', '/version']);
});
