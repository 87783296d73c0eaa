import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  getProfile,
  listProfiles,
  removeProfile,
  setProfile,
  useProfile,
} from '../../src/session/profiles.ts';
import { settingsFile } from '../../src/session/settings.ts';
import { failureOf } from '../support/failure-of.ts';
import { scene, writeText } from './scene.ts';

const staging = ['server=https://staging.example.com', 'kind=staging'];
const production = ['server=https://tong.example.com/', 'kind=production', 'lang=en', 'output=csv'];

test('without settings there are no profiles, and looking makes no file', () => {
  const { configDir } = scene();
  expect(listProfiles(configDir)).toEqual([]);
  expect(() => readdirSync(configDir)).toThrow('ENOENT');
});

test('the first profile becomes the current one, further ones do not', async () => {
  const { configDir } = scene();
  expect(await setProfile(configDir, 'staging', staging)).toEqual({
    profile: { name: 'staging', current: true, server: 'https://staging.example.com', kind: 'staging' },
    created: true,
  });
  await setProfile(configDir, 'live', production);
  expect(listProfiles(configDir)).toEqual([
    {
      name: 'live',
      current: false,
      server: 'https://tong.example.com',
      kind: 'production',
      lang: 'en',
      output: 'csv',
    },
    { name: 'staging', current: true, server: 'https://staging.example.com', kind: 'staging' },
  ]);
});

test('the file is for its owner alone and has the shape that is promised', async () => {
  const { configDir } = scene();
  await setProfile(configDir, 'staging', staging);
  expect(JSON.parse(readFileSync(settingsFile(configDir), 'utf8'))).toEqual({
    schemaVersion: 1,
    current: 'staging',
    profiles: { staging: { server: 'https://staging.example.com', kind: 'staging' } },
  });
  expect(statSync(settingsFile(configDir)).mode & 0o777).toBe(0o600);
  expect(readdirSync(configDir)).toEqual(['settings.json']);
});

test('a change keeps what it does not name, and an empty value removes', async () => {
  const { configDir } = scene();
  await setProfile(configDir, 'live', production);
  const { profile, created } = await setProfile(configDir, 'live', ['lang=', 'output=json']);
  expect(created).toBe(false);
  expect(profile).toEqual({
    name: 'live',
    current: true,
    server: 'https://tong.example.com',
    kind: 'production',
    output: 'json',
  });
});

test('use and remove', async () => {
  const { configDir } = scene();
  await setProfile(configDir, 'staging', staging);
  await setProfile(configDir, 'live', production);
  expect(await useProfile(configDir, 'live')).toMatchObject({ name: 'live', current: true });
  expect(getProfile(configDir, 'staging').current).toBe(false);
  expect(await removeProfile(configDir, 'live')).toMatchObject({ name: 'live' });
  expect(listProfiles(configDir)).toMatchObject([{ name: 'staging', current: false }]);
});

test.each(['constructor', 'toString', 'nobody'])('there is no profile %s', async (name) => {
  const { configDir } = scene();
  await setProfile(configDir, 'staging', staging);
  await setProfile(configDir, 'live', production);
  for (const act of [getProfile, useProfile, removeProfile]) {
    const failure = await failureOf(() => act(configDir, name));
    expect(failure.exitCode).toBe(2);
    expect(failure.problem.type).toBe('urn:tong:problem:unknown-profile');
    expect(failure.message).toBe(`There is no profile “${name}”; there is live, staging.`);
    expect(failure.problem.profiles).toEqual(['live', 'staging']);
  }
});

describe('what is refused, with nothing written', () => {
  test.each([
    [
      'a key that is not known',
      ['servr=https://x.example.com'],
      '“servr” is not a setting of a profile; say server=…, kind=…, lang=…, output=…, masking=…, adviser=…, ca=…, cert=…, key=…, proxy=…, connect-timeout=…, answer-timeout=….',
    ],
    [
      'a word without a value',
      ['server'],
      '“server” is not a setting of a profile; say server=…, kind=…, lang=…, output=…, masking=…, adviser=…, ca=…, cert=…, key=…, proxy=…, connect-timeout=…, answer-timeout=….',
    ],
    [
      'a kind that is not known',
      [...staging, 'kind=test'],
      'kind is one of sandbox, staging, production, not “test”.',
    ],
    ['a language that is not known', [...staging, 'lang=de'], 'lang is one of zh-CN, en, not “de”.'],
    [
      'an output that is not known',
      [...staging, 'output=xml'],
      'output is one of table, json, ndjson, csv, not “xml”.',
    ],
    [
      'no server',
      ['kind=staging'],
      'Profile new needs a server and a kind: server=https://tong.example.com kind=sandbox|staging|production.',
    ],
    [
      'no kind',
      ['server=https://x.example.com'],
      'Profile new needs a server and a kind: server=https://tong.example.com kind=sandbox|staging|production.',
    ],
  ])('%s', async (_, assignments, detail) => {
    const { configDir } = scene();
    const failure = await failureOf(() => setProfile(configDir, 'new', assignments));
    expect(failure.exitCode).toBe(2);
    expect(failure.problem.type).toBe('urn:tong:problem:invalid-profile');
    expect(failure.message).toBe(detail);
    expect(listProfiles(configDir)).toEqual([]);
  });

  test.each([
    'example.com',
    'ftp://example.com',
    'file:///etc/passwd',
    'https://lin:secret@example.com',
    'https://example.com/customers',
    'https://example.com/?token=secret',
    'https://example.com/#secret',
    'https://',
  ])('the server %s, and it is not repeated', async (server) => {
    const { configDir } = scene();
    const failure = await failureOf(() => setProfile(configDir, 'new', [`server=${server}`, 'kind=staging']));
    expect(failure.problem.type).toBe('urn:tong:problem:invalid-profile');
    expect(failure.message).toBe(
      'server must be http:// or https:// with a host and perhaps a port, and nothing else.',
    );
  });

  test.each(['', 'Live', '-live', 'a b', '__proto__', '客户', 'x'.repeat(33)])(
    'the name “%s”',
    async (name) => {
      const { configDir } = scene();
      const failure = await failureOf(() => setProfile(configDir, name, staging));
      expect(failure.message).toBe(
        `“${name}” cannot be the name of a profile: 1 to 32 small letters, digits, - and _.`,
      );
    },
  );
});

