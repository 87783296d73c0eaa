import { join } from 'node:path';
import { apart } from './apart.ts';
import { rarelyLoaded } from './bundle.ts';
import { type Bundle, writeCommonJs } from './common-js.ts';
import { lazyBuiltins } from './lazy-builtins.ts';
import { lightGlobals } from './light-globals.ts';
import { rewrite } from './rewrite.ts';
import { yogaAtOnce } from './yoga-at-once.ts';

const reconciler = /[\\/]ink[\\/]build[\\/]reconciler\.js$/;

/** Ink waits at top level for developer tools that come with a WebSocket client; CommonJS knows no such wait. */
const noDeveloperTools = rewrite('no-developer-tools', reconciler, [
  { from: /await import\('\.\/devtools\.js'\);/, to: '' },
  { from: /isDev\(\)\s+\? await loadPackageJson\(\)\s+: /, to: '' },
  { from: /async function loadPackageJson\(\) \{[^}]*\}/, to: '' },
]);

/** What is needed only after the first frame, or never. */
const afterwards = ['assert', 'child_process', 'http', 'https', 'readline'];

/** How the desk is bundled, whatever is bundled with it. */
export function deskOptions(root: string): Pick<Bundle, 'external' | 'alias' | 'define' | 'plugins'> {
  return {
    external: rarelyLoaded,
    alias: {
      '@oclif/core': join(import.meta.dirname, 'no-oclif.ts'),
      'string-width': join(import.meta.dirname, 'light-width.ts'),
    },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    plugins: [lazyBuiltins(afterwards), lightGlobals(root), noDeveloperTools, ...yogaAtOnce, apart(root)],
  };
}

/**
 * Writes the desk as `desk.cjs`, everything it needs with it: `tong` without arguments opens this file alone and has
 * nothing to do with oclif.
 */
export async function bundleDesk(root: string, outdir: string): Promise<void> {
  const main = JSON.stringify(join(root, 'src/desk-main.ts'));
  const watch = JSON.stringify(join(root, 'src/program/process.ts'));
  await writeCommonJs({
    source: `
import { dirname } from 'node:path';
import { openHome } from ${main};
import { watchProcess } from ${watch};
export { openHome };
export const run = (argv) => {
  const root = dirname(__dirname);
  watchProcess({ argv, root });
  return openHome(argv, root);
};
`,
    root,
    outdir,
    name: 'desk.cjs',
    ...deskOptions(root),
  });
}
