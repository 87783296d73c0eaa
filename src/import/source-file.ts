import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFailure } from '../api/file-failure.ts';
import { usageFailure } from '../api/usage-failure.ts';
import { type DelimitedRow, type Dialect, type ReadingErrors, readRows } from '../tabular/delimited-rows.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { interruptedFailure } from './import-failure.ts';
import type { FileMapping, Format } from './mapping.ts';

/** One of the mapping's files, found and understood. */
export interface SourceFile {
  /** Its name in the mapping. */
  name: string;
  /** Its path in the data folder, as the mapping has it. */
  path: string;
  columns: readonly string[];
  hasHeader: boolean;
  /** In bytes. */
  size: number;
  dialect: Dialect;
  /** Cells that mean nothing. */
  nulls: ReadonlySet<string>;
}

/**
 * Finds a file and, unless the mapping names them, its columns.
 * @throws Failure (2) `unreadable-file` or `damaged-file`
 */
export async function openSource(
  name: string,
  { path, columns, format: own }: FileMapping,
  { folder, format: common, say }: { folder: string; format: Format | undefined; say: Imports },
): Promise<SourceFile> {
  const format = { ...common, ...own };
  const dialect: Dialect = {
    path: join(folder, path),
    delimiter: format.delimiter ?? ',',
    quote: format.quote ?? '"',
    encoding: format.encoding ?? 'utf-8',
  };
  return {
    name,
    path,
    columns: columns ?? (await readHeader(dialect, say)),
    hasHeader: columns === undefined,
    size: await sizeOf(dialect.path, say),
    dialect,
    nulls: new Set(format.nulls),
  };
}

export interface RowOptions {
  say: Imports;
  signal: AbortSignal;
  onBytes?: (bytes: number) => void;
}

/**
 * The rows of a file after its header line.
 * @throws Failure (2) `unreadable-file` or `damaged-file`, and `interrupted` by the signal
 */
export async function* dataRows(
  { dialect, hasHeader }: SourceFile,
  { say, signal, onBytes }: RowOptions,
): AsyncGenerator<DelimitedRow> {
  let isHeader = hasHeader;
  for await (const row of readRows(dialect, readingErrors(dialect.path, say), onBytes)) {
    if (signal.aborted) throw interruptedFailure(say);
    if (!isHeader) yield row;
    isHeader = false;
  }
}

/** Why no value of a row can be trusted: it has too few or too many cells, or bytes of another encoding. */
export function shapeFault(
  { columns, dialect }: SourceFile,
  { cells }: DelimitedRow,
  say: Imports['reasons'],
): string | undefined {
  if (cells.length !== columns.length) return say.columns(cells.length, columns.length);
  if (cells.some((cell) => cell.includes('\uFFFD'))) return say.encoding(dialect.encoding);
  return undefined;
}

function readingErrors(path: string, say: Imports): ReadingErrors {
  return {
    unreadable: (error) => fileFailure(path, error, say.problems),
    openQuote: (line, cause) => usageFailure('damaged-file', say.problems.openQuote(path, line), cause),
  };
}

async function sizeOf(path: string, say: Imports): Promise<number> {
  const unreadable = (error: unknown) => {
    throw fileFailure(path, error, say.problems);
  };
  // Opened, since only that tells whether it may be read.
  const file = await open(path).catch(unreadable);
  const stats = await file.stat().finally(() => file.close());
  return stats.isDirectory()
    ? unreadable(Object.assign(new Error('a folder'), { code: 'EISDIR' }))
    : stats.size;
}

async function readHeader(dialect: Dialect, say: Imports): Promise<string[]> {
  for await (const { cells } of readRows(dialect, readingErrors(dialect.path, say))) {
    const names = cells.map((cell) => cell.trim());
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw usageFailure('damaged-file', say.problems.sameColumn(dialect.path, twice));
    return names;
  }
  throw usageFailure('damaged-file', say.problems.noHeader(dialect.path));
}
