import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Change {
  readonly from: RegExp;
  /** As in `String.replace`: `$1` is the first group. */
  readonly to: string;
}

/** Changes a module of a package. A package that no longer has what is to be changed stops the build. */
export function rewrite(name: string, module: RegExp, changes: readonly Change[]): Plugin {
  return {
    name,
    setup(build) {
      build.onLoad({ filter: module }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const gone = changes.filter(({ from }) => !from.test(source));
        if (gone.length > 0) return { errors: gone.map(({ from }) => ({ text: `${path} has no ${from}` })) };
        return { contents: changes.reduce((text, { from, to }) => text.replace(from, to), source) };
      });
    },
  };
}
