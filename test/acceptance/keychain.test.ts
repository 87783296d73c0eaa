import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serviceSecret, signInWorld } from '../support/issuer.ts';
import { hasKeychain, keychain } from '../support/keychain.ts';
import { everythingIn, login, newHome } from '../support/sign-in.ts';

const real = test.runIf(hasKeychain);

real('tokens are in the keychain and nowhere else, until logout', async () => {
  const [world, home, env] = [await signInWorld(), newHome(), await keychain()];
  const { code, stderr } = await login(home, ['--server', world.server], world.approve, env);
  expect(code).toBe(0);
  expect(stderr).not.toContain('in a file');
  expect((await home.tong(['whoami'], { env })).stdout).toContain(
    'Signed in\tin the browser; the token is good',
  );
  const onDisk = everythingIn(home.folder);
  expect(onDisk).toContain('"storedIn": "keychain"');
  for (const secret of world.secrets) expect(onDisk).not.toContain(secret);
  expect((await home.tong(['logout'], { env })).stdout).toBe(`Signed out of ${world.server}.\n`);
  expect((await home.tong(['whoami'], { env })).code).toBe(4);
  expect(world.log).toEqual(['device', 'revocation']);
});

real('eight at once renew one token of the keychain', async () => {
  const [world, home, env] = [await signInWorld(), newHome(), await keychain()];
  expect((await login(home, ['--server', world.server], world.approve, env)).code).toBe(0);
  await world.revoke('access tokens');
  const runs = Array.from({ length: 8 }, () => home.tong(['whoami'], { env }));
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual(Array(8).fill(0));
  expect(world.log).toEqual(['device', 'refresh']);
});

real('signing in again by a file takes the tokens out of the keychain', async () => {
  const [world, home, env] = [await signInWorld(), newHome(), await keychain()];
  const args = ['--server', world.server];
  await login(home, args, world.approve, env);
  await login(home, [...args, '--insecure-storage'], world.approve, env);
  expect(everythingIn(join(home.folder, 'state/sign-ins'))).toContain('"storedIn": "file"');
  expect((await home.tong(['whoami'])).code).toBe(0);
});

real('a keychain that is gone afterwards', async () => {
  const [world, home, env] = [await signInWorld(), newHome(), await keychain()];
  await login(home, ['--server', world.server], world.approve, env);
  const { code, stderr } = await home.tong(['whoami'], {
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
  });
  expect(code).toBe(4);
  expect(stderr).toMatch(/^error: The keychain of this system cannot be used: .+\.\n/);
});

real("a service account's token is got once, and another secret does not get it", async () => {
  const [world, home, bus] = [await signInWorld(), newHome(), await keychain()];
  const env = {
    ...bus,
    TONG_SERVER: world.server,
    TONG_CLIENT_ID: 'nightly',
    TONG_CLIENT_SECRET: serviceSecret,
  };
  expect((await home.tong(['whoami'], { env })).stdout).toMatch(
    /Signed in\tas a service account; the token is good until .* and renews itself\n/,
  );
  expect((await home.tong(['whoami'], { env })).code).toBe(0);
  expect(world.log).toEqual(['client_credentials']);
  const wrong = await home.tong(['whoami'], { env: { ...env, TONG_CLIENT_SECRET: 'wrong' } });
  expect(wrong.code).toBe(4);
  expect(wrong.stderr).toContain(`error: ${world.issuer} refuses client “nightly”`);
  expect((await home.tong(['logout', '--all'], { env })).stdout).toBe(`Signed out of ${world.server}.\n`);
  expect((await home.tong(['whoami'], { env })).code).toBe(0);
  expect(world.log).toEqual(['client_credentials', 'refused', 'client_credentials']);
});

const pairs = [
  ['rsa', generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ['ec', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
] as const;
const forms = ['pem', 'jwk'] as const;

test.each(pairs.flatMap(([kind, pair]) => forms.map((form) => [kind, form, pair] as const)))(
  'a service account by private key: %s as %s; without a keychain nothing is written',
  async (_, form, { publicKey, privateKey }) => {
    const world = await signInWorld({ serviceKey: { ...publicKey.export({ format: 'jwk' }), kid: 'k1' } });
    const home = newHome();
    const file = join(home.folder, 'key');
    const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'k1' };
    writeFileSync(
      file,
      form === 'jwk' ? JSON.stringify(jwk) : privateKey.export({ format: 'pem', type: 'pkcs8' }),
    );
    const env = {
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
      TONG_SERVER: world.server,
      TONG_CLIENT_ID: 'nightly-key',
      TONG_CLIENT_KEY: file,
    };
    expect(await home.tong(['whoami'], { env })).toMatchObject({ code: 0, stderr: '' });
    expect(world.log).toEqual(['client_credentials']);
    expect(everythingIn(join(home.folder, 'state'))).toBe('');
  },
);

test.each([
  [{}, 'TONG_CLIENT_ID is set, but neither TONG_CLIENT_SECRET nor TONG_CLIENT_KEY.'],
  [{ TONG_CLIENT_SECRET: 'a', TONG_CLIENT_KEY: 'b' }, 'TONG_CLIENT_SECRET and TONG_CLIENT_KEY are both set.'],
  [{ TONG_CLIENT_KEY: '/nonexistent' }, 'TONG_CLIENT_KEY names /nonexistent, which cannot be read.'],
])('no service account: %o', async (given, sentence) => {
  const env = { TONG_SERVER: 'http://127.0.0.1:9', TONG_CLIENT_ID: 'nightly', ...given };
  const { code, stderr } = await newHome().tong(['whoami'], { env });
  expect(code).toBe(2);
  expect(stderr).toContain(`error: ${sentence}\n`);
});

test('a file that holds no private key is not shown', async () => {
  const world = await signInWorld();
  const home = newHome();
  const file = join(home.folder, 'key');
  writeFileSync(file, 'my-secret-password');
  const env = {
    TONG_SERVER: world.server,
    TONG_CLIENT_ID: 'nightly-key',
    TONG_CLIENT_KEY: file,
    TONG_DEBUG: '1',
  };
  const { code, stderr } = await home.tong(['whoami'], { env });
  expect(code).toBe(2);
  expect(stderr).toContain(`error: TONG_CLIENT_KEY names ${file}, which holds no private key`);
  expect(stderr).not.toContain('my-secret-password');
});
