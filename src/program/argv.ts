/**
 * What the raw arguments say about the form of the answer. Read from argv itself, not from parsed flags, so that a
 * command line that does not parse is still answered in the form it asked for.
 */
export type OutputFormat = 'table' | 'json' | 'ndjson' | 'csv';

export const outputFormats: readonly OutputFormat[] = ['table', 'json', 'ndjson', 'csv'];

/** The part of argv in which flags are looked for: all that stands before a `--`. */
function flagPart(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}

/** Whether `--name` is given. */
export function hasFlag(argv: readonly string[], name: string): boolean {
  return flagPart(argv).includes(`--${name}`);
}

/** The value of `--name value` or `--name=value`; undefined when it is not given. */
export function flagValue(argv: readonly string[], name: string): string | undefined {
  const args = flagPart(argv);
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const found = args[at];
  if (found === undefined) return undefined;
  return found.includes('=') ? found.slice(found.indexOf('=') + 1) : args[at + 1];
}

/** The form asked for, else the profile's usual one; `table` when there is none, or none that we know. */
export function outputFormat(argv: readonly string[], usual?: string): OutputFormat {
  if (hasFlag(argv, 'json')) return 'json';
  const asked = flagValue(argv, 'output') ?? usual;
  return outputFormats.find((format) => format === asked) ?? 'table';
}
