import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Interfaces, Plugin, settings } from '@oclif/core';

/**
 * Reads the program's commands and oclif's plugins from disk, by oclif's own rules: the path of a command's file is its
 * id. Every command module is loaded, so this is for the build and for development.
 * @param root folder of package.json
 * @param commands folder of the commands, relative to `root`
 * @returns the program itself first
 */
export async function discoverPlugins(root: string, commands: string): Promise<Plugin[]> {
  // Whoever runs this can load TypeScript already.
  settings.enableAutoTranspile = false;
  const pjson: Interfaces.PJSON = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = { ...pjson, oclif: { ...pjson.oclif, commands } };
  const plugins = [
    new Plugin({ root, pjson: own, isRoot: true, ignoreManifest: true, errorOnManifestCreate: true }),
    ...(pjson.oclif.plugins ?? []).map((name) => new Plugin({ root, name, type: 'core' })),
  ];
  for (const plugin of plugins) await plugin.load();
  return plugins;
}
