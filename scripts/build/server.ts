import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Files that a module of the server opens beside itself (`new URL('./…', import.meta.url)`), from src/server. */
const dataFiles = ['policy/contact-policy.yaml'];

/** Writes the server wing as one ES module, `server.mjs`, its data files beside it; packages stay in node_modules. */
export async function bundleServer(root: string, outdir: string): Promise<void> {
  const source = join(root, 'src/server');
  await build({
    entryPoints: { server: join(source, 'index.ts') },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported when it is needed lies in files of its own.
    splitting: true,
    chunkNames: 'server-[name]-[hash]',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    sourcesContent: false,
  });
  for (const file of dataFiles) await cp(join(source, file), join(outdir, basename(file)));
}
