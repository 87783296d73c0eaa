import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules with a bundle of their own beside the program's: what few starts need, and what has to be an ES module. */
const bundles = [
  { module: 'src/server/index.ts', file: './server.mjs' },
  { module: 'src/ui/open-desk.tsx', file: './desk.mjs' },
];

/**
 * Keeps the server and the desk out of the program's bundle: `import('./server/index.ts')` becomes an import of the
 * server's own bundle. A static import of either is an error.
 */
export function apart(root: string): Plugin {
  return {
    name: 'apart',
    setup(build) {
      build.onResolve({ filter: /\/(index\.ts|open-desk\.tsx)$/ }, ({ path, resolveDir, kind }) => {
        const bundle = bundles.find(({ module }) => join(resolveDir, path) === join(root, module));
        if (bundle === undefined) return undefined;
        if (kind !== 'dynamic-import')
          return { errors: [{ text: `${bundle.module} is loaded by import() alone` }] };
        return { path: bundle.file, external: true };
      });
    },
  };
}
