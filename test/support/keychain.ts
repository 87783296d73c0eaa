import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const needed = ['dbus-run-session', 'gnome-keyring-daemon'];

/** Whether a real keychain can be had: Debian's gnome-keyring and dbus. */
export const hasKeychain =
  process.platform === 'linux' && needed.every((program) => !spawnSync(program, ['--version']).error);

if (!hasKeychain)
  process.stderr.write('gnome-keyring is not there: tokens are not tried in a real keychain.\n');

/** A bus of its own with an unlocked gnome-keyring; it ends with the test. Gives the environment that leads there. */
export async function keychain(): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'tong-keychain-'));
  const script = `printf pw | gnome-keyring-daemon --unlock --components=secrets >&2
echo "$DBUS_SESSION_BUS_ADDRESS"
exec cat`;
  const session = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: { PATH: process.env.PATH, HOME: folder, XDG_RUNTIME_DIR: folder },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(async () => {
    // The shell's cat ends with its input, the bus with the shell, the keyring with the bus.
    session.stdin.end();
    await ended(session);
    rmSync(folder, { recursive: true, force: true });
  });
  return { DBUS_SESSION_BUS_ADDRESS: await firstLine(session) };
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    stdout?.on('data', (chunk) => {
      seen += chunk;
      if (seen.includes('\n')) resolve(seen.trim());
    });
    stdout?.once('end', () => reject(new Error('the bus did not start')));
  });
}

function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode === null ? new Promise((resolve) => child.once('close', resolve)) : Promise.resolve();
}
