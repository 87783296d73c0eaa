import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Makes the requires at the head of oclif's modules wait until what they name is used ("inline requires", as Metro
 * does for React Native). oclif loads everything it may need at once; a command needs a third of it, and the rest would
 * add half of the time that Node itself takes to start.
 */
export const lazyRequires: Plugin = {
  name: 'lazy-requires',
  setup(build) {
    build.onLoad({ filter: /[\\/]@oclif[\\/]core[\\/]lib[\\/].*\.js$/ }, async ({ path }) => ({
      contents: makeRequiresLazy(await readFile(path, 'utf8')),
    }));
  },
};

/** Rewrites what TypeScript writes for an import and for `export * as`; everything else stays as it is. */
export function makeRequiresLazy(source: string): string {
  const names: string[] = [];
  const declared = source
    .replaceAll(/^(?:const|var) (\w+_\d+) = (.*\brequire\(.*);$/gm, (_, name: string, value: string) => {
      names.push(name);
      return `let ${name}$; const ${name} = () => (${name}$ ??= ${value});`;
    })
    .replaceAll(
      /^exports\.(\w+) = (__importStar\(require\(.*\)\));$/gm,
      'Object.defineProperty(exports, "$1", { enumerable: true, configurable: true, get: () => $2 });',
    );
  if (names.length === 0) return declared;
  const used = new RegExp(String.raw`(?<![\w$.])(${names.join('|')})(?![\w$]| = \(\) =>)`, 'g');
  // In parentheses, for `new x_1.Y()` would otherwise construct x_1.
  return declared.replaceAll(used, '($1())');
}
