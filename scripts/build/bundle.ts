import { join } from 'node:path';
import { apart } from './apart.ts';
import { writeCommonJs } from './common-js.ts';
import { entrySource } from './entry.ts';
import { lazyRequires } from './lazy-requires.ts';
import { lightGlobals } from './light-globals.ts';
import { discoverPlugins } from './plugins.ts';

/** What runs only where oclif looks for plugins on disk or compiles TypeScript; neither happens in the bundle. */
const neverLoaded = ['typescript', 'ts-node', 'tsx', 'tinyglobby', 'minimatch', 'lilconfig', 'semver'];

/** What one command alone needs and would make every other start longer to read; it stays in node_modules. */
export const rarelyLoaded = [
  'yaml',
  'csv-parse',
  'liquidjs',
  'fs-native-extensions',
  'jmespath',
  'json-p3',
  'ajv/dist/2020.js',
  'ajv-formats',
  'openid-client',
  '@napi-rs/keyring',
  'uqr',
];

export interface Program {
  /** Folder of package.json and src. */
  root: string;
  /** Folder of the commands, relative to `root`. */
  commands: string;
  outdir: string;
}

/** Writes the commands as `cli.cjs`. A command's modules lie in it unevaluated until the command runs. */
export async function bundleProgram({ root, commands, outdir }: Program): Promise<void> {
  await writeCommonJs({
    source: entrySource(await discoverPlugins(root, commands), root),
    root,
    outdir,
    name: 'cli.cjs',
    external: [...neverLoaded, ...rarelyLoaded],
    alias: { 'wsl-utils': join(import.meta.dirname, 'no-wsl.ts') },
    plugins: [lazyRequires, lightGlobals(root), apart(root)],
    // oclif would look for its own package.json to compare the Node version; npm has done so.
    define: { 'process.env.OCLIF_DISABLE_ENGINE_WARNING': '"1"' },
  });
}
