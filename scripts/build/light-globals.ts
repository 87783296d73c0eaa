import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Gives openapi-fetch the globals of src/api/light-globals.ts. Those of Node 20 load undici when they are first named,
 * which takes as long as Node itself takes to start.
 */
export function lightGlobals(root: string): Plugin {
  const globals = JSON.stringify(join(root, 'src/api/light-globals.ts'));
  return {
    name: 'light-globals',
    setup(build) {
      build.onLoad({ filter: /[\\/]openapi-fetch[\\/]dist[\\/].*\.mjs$/ }, async ({ path }) => ({
        contents: `import { Headers, FormData } from ${globals};\n${await readFile(path, 'utf8')}`,
      }));
    },
  };
}
