import { join } from 'node:path';
import { Config, type Interfaces } from '@oclif/core';

/** oclif's Config over plugins that are at hand already: nothing is looked for on disk. */
class ProgramConfig extends Config {
  /** oclif would read theme.json from the user's configuration folder; tong has no themes. */
  override async loadTheme(): Promise<undefined> {
    return undefined;
  }
}

/**
 * Opens the program's configuration. The first plugin is the program itself.
 * oclif finds its folders in TONG_CONFIG_DIR, TONG_DATA_DIR and TONG_CACHE_DIR; TONG_STATE_DIR stands for the last two.
 */
export async function openConfig(plugins: readonly Interfaces.Plugin[]): Promise<Config> {
  const [root] = plugins;
  if (root === undefined) throw new Error('a program needs a plugin');
  const state = process.env.TONG_STATE_DIR;
  if (state) {
    process.env.TONG_DATA_DIR ??= state;
    process.env.TONG_CACHE_DIR ??= join(state, 'cache');
  }
  // oclif would ask the system for the shell, on Windows by starting PowerShell, and fail for a user it does not know.
  process.env.SHELL ??= process.env.COMSPEC ?? 'unknown';
  const config = new ProgramConfig({
    root: root.root,
    pjson: root.pjson,
    plugins: new Map(plugins.map((plugin) => [plugin.name, plugin])),
  });
  await config.load();
  return config;
}
