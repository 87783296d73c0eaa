import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** Stands where the hash of the whole will be, which esbuild gives in eleven characters. */
const hashToCome = '-'.repeat(11);

export interface Bundle extends Pick<BuildOptions, 'external' | 'alias' | 'plugins' | 'define'> {
  /** What is bundled, as TypeScript; its imports are looked for from `root`. */
  source: string;
  root: string;
  outdir: string;
  /** As in `cli.cjs`. */
  name: string;
}

/**
 * Writes one CommonJS file and its source map, for `bin/program.js` to open. The first line names the build: the code
 * cache holds on to that.
 */
export async function writeCommonJs({ source, root, outdir, name, ...options }: Bundle): Promise<void> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    outfile: join(outdir, name),
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
    ...options,
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
