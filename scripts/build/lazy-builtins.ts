import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/**
 * Makes modules of Node wait until something of them is used. Each takes a millisecond or more to load, and the first
 * frame of the desk needs none of these.
 */
export function lazyBuiltins(names: readonly string[]): Plugin {
  const pattern = new RegExp(`^(node:)?(${names.join('|')})$`);
  return {
    name: 'lazy-builtins',
    setup(build) {
      build.onResolve({ filter: pattern }, ({ path, namespace }) =>
        namespace === 'lazy-builtin' ? { path, external: true } : { path, namespace: 'lazy-builtin' },
      );
      build.onLoad({ filter: /./, namespace: 'lazy-builtin' }, ({ path }) => ({
        contents: `
let loaded;
const load = () => (loaded ??= require(${JSON.stringify(path)}));
for (const name of ${JSON.stringify(Object.keys(require(path)))}) {
  Object.defineProperty(exports, name, { enumerable: true, get: () => load()[name] });
}`,
      }));
    },
  };
}
