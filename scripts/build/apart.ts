import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules with a bundle of their own beside the program's: what few starts need. */
const bundles = [
  { module: 'src/server/index.ts', file: './server.mjs' },
  { module: 'src/desk-main.ts', file: './desk.cjs' },
];

/**
 * Keeps the server and the desk out of the program's bundle: `import('./server/index.ts')` becomes an import of the
 * server's own bundle. A static import of either is an error.
 */
export function apart(root: string): Plugin {
  return {
    name: 'apart',
    setup(build) {
      build.onResolve({ filter: /\/(index|desk-main)\.ts$/ }, ({ path, resolveDir, kind }) => {
        const bundle = bundles.find(({ module }) => join(resolveDir, path) === join(root, module));
        if (bundle === undefined || kind === 'entry-point') return undefined;
        if (kind !== 'dynamic-import')
          return { errors: [{ text: `${bundle.module} is loaded by import() alone` }] };
        return { path: bundle.file, external: true };
      });
    },
  };
}
