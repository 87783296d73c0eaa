import { statSync } from 'node:fs';
import { Failure } from '../api/failure.ts';
import { readSettings, settingsFile } from '../session/settings.ts';
import type { Doctor } from '../text/messages/en/doctor.ts';
import type { Finding } from './check.ts';
import type { Explain } from './explain.ts';

/** Whether the settings can be read, are this tong's, and are for their owner alone. */
export function lookAtSettings(configDir: string, explain: Explain, say: Doctor): Finding {
  const file = settingsFile(configDir);
  try {
    const { profiles, current } = readSettings(configDir);
    const mode = modeOf(file);
    if (mode === undefined) return { state: 'ok', found: say.noSettings(file) };
    // Windows has other means, which the mode does not show.
    if ((mode & 0o077) !== 0 && process.platform !== 'win32') {
      const found = say.openSettings(file, mode.toString(8));
      return { state: 'warning', found, help: say.closeSettings(file) };
    }
    return { state: 'ok', found: say.settings(file, Object.keys(profiles).length, current) };
  } catch (error) {
    if (error instanceof Failure) return explain(error);
    throw error;
  }
}

function modeOf(file: string): number | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && stat.mode & 0o777;
}
