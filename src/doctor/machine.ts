import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Doctor } from '../text/messages/en/doctor.ts';
import type { Finding } from './check.ts';

const floor = [20, 19] as const;
const leastBytes = 200 * 2 ** 20;

/** @param version as in `v20.19.0` */
export function lookAtNode(version: string, say: Doctor): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isEnough = major > floor[0] || (major === floor[0] && minor >= floor[1]);
  if (isEnough) return { state: 'ok', found: version };
  return { state: 'failed', found: version, help: say.nodeHelp(floor.join('.')) };
}

/** Whether the folder of what is made on this machine can be written, and how much room there is. */
export async function lookAtState(folder: string, say: Doctor): Promise<Finding> {
  const trial = join(folder, `.doctor-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(trial, 'tong', { mode: 0o600 });
    rmSync(trial, { force: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { state: 'failed', found: say.stateRefused(folder, code), help: say.stateHelp };
  }
  const { bavail, bsize } = await statfs(folder);
  const found = say.state(folder, inUnits(bavail * bsize));
  return bavail * bsize < leastBytes ? { state: 'warning', found, help: say.full } : { state: 'ok', found };
}

/** Bytes as `412 MiB` or `18.3 GiB`. */
function inUnits(bytes: number): string {
  const mebibytes = bytes / 2 ** 20;
  return mebibytes < 1_024 ? `${Math.floor(mebibytes)} MiB` : `${(mebibytes / 1_024).toFixed(1)} GiB`;
}
