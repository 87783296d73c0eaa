import { resolve } from 'node:path';
import envPaths from 'env-paths';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the profiles are: `TONG_CONFIG_DIR`, else the platform's own folder, as in `~/.config/tong`. */
export function configFolder(env: Environment): string {
  return env.TONG_CONFIG_DIR ? resolve(env.TONG_CONFIG_DIR) : envPaths('tong', { suffix: '' }).config;
}

/** Where the sandbox and other things made on this machine are: `TONG_STATE_DIR`, else as in `~/.local/share/tong`. */
export function stateFolder(env: Environment): string {
  return env.TONG_STATE_DIR ? resolve(env.TONG_STATE_DIR) : envPaths('tong', { suffix: '' }).data;
}
