import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** What the bundles are called in a stack, wherever they lie; see bin/program.js. */
const bundles = ['dist/cli.cjs', 'dist/desk.cjs'];

/**
 * The stack of an error and of its causes, with places in the bundle turned into places in the sources. The source map
 * is read only here: it is nearly as large as the program.
 * @param root tong's own folder
 */
export function trace(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  const stack = bundles.reduce(
    (text, bundle) => toSources(text, bundle, join(root, `${bundle}.map`)),
    error.stack ?? error.message,
  );
  return error.cause === undefined ? stack : `${stack}\ncaused by: ${trace(error.cause, root)}`;
}

function toSources(stack: string, bundle: string, mapFile: string): string {
  if (!stack.includes(bundle) || !existsSync(mapFile)) return stack;
  const map = new SourceMap(JSON.parse(readFileSync(mapFile, 'utf8')));
  return stack.replaceAll(
    new RegExp(`${bundle}:(\\d+):(\\d+)`, 'g'),
    (place, line: string, column: string) => {
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
      if (!('originalSource' in entry)) return place;
      const source = resolve(dirname(mapFile), entry.originalSource);
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
}
