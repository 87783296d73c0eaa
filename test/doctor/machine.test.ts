import { expect, test } from 'vitest';
import { examined } from '../../src/doctor/check.ts';
import { lookAtNode } from '../../src/doctor/machine.ts';
import { lookAtTerminal } from '../../src/doctor/screen.ts';
import { doctorMessages } from '../../src/text/messages/doctor.ts';

const say = doctorMessages('en');

test.each([
  ['v20.19.0', 'ok'],
  ['v20.18.3', 'failed'],
  ['v18.20.0', 'failed'],
  ['v22.0.0', 'ok'],
])('Node %s is %s', (version, state) => {
  expect(lookAtNode(version, say).state).toBe(state);
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 80, 'ok', undefined],
  [{ LANG: 'zh_CN.utf8' }, 80, 'ok', undefined],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, 80, 'warning', say.notUtf8],
  [{}, 80, 'warning', say.notUtf8],
  [{ LANG: 'C.UTF-8' }, 39, 'warning', say.narrow],
  [{ LANG: 'C.UTF-8', TERM: 'dumb' }, 80, 'warning', say.dumb],
])('a terminal with %o and %s columns', (env, columns, state, help) => {
  const screen = { stdinIsTTY: true, stdoutIsTTY: true, stderrIsTTY: true, columns, colour: true };
  const found = lookAtTerminal(screen, env, say);
  expect(found.state).toBe(state);
  expect(found.help).toBe(help);
});

test('a check that goes wrong is a finding', async () => {
  const broken = await examined('node', () => Promise.reject(new Error('oh')), say);
  expect(broken).toEqual({ name: 'node', state: 'failed', found: 'the check itself went wrong: Error: oh' });
});

test('a check that never ends is one too', async () => {
  expect(await examined('keychain', () => new Promise(() => {}), say)).toEqual({
    name: 'keychain',
    state: 'failed',
    found: 'nothing was found within 3 s',
  });
});
