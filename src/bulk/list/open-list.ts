import { fileFailure } from '../../api/file-failure.ts';
import { usageFailure } from '../../api/usage-failure.ts';
import type { TextEncoding } from '../../tabular/text-encoding.ts';
import { readBeginning } from './beginning.ts';
import { openCsv } from './csv-list.ts';
import { findEncoding } from './encoding.ts';
import { openJson } from './json-list.ts';
import type { List, ListRow } from './list.ts';
import { findListFile, type ListFile, type SpoolOptions } from './list-file.ts';
import { listRow } from './list-row.ts';
import type { FoundList, ListText } from './list-text.ts';

export interface ListOptions extends SpoolOptions {
  /** Which column names the customer: its name, or its number from 1. Found by well-known headers unless told. */
  readonly column?: string | undefined;
  /** Found from the bytes unless told. */
  readonly encoding?: TextEncoding | undefined;
  /** Between cells, `\t` for a tab; found from the header line unless told. */
  readonly delimiter?: string | undefined;
}

/**
 * Opens a list of customers: CSV, NDJSON, or one JSON document, whatever its name. What can be read only once, as
 * standard input, is copied to the spool folder first (mode 0600, removed by `close()`), so that memory stays flat; a
 * single JSON document is held in memory.
 * @param from a path, or `-` for standard input
 * @throws Failure (2) `unreadable-file`, `unwritable-file`, `empty-list`, `no-customer-column`, `damaged-file` or
 *   `invalid-value`; nothing is left in the spool folder then
 */
export async function openList(from: string, options: ListOptions): Promise<List> {
  const delimiter = checkedDelimiter(options);
  const file = await findListFile(from, options);
  try {
    const encoding = options.encoding ?? (await textEncoding(file, options));
    const beginning = await readBeginning(file.path, encoding).catch((error) => {
      throw fileFailure(file.name, error, options.say.problems);
    });
    if (beginning === '') throw usageFailure('empty-list', options.say.problems.empty(file.name));
    const text: ListText = { file, encoding, beginning, asked: options.column, delimiter, say: options.say };
    const found = /^\s*[{[]/.test(beginning) ? await openJson(text) : await openCsv(text);
    return {
      columns: found.columns,
      customerColumn: found.column.name,
      encoding,
      rows: () => listRows(found, text),
      close: file.close,
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* listRows({ column, rows }: FoundList, { encoding, say }: ListText): AsyncGenerator<ListRow> {
  for await (const row of rows()) yield listRow(row, { column, encoding, say: say.faults });
}

async function textEncoding({ path, name }: ListFile, { say }: ListOptions): Promise<TextEncoding> {
  const encoding = await findEncoding(path).catch((error) => {
    throw fileFailure(name, error, say.problems);
  });
  if (encoding === 'workbook') throw usageFailure('damaged-file', say.problems.workbook(name));
  if (encoding === 'utf-16be') throw usageFailure('damaged-file', say.problems.utf16be(name));
  return encoding;
}

function checkedDelimiter({ delimiter, say }: ListOptions): string | undefined {
  if (delimiter === undefined) return undefined;
  if (delimiter === '\\t') return '\t';
  if (delimiter !== '' && !/["\r\n]/.test(delimiter)) return delimiter;
  throw usageFailure('invalid-value', say.problems.delimiter(delimiter));
}
