import { afterAll, expect, test } from 'vitest';
import { makeAuthority } from '../support/certificates.ts';
import { connectProxy } from '../support/connect-proxy.ts';
import { signInWorld } from '../support/issuer.ts';
import { login, newHome } from '../support/sign-in.ts';

const authority = makeAuthority();
afterAll(() => authority.remove());
const { ca, adviser } = authority;

/** A house whose server and issuer both take nobody without a certificate of it, and a profile for it. */
async function closedHouse(...settings: string[]) {
  const [world, home] = [await signInWorld({ authority }), newHome()];
  const made = await home.tong([
    'profile',
    'set',
    'house',
    `server=${world.server}`,
    'kind=staging',
    ...settings,
  ]);
  expect(made.code).toBe(0);
  return { world, home, args: ['--server', world.server, '--insecure-storage'] };
}

test('signing in, renewing and signing out go by the certificates of the profile', async () => {
  const { world, home, args } = await closedHouse(`ca=${ca}`, `cert=${adviser.cert}`, `key=${adviser.key}`);
  const outcome = await login(home, args, world.approve);
  expect(outcome.stdout).toBe(`Signed in to ${world.server} as 林晓燕 (adv_lin0).\n`);
  expect(outcome.code).toBe(0);
  await world.revoke('access tokens');
  expect((await home.tong(['whoami'])).code).toBe(0);
  expect((await home.tong(['logout'])).code).toBe(0);
  expect(world.log).toEqual(['device', 'refresh', 'revocation']);
});

test('and through its proxy, all of them', async () => {
  const proxies = { server: '', issuer: '' };
  const { world, home, args } = await closedHouse(`ca=${ca}`, `cert=${adviser.cert}`, `key=${adviser.key}`);
  proxies.server = new URL(world.server).host;
  proxies.issuer = new URL(world.issuer).host;
  const port = Number(new URL(world.server).port);
  const { url, asked } = await connectProxy({ port });
  expect((await home.tong(['profile', 'set', 'house', `proxy=${url}`])).code).toBe(0);
  // This proxy has one way on, to the server; that it is asked for the issuer is what counts.
  await login(home, args, world.approve);
  expect(new Set(asked)).toEqual(new Set([`CONNECT ${proxies.server}`, `CONNECT ${proxies.issuer}`]));
});

test('without the house’s CA it says so, and nobody is signed in', async () => {
  const { home, args } = await closedHouse();
  const { code, stderr } = await login(home, args, () => {});
  expect(code).toBe(8);
  expect(stderr).toContain('certificate');
});