describe('a settings file that is broken', () => {
  const brokenTexts = [
    '{"schemaVersion": 1, "profiles": {"staging": {"server": "https://st',
    '',
    '[]',
    '{}',
    '{"schemaVersion":1,"profiles":{"staging":{"server":7,"kind":"staging"}}}',
    '{"schemaVersion":1,"profiles":{"staging":{"server":"https://x.example.com","kind":"else"}}}',
    '{"schemaVersion":1,"profiles":{"staging":{"server":"https://x.example.com","kind":"staging","ca":7}}}',
    '{"schemaVersion":1,"profiles":{"staging":{"server":"https://x.example.com","kind":"staging","answerTimeoutMs":"5s"}}}',
  ];

  test.each(brokenTexts)('is named and stays as it is: %s', async (text) => {
    const { configDir } = scene();
    const file = settingsFile(configDir);
    writeText(file, text);
    for (const act of [listProfiles, useProfile, removeProfile]) {
      const failure = await failureOf(() => act(configDir, 'staging'));
      expect(failure.exitCode).toBe(1);
      expect(failure.problem).toEqual({
        type: 'urn:tong:problem:settings-broken',
        title: 'The settings cannot be used',
        status: 500,
        detail: `The settings in ${file} are not what tong writes there.`,
        nextSteps: [
          'Repair the file by hand.',
          'Or make a profile anew with tong profile set: the broken file is then kept beside the new one.',
        ],
        file,
      });
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is kept beside the new one when a profile is set', async () => {
    const { configDir } = scene();
    const file = settingsFile(configDir);
    writeText(file, 'broken');
    const { brokenFile, created } = await setProfile(
      configDir,
      'staging',
      staging,
      () => new Date('2026-11-23T09:30:00.125Z'),
    );
    expect(created).toBe(true);
    expect(brokenFile).toBe(`${file}.broken-20261123T093000125Z`);
    expect(readFileSync(`${file}.broken-20261123T093000125Z`, 'utf8')).toBe('broken');
    expect(listProfiles(configDir)).toMatchObject([{ name: 'staging', current: true }]);
  });

  test('stays where it is when the new profile is refused', async () => {
    const { configDir } = scene();
    writeText(settingsFile(configDir), 'broken');
    await failureOf(() => setProfile(configDir, 'staging', ['kind=staging']));
    expect(readdirSync(configDir)).toEqual(['settings.json']);
  });
});

test('settings of a newer tong are refused and stay as they are', async () => {
  const { configDir } = scene();
  const file = settingsFile(configDir);
  const text = '{"schemaVersion":2,"profiles":[]}';
  writeText(file, text);
  for (const act of [listProfiles, () => setProfile(configDir, 'staging', staging)]) {
    const failure = await failureOf(() => act(configDir));
    expect(failure.exitCode).toBe(1);
    expect(failure.problem.type).toBe('urn:tong:problem:settings-newer');
    expect(failure.message).toBe(`The settings in ${file} were written by a newer tong.`);
  }
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(readdirSync(configDir)).toEqual(['settings.json']);
});

test('a folder in the place of the settings file', async () => {
  const { configDir } = scene();
  writeText(`${settingsFile(configDir)}/file`, '');
  const failure = await failureOf(() => listProfiles(configDir));
  expect(failure.problem.type).toBe('urn:tong:problem:settings-unreadable');
  expect(failure.message).toBe(`The settings in ${settingsFile(configDir)} cannot be read (EISDIR).`);
});

test('a file in the place of the settings folder', async () => {
  const { configDir } = scene();
  writeText(configDir, '');
  const failure = await failureOf(() => setProfile(configDir, 'staging', staging));
  expect(failure.exitCode).toBe(1);
  expect(failure.message).toBe(`The settings in ${settingsFile(configDir)} cannot be read (ENOTDIR).`);
});

test('settings that cannot be written', async () => {
  const { configDir } = scene();
  symlinkSync('nowhere/at/all', configDir);
  const failure = await failureOf(() => setProfile(configDir, 'staging', staging));
  expect(failure.exitCode).toBe(1);
  expect(failure.problem.type).toBe('urn:tong:problem:settings-not-written');
  expect(failure.message).toBe(`${settingsFile(configDir)} cannot be written (ENOENT).`);
});
