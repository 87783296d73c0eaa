import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type SignInWorld, signInWorld } from '../support/issuer.ts';
import type { Home } from '../support/program.ts';
import { everythingIn, noBus, signedIn } from '../support/sign-in.ts';

/** Somebody signed in whose access token is over by now. */
async function longAgo(): Promise<{ world: SignInWorld; home: Home; token: string }> {
  const world = await signInWorld();
  const home = await signedIn(world);
  // One that may be over before the call arrives, which is as well here.
  world.accessTokenSeconds = 1;
  await world.revoke('access tokens');
  await home.tong(['whoami']);
  const token = accessTokenOf(home);
  const kept = everythingIn(join(home.folder, 'state/tokens'));
  const end = Number(/expiresAt\\":(\d+)/.exec(kept)?.[1]);
  const isOver = async () => Date.now() > end && !(await world.isGood(token));
  await expect.poll(isOver, { timeout: 10_000 }).toBe(true);
  world.accessTokenSeconds = 600;
  world.log.length = 0;
  world.answers.length = 0;
  return { world, home, token };
}

function accessTokenOf(home: Home): string {
  const kept = everythingIn(join(home.folder, 'state/tokens'));
  return /accessToken\\":\\"([^\\]+)/.exec(kept)?.[1] ?? '';
}

test('a token that is over is renewed before the call, and the next command has the new one', async () => {
  const { world, home, token } = await longAgo();
  expect((await home.tong(['whoami'])).code).toBe(0);
  expect((await home.tong(['whoami'])).code).toBe(0);
  expect(world.log).toEqual(['refresh']);
  expect(world.answers).toEqual([200, 200]);
  expect(accessTokenOf(home)).not.toBe(token);
});

test('eight at once with a token that is over: one renews it, all get through, and nobody is signed out', async () => {
  const { world, home } = await longAgo();
  const codes = await Promise.all(Array.from({ length: 8 }, async () => (await home.tong(['whoami'])).code));
  expect(codes).toEqual(Array(8).fill(0));
  expect(world.log).toEqual(['refresh']);
  expect(world.answers).toEqual(Array(8).fill(200));
  await world.revoke('access tokens');
  expect((await home.tong(['whoami'])).code).toBe(0);
});

test('a token that the server takes no more is renewed once, and the call made again', async () => {
  const world = await signInWorld();
  const home = await signedIn(world);
  world.answers.length = 0;
  await world.revoke('access tokens');
  expect((await home.tong(['whoami'])).code).toBe(0);
  expect(world.answers).toEqual([401, 200]);
  expect(world.log).toEqual(['device', 'refresh']);
});

test('a sign-in that is over says so, and asks the issuer once', async () => {
  const { world, home } = await longAgo();
  await world.revoke('everything');
  const outcome = await home.tong(['whoami']);
  expect(outcome.code).toBe(4);
  expect(outcome.stderr).toBe(
    `error: The sign-in to ${world.server} has ended: it ran out, was revoked or was used twice.\n→ Sign in again: tong login\n`,
  );
  expect(await home.json(['whoami'], 4)).toMatchObject({ type: 'urn:tong:problem:sign-in-expired' });
  expect(world.log).toEqual(['refused']);
  expect(world.answers).toEqual([]);
  expect((await home.tong(['whoami', '--lang', 'zh-CN'])).stderr).toContain('登录已结束');
});

test('while the issuer is away a token is used as long as it lasts, then exit 8', async () => {
  const world = await signInWorld();
  const fresh = await signedIn(world);
  const { world: other, home } = await longAgo();
  await world.stopIssuer();
  await other.stopIssuer();
  expect((await fresh.tong(['whoami'])).code).toBe(0);
  const { code, stderr } = await home.tong(['whoami']);
  expect(code).toBe(8);
  expect(stderr).toContain(`error: Nobody listens at ${other.issuer}`);
});

test('what is logged meanwhile waits in the outbox of the adviser, whatever the token', async () => {
  const { world, home } = await longAgo();
  await world.stopIssuer();
  const args = ['log', 'id:cus_0001', '--kind', 'call', '--note', 'asked about deposits'];
  expect(await home.json(args)).toMatchObject({ status: 'queued' });
  expect((await home.json<{ items: unknown[] }>(['outbox', 'list'])).items).toHaveLength(1);
});

test('logout revokes at the issuer and forgets the tokens', async () => {
  const world = await signInWorld();
  const home = await signedIn(world);
  const token = accessTokenOf(home);
  expect(await home.tong(['logout'])).toEqual({
    code: 0,
    stdout: `Signed out of ${world.server}.\n`,
    stderr: '',
  });
  expect(world.log).toEqual(['device', 'revocation']);
  expect(await world.isGood(token)).toBe(false);
  expect(everythingIn(join(home.folder, 'state/tokens'))).toBe('');
  const after = await home.tong(['whoami']);
  expect(after.code).toBe(4);
  expect(after.stderr).toBe(
    `error: There is no token for ${world.server}.\n→ Sign in: tong login\n→ Or set TONG_TOKEN to a token of that server.\n`,
  );
  expect(await home.tong(['logout'])).toMatchObject({
    code: 0,
    stdout: `You were not signed in to ${world.server}.\n`,
  });
});

test('logout forgets the tokens also when the issuer is away, and says so', async () => {
  const world = await signInWorld();
  const home = await signedIn(world);
  await world.stopIssuer();
  const { code, stdout } = await home.tong(['logout']);
  expect(code).toBe(0);
  expect(stdout).toContain(`Signed out of ${world.server} on this machine. Its issuer could not be told`);
  expect(stdout).toContain(`Nobody listens at ${world.issuer}`);
  expect(everythingIn(join(home.folder, 'state/tokens'))).toBe('');
});

test('logout --all', async () => {
  const [one, two] = [await signInWorld(), await signInWorld()];
  const home = await signedIn(one);
  await signedIn(two, home);
  const { items } = await home.json<{ items: object[] }>(['logout', '--all']);
  expect(items).toHaveLength(2);
  expect(items).toContainEqual({ server: one.server, revoked: true });
  expect(items).toContainEqual({ server: two.server, revoked: true });
  expect((await home.tong(['logout', '--all'])).stdout).toBe('You were not signed in anywhere.\n');
});

test('no token stands in what is printed, in a trace, in the settings or beside the tokens', async () => {
  const { world, home } = await longAgo();
  const env = { TONG_DEBUG: '1' };
  const said = [
    await home.tong(['whoami'], { env }),
    await home.tong(['whoami', '--json'], { env }),
    await home.tong(['api', '/session', '--include'], { env }),
    await home.tong(['profile', 'list', '--json'], { env }),
  ];
  await world.revoke('everything');
  said.push(await home.tong(['whoami'], { env }));
  await world.stopIssuer();
  await signedIn(await signInWorld(), home);
  // What is kept is not what tong wrote.
  const tokens = join(home.folder, 'state/tokens');
  mkdirSync(tokens, { recursive: true });
  const name = `${world.server.replaceAll(/[^a-z0-9.]/g, (c) => `_${c.codePointAt(0)?.toString(16)}_`)}_20_tong-cli.json`;
  writeFileSync(join(tokens, name), JSON.stringify(`{"accessToken":"${world.secrets[1]}`));
  said.push(await home.tong(['whoami'], { env: { ...env, TONG_SERVER: world.server } }));
  said.push(await home.tong(['logout', '--all'], { env }));
  const all = said.map(({ stdout, stderr }) => stdout + stderr).join('');
  expect(all).toContain('at ');
  const elsewhere =
    everythingIn(join(home.folder, 'config')) + everythingIn(join(home.folder, 'state/sign-ins'));
  for (const secret of world.secrets) {
    expect(all).not.toContain(secret);
    expect(elsewhere).not.toContain(secret);
  }
  expect(world.secrets.length).toBeGreaterThan(4);
});

test('a token of the environment goes before the sign-in', async () => {
  const world = await signInWorld();
  const home = await signedIn(world);
  const { code, stderr } = await home.tong(['whoami'], { env: { ...noBus, TONG_TOKEN: 'nobodys' } });
  expect(code).toBe(4);
  expect(stderr).toContain('The token is not known.');
  const { stdout } = await home.tong(['whoami'], { env: { TONG_TOKEN: accessTokenOf(home) } });
  expect(stdout).toContain('Signed in\twith TONG_TOKEN\n');
});
