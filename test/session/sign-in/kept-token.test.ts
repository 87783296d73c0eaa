import { expect, test } from 'vitest';
import { createApi } from '../../../src/api/client.ts';
import { unwrap } from '../../../src/api/unwrap.ts';
import { requestDeviceCode } from '../../../src/session/sign-in/device.ts';
import { discoverSignIn } from '../../../src/session/sign-in/discovery.ts';
import { keepSignIn } from '../../../src/session/sign-in/keep-sign-in.ts';
import { keptToken } from '../../../src/session/sign-in/kept-token.ts';
import { accountOf, type SignInRecord } from '../../../src/session/sign-in/records.ts';
import { signOut } from '../../../src/session/sign-in/sign-out.ts';
import { openStore } from '../../../src/session/sign-in/token-store.ts';
import { failureOf } from '../../support/failure-of.ts';
import { type SignInWorld, signInWorld } from '../../support/issuer.ts';
import { scene } from '../scene.ts';

/** Somebody signed in, and what keeps the token for whoever makes many calls. */
async function signedIn() {
  const [world, { stateDir }] = [await signInWorld(), scene()];
  const offer = await discoverSignIn(world.server);
  const code = await requestDeviceCode(world.server, offer);
  await world.approve(code.userCode);
  const tokens = await code.approved(new AbortController().signal);
  const record: SignInRecord = {
    schemaVersion: 1,
    server: world.server,
    way: 'device',
    issued: offer,
    storedIn: 'file',
  };
  await keepSignIn(record, tokens, stateDir);
  return { world, stateDir, record, caller: () => callerOf(world, keptToken(record, stateDir)) };
}

function callerOf({ server }: SignInWorld, token: ReturnType<typeof keptToken>) {
  const api = createApi({ server, token, lang: 'en', userAgent: 'tong/test' });
  return { token, call: async () => (await unwrap(api.GET('/session'))).adviser.id };
}

test('many calls at once of one process wait for one refresh', async () => {
  const { world, caller } = await signedIn();
  const { call } = caller();
  await call();
  await world.revoke('access tokens');
  expect(await Promise.all(Array.from({ length: 20 }, call))).toEqual(Array(20).fill('adv_lin0'));
  expect(world.log).toEqual(['device', 'refresh']);
});

test('whoever lives long takes the token that another has renewed', async () => {
  const { world, caller } = await signedIn();
  const [desk, other] = [caller(), caller()];
  await desk.call();
  await world.revoke('access tokens');
  await other.call();
  await desk.call();
  expect(world.log).toEqual(['device', 'refresh']);
  expect(await desk.token.current()).toBe(await other.token.current());
});

test('a token near its end is renewed while one lives, time after time', async () => {
  const { world, caller } = await signedIn();
  world.accessTokenSeconds = 2;
  await world.revoke('access tokens');
  const { call, token } = caller();
  await call();
  const first = await token.current();
  await expect.poll(() => token.current(), { timeout: 10_000 }).not.toBe(first);
  expect(await call()).toBe('adv_lin0');
  expect(world.log.filter((what) => what === 'refused')).toEqual([]);
});

test('after a logout elsewhere a long-lived one is signed out with its next refresh', async () => {
  const { record, stateDir, caller } = await signedIn();
  const { call } = caller();
  await call();
  expect(await signOut(record, stateDir)).toEqual({ server: record.server, revoked: true });
  const failure = await failureOf(call);
  expect(failure.exitCode).toBe(4);
  expect(failure.problem.type).toBe('urn:tong:problem:no-token');
});

test('a refresh token that somebody else has used ends the sign-in', async () => {
  const { world, record, stateDir, caller } = await signedIn();
  await world.revoke('access tokens');
  const thief = scene();
  const stolen = await (await openStore('file', stateDir)).read(accountOf(record));
  if (!stolen) throw new Error('nothing is kept');
  await keepSignIn(record, stolen, thief.stateDir);
  await callerOf(world, keptToken(record, thief.stateDir)).call();
  const failure = await failureOf(caller().call);
  expect(failure.problem.type).toBe('urn:tong:problem:sign-in-expired');
  expect(world.log).toEqual(['device', 'refresh', 'refused']);
});
