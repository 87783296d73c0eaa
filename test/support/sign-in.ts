import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { SignInWorld } from './issuer.ts';
import { Home, type Outcome, RUN } from './program.ts';

/** No D-Bus, and so no keychain on Linux. */
export const noBus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };

export function newHome(): Home {
  const home = new Home();
  onTestFinished(() => home.remove());
  return home;
}

/** Runs `tong login`, and does as a person would once the code is shown. */
export async function login(
  home: Home,
  args: readonly string[],
  answer: (userCode: string, program: ChildProcess) => unknown,
  env: Readonly<Record<string, string>> = noBus,
): Promise<Outcome> {
  const child = spawn(process.execPath, [RUN, 'login', ...args], { env: { ...home.env, ...env } });
  child.stdin.end();
  let stderr = '';
  let isAnswered = false;
  child.stderr.on('data', async (chunk) => {
    stderr += chunk;
    const code = /Code {2}(\S+)\n.*Waiting/s.exec(stderr)?.[1];
    if (code === undefined || isAnswered) return;
    isAnswered = true;
    await answer(code, child);
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, code] = await Promise.all([text(child.stdout), ended]);
  return { code, stdout, stderr };
}

/** Somebody signed in by device, the tokens in a file. */
export async function signedIn(world: SignInWorld, home = newHome()): Promise<Home> {
  const args = ['--server', world.server, '--insecure-storage'];
  const { code, stderr } = await login(home, args, world.approve);
  if (code !== 0) throw new Error(stderr);
  return home;
}

/** Everything in a folder, path and text, whatever it is. */
export function everythingIn(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path}\n${readFileSync(path, 'utf8')}\n`)
    .join('');
}
