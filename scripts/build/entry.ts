import { join } from 'node:path';
import type { Plugin } from '@oclif/core';

/**
 * Source of the bundle's entry: it imports `main` and holds what oclif would otherwise read from disk at every start,
 * the package.json and the manifest of each plugin. Commands are imported when they run.
 */
export function entrySource(plugins: readonly Plugin[], root: string): string {
  const source = join(root, 'src');
  return `
import { dirname } from 'node:path';
import { main } from ${JSON.stringify(join(source, 'main.ts'))};
import { openPlugin } from ${JSON.stringify(join(source, 'program/plugins.ts'))};

const root = dirname(__dirname);
const embedded = [${plugins.map(embed).join(',')}];
export const run = (argv) => main(argv, embedded.map((plugin, index) => openPlugin(plugin, root, index === 0)));
`;
}

function embed(plugin: Plugin): string {
  const { name, version, description, oclif } = plugin.pjson;
  const imports = Object.values(plugin.manifest.commands).map(
    ({ id, relativePath = [] }) =>
      `${JSON.stringify(id)}: () => import(${JSON.stringify(join(plugin.root, ...relativePath))})`,
  );
  return `{
    pjson: ${JSON.stringify({ name, version, description, oclif })},
    manifest: JSON.parse(${JSON.stringify(asciiJson(plugin.manifest))}),
    commands: { ${imports.join(',\n')} },
  }`;
}

/** JSON in ASCII alone: a single Chinese character would make V8 hold the whole text in twice the room. */
function asciiJson(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(/[\u0080-\uffff]/g, escaped);
}
