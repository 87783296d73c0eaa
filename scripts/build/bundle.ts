import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { apart } from './apart.ts';
import { entrySource } from './entry.ts';
import { lazyRequires } from './lazy-requires.ts';
import { lightGlobals } from './light-globals.ts';
import { discoverPlugins } from './plugins.ts';

/** What runs only where oclif looks for plugins on disk or compiles TypeScript; neither happens in the bundle. */
const neverLoaded = ['typescript', 'ts-node', 'tsx', 'tinyglobby', 'minimatch', 'lilconfig', 'semver'];

/** What one command alone needs and would make every other start longer to read; it stays in node_modules. */
const rarelyLoaded = ['yaml', 'csv-parse', 'fs-native-extensions'];

/** Stands where the hash of the whole will be, which esbuild gives in eleven characters. */
const hashToCome = '-'.repeat(11);

export interface Program {
  /** Folder of package.json and src. */
  root: string;
  /** Folder of the commands, relative to `root`. */
  commands: string;
  outdir: string;
}

/**
 * Writes the terminal wing as one CommonJS file, `cli.cjs`, and its source map. A command's modules lie in it
 * unevaluated until the command runs. The first line names the build: the code cache holds on to that.
 */
export async function bundleProgram({ root, commands, outdir }: Program): Promise<void> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: entrySource(await discoverPlugins(root, commands), root),
      resolveDir: root,
      loader: 'ts',
    },
    outfile: join(outdir, 'cli.cjs'),
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    banner: { js: `// tong, build ${hashToCome}` },
    // Names stay; lines are in the source map, which a trace is read through.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    external: [...neverLoaded, ...rarelyLoaded],
    alias: { 'wsl-utils': join(import.meta.dirname, 'no-wsl.ts') },
    plugins: [lazyRequires, lightGlobals(root), apart(root)],
    // oclif would look for its own package.json to compare the Node version; npm has done so.
    define: { 'process.env.OCLIF_DISABLE_ENGINE_WARNING': '"1"' },
  });
  const modules = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  for (const { path, text, hash } of outputFiles) {
    await writeFile(path, path.endsWith('.cjs') ? finish(text, hash, modules) : text);
  }
}

/**
 * Puts the hash into its place, and `loadES`, which `bin/program.js` provides, for each `import()` of a module outside
 * the bundle. Nothing changes its length, so the source map still holds.
 */
function finish(
  bundle: string,
  hash: string,
  modules: { path: string; kind: string; external?: boolean }[],
): string {
  return modules
    .filter(({ kind, external }) => kind === 'dynamic-import' && external)
    .reduce((text, { path }) => text.replaceAll(`import("${path}")`, `loadES("${path}")`), bundle)
    .replace(hashToCome, hash);
}
