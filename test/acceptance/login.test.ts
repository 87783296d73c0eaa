import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deadServer, faultyServer, json } from '../support/faulty-server.ts';
import { signInWorld } from '../support/issuer.ts';
import { everythingIn, login, newHome, noBus, signedIn } from '../support/sign-in.ts';

test('by device: the link and the code, then who one is', async () => {
  const [world, home] = [await signInWorld(), newHome()];
  const args = ['--server', world.server, '--insecure-storage'];
  let shown = '';
  const outcome = await login(home, args, (code) => {
    shown = code;
    return world.approve(code);
  });
  expect(outcome.stderr).toBe(
    [
      `Sign in to ${world.server} in any browser:`,
      '',
      `  Link  ${world.issuer}/device`,
      `  Code  ${shown}`,
      '',
      'The code is good for 10 min. Waiting for you to approve it …',
      `The tokens are in a file that only you may read, in ${join(home.folder, 'state')}: not in a keychain.`,
      '',
    ].join('\n'),
  );
  expect(outcome.stdout).toBe(`Signed in to ${world.server} as 林晓燕 (adv_lin0).\n`);
  expect(outcome.code).toBe(0);
  expect((await home.tong(['whoami'])).stdout).toMatch(
    /\nSigned in\tin the browser; the token is good until \d\d-\d\d \d\d:\d\d and renews itself\n$/,
  );
});

test('--json prints where and as whom; the profile is made, and keeps no secret', async () => {
  const [world, home] = [await signInWorld(), newHome()];
  const args = ['--server', world.server, '--profile', 'trial', '--insecure-storage', '--json'];
  const { code, stdout } = await login(home, args, world.approve);
  expect(code).toBe(0);
  const { expiresAt, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({
    server: world.server,
    profile: 'trial',
    adviser: { id: 'adv_lin0', name: '林晓燕', branch: '上海陆家嘴支行' },
  });
  expect(expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const settings = JSON.parse(readFileSync(join(home.folder, 'config/settings.json'), 'utf8'));
  expect(settings.profiles).toEqual({ trial: { server: world.server, kind: 'staging' } });
  const [file = ''] = readdirSync(join(home.folder, 'state/tokens'));
  expect(statSync(join(home.folder, 'state/tokens', file)).mode & 0o777).toBe(0o600);
});

test('the second time the profile is known, and a sign-in takes the place of the one before', async () => {
  const world = await signInWorld();
  const home = await signedIn(world);
  await signedIn(world, home);
  expect(readdirSync(join(home.folder, 'state/tokens'))).toHaveLength(1);
  expect(JSON.parse((await home.tong(['profile', 'list', '--json'])).stdout).items).toHaveLength(1);
});

test('somebody says no', async () => {
  const [world, home] = [await signInWorld(), newHome()];
  const { code, stderr } = await login(home, ['--server', world.server, '--insecure-storage'], world.deny);
  expect(code).toBe(4);
  expect(stderr).toContain('error: The sign-in was refused in the browser.\n→ Sign in again: tong login\n');
  expect(everythingIn(home.folder)).toBe('');
});

test('nobody approves in time', async () => {
  const [world, home] = [await signInWorld(), newHome()];
  world.deviceCodeSeconds = 1;
  const args = ['--server', world.server, '--insecure-storage', '--lang', 'zh-CN'];
  const { code, stderr } = await login(home, args, () => {});
  expect(code).toBe(4);
  expect(stderr).toContain(`没有人及时批准登录 ${world.server}。\n`);
  expect(everythingIn(home.folder)).toBe('');
});

test('Ctrl-C leaves nothing behind', async () => {
  const [world, home] = [await signInWorld(), newHome()];
  const args = ['--server', world.server, '--insecure-storage'];
  const { code } = await login(home, args, (_, program) => void program.kill('SIGINT'));
  expect(code).toBe(130);
  expect(everythingIn(home.folder)).toBe('');
});

test.runIf(process.platform === 'linux')('no keychain: said before anybody signs in', async () => {
  const [world, home] = [await signInWorld(), newHome()];
  const { code, stderr } = await home.tong(['login', '--server', world.server], { env: noBus });
  expect(code).toBe(4);
  expect(stderr).toMatch(/^error: The keychain of this system cannot be used: .+\.\n→ Start and unlock/);
  expect(stderr).toContain(
    '→ Or let tong keep the tokens in a file that only you may read: tong login --insecure-storage\n',
  );
  expect(world.log).toEqual([]);
  expect(everythingIn(home.folder)).toBe('');
});

test.each([404, 401])('a server without an issuer: HTTP %d', async (status) => {
  const { url } = await faultyServer({ status });
  const { code, stderr } = await newHome().tong(['login', '--server', url, '--insecure-storage']);
  expect(code).toBe(2);
  expect(stderr).toContain(`error: ${url} names no issuer to sign in with.\n`);
});

test('an issuer that is away, and a server that is', async () => {
  const [world, home, dead] = [await signInWorld(), newHome(), await deadServer()];
  await world.stopIssuer();
  const issuerAway = await home.tong(['login', '--server', world.server, '--insecure-storage']);
  expect(issuerAway.code).toBe(8);
  expect(issuerAway.stderr).toContain(`Nobody listens at ${world.issuer}`);
  expect((await home.tong(['login', '--server', dead, '--insecure-storage'])).code).toBe(8);
});

test('what speaks for another server is not used (RFC 9728 section 3.3)', async () => {
  const offer = {
    resource: 'https://else.example.com',
    authorization_servers: ['https://issuer.example.com'],
  };
  const { url } = await faultyServer(json(offer));
  const { code, stderr } = await newHome().tong(['login', '--server', url, '--insecure-storage']);
  expect(code).toBe(1);
  expect(stderr).toContain(`error: The sign-in at ${url} does not work as it should: resource.\n`);
});

test('--with-token keeps the token that is read', async () => {
  const world = await signInWorld();
  const first = await signedIn(world);
  const kept = everythingIn(join(first.folder, 'state/tokens'));
  const token = world.secrets.find((secret) => kept.includes(`accessToken\\":\\"${secret}`)) ?? '';
  const home = newHome();
  const args = ['login', '--server', world.server, '--with-token', '--insecure-storage'];
  expect(await home.tong(args, { input: `${token}\n` })).toMatchObject({
    code: 0,
    stdout: `Signed in to ${world.server} as 林晓燕 (adv_lin0).\n`,
  });
  expect((await home.tong(['whoami'])).stdout).toContain('Signed in\twith a token that you brought\n');
  expect(await home.tong(args, { input: 'two words' })).toMatchObject({ code: 2 });
  expect(await home.tong(args, { input: 'nobodys-token' })).toMatchObject({ code: 4 });
  expect((await home.tong(['whoami'])).code).toBe(0);
});

test('a name that no profile can have is said before somebody signs in', async () => {
  const world = await signInWorld();
  const args = ['login', '--server', world.server, '--profile', 'Two Words', '--insecure-storage'];
  expect((await newHome().tong(args)).code).toBe(2);
  expect(world.log).toEqual([]);
});
