import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { lightGlobals } from './light-globals.ts';

/** Ink loads its developer tools only where DEV is set; they would bring a WebSocket client along. */
const noDeveloperTools: Plugin = {
  name: 'no-developer-tools',
  setup(build) {
    build.onResolve({ filter: /\/devtools\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Writes the desk with ink and React as one ES module, `desk.mjs`: ink waits for its layout engine at top level. */
export async function bundleDesk(root: string, outdir: string): Promise<void> {
  await build({
    entryPoints: { desk: join(root, 'src/ui/open-desk.tsx') },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    // React is CommonJS and requires Node's modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    sourcemap: true,
    sourcesContent: false,
    plugins: [lightGlobals(root), noDeveloperTools],
  });
}
