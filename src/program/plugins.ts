import type { Command, Interfaces } from '@oclif/core';

/** A plugin as the build writes it into the bundle: what oclif would read from disk, and how to load each command. */
export interface EmbeddedPlugin {
  readonly pjson: Interfaces.PJSON;
  readonly manifest: Interfaces.Manifest;
  /** By command id; each loads its command's module, which lies in the bundle unevaluated until then. */
  readonly commands: Readonly<Record<string, () => Promise<{ default: Command.Class }>>>;
}

/** Makes the plugin object that oclif's own loader would make, without a look at the disk. */
export function openPlugin(embedded: EmbeddedPlugin, root: string, isRoot: boolean): Interfaces.Plugin {
  const { pjson, manifest } = embedded;
  const findCommand = async (id: string): Promise<Command.Class> => {
    const load = embedded.commands[id];
    if (load === undefined) throw new Error(`command ${id} is in the manifest but not in the bundle`);
    const { default: command } = await load();
    command.id = id;
    return command;
  };
  return {
    _base: '',
    alias: pjson.name,
    commandIDs: Object.keys(manifest.commands),
    commands: Object.entries(manifest.commands).map(([id, cached]) => ({
      ...cached,
      load: () => findCommand(id),
    })),
    commandsDir: undefined,
    findCommand,
    hasManifest: true,
    hooks: {},
    isRoot,
    load: async () => {},
    moduleType: 'module',
    name: pjson.name,
    options: { root, isRoot, pjson },
    pjson,
    root,
    topics: Object.entries(pjson.oclif.topics ?? {}).map(([name, topic]) => ({ ...topic, name })),
    type: 'core',
    valid: true,
    version: pjson.version,
  };
}
