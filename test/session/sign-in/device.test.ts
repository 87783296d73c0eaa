import { expect, test } from 'vitest';
import { requestDeviceCode } from '../../../src/session/sign-in/device.ts';
import { discoverSignIn } from '../../../src/session/sign-in/discovery.ts';
import { signInWorld } from '../../support/issuer.ts';

async function code() {
  const world = await signInWorld();
  return { world, code: await requestDeviceCode(world.server, await discoverSignIn(world.server)) };
}

test('an issuer that is away for a moment is asked again (RFC 8628 section 3.5)', async () => {
  const { world, code: device } = await code();
  await world.approve(device.userCode);
  world.faults.push('lost');
  const { refreshToken, expiresAt = 0, obtainedAt } = await device.approved(new AbortController().signal);
  expect(refreshToken).toBeTypeOf('string');
  expect(expiresAt - obtainedAt).toBe(600_000);
  expect(world.asked).toHaveLength(2);
});

test('an issuer that wants it slower is asked five seconds later each time', async () => {
  const { world, code: device } = await code();
  await world.approve(device.userCode);
  world.faults.push('slow_down');
  await device.approved(new AbortController().signal);
  const [first = 0, second = 0] = world.asked;
  // The interval of 1 s and five more; timers may be a little early.
  expect(second - first).toBeGreaterThan(5_900);
});

test('whoever gives up is not signed in', async () => {
  const { world, code: device } = await code();
  const giveUp = new AbortController();
  const approved = device.approved(giveUp.signal);
  giveUp.abort();
  await expect(approved).rejects.toThrow();
  expect(world.log).toEqual([]);
});
