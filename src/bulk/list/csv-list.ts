import { stringify } from 'csv-stringify/sync';
import { fileFailure } from '../../api/file-failure.ts';
import { usageFailure } from '../../api/usage-failure.ts';
import { type DelimitedRow, type Dialect, readRows } from '../../tabular/delimited-rows.ts';
import { findDelimiter } from './beginning.ts';
import { cleanCell } from './cell.ts';
import { askedColumn, type CustomerColumn, isWellKnown, wellKnownColumn } from './customer-column.ts';
import { bareColumn } from './list.ts';
import { type RawRow, wholeRow } from './list-row.ts';
import type { FoundList, ListText } from './list-text.ts';

/** What looks like a value where a header should be: a long number, an address, an id of ours, a prefix. */
const valueLike = /\d{5}|@|^cus_|^[a-z]+:/i;

/**
 * A list in CSV or with another delimiter. Its first row names the columns, unless it is a bare list: one column whose
 * first cell is no well-known header.
 * @throws Failure (2) `empty-list`, `no-customer-column`, `damaged-file` or `unreadable-file`
 */
export async function openCsv(text: ListText): Promise<FoundList> {
  const { file, encoding, beginning, asked, say } = text;
  const delimiter = text.delimiter ?? findDelimiter(beginning);
  const dialect: Dialect = { path: file.path, delimiter, quote: '"', encoding };
  const [first] = await firstRows(dialect, text);
  if (first === undefined) throw usageFailure('empty-list', say.problems.empty(file.name));
  const isBare = first.length === 1 && !isWellKnown(first[0] ?? '') && !isNamed(first, asked);
  if (isBare && (asked === undefined || asked === '1')) {
    return {
      columns: [bareColumn],
      column: { name: bareColumn, prefix: '' },
      rows: () => rawRows(dialect, text, [bareColumn], bareColumn),
    };
  }
  const columns = columnsOf(first, text);
  const column = customerColumn(columns, text);
  return { columns, column, rows: () => afterFirst(rawRows(dialect, text, columns, column.name)) };
}

/** The first rows that are not blank, cells cleaned. */
async function firstRows(dialect: Dialect, text: ListText): Promise<string[][]> {
  const found: string[][] = [];
  for await (const { cells } of filledRows(dialect, text)) {
    found.push(cells);
    if (found.length === 2) break;
  }
  return found;
}

function columnsOf(header: readonly string[], { file, say }: ListText): string[] {
  const columns = header.map((name, index) => (name === '' ? `column${index + 1}` : name));
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw usageFailure('damaged-file', say.problems.sameColumn(file.name, twice));
  return columns;
}

function isNamed(header: readonly string[], asked: string | undefined): boolean {
  return asked !== undefined && !/^\d+$/.test(asked) && askedColumn(header, asked) !== undefined;
}

function customerColumn(columns: readonly string[], { file, asked, say }: ListText): CustomerColumn {
  const { noCustomerColumn, unknownColumn, noHeader } = say.problems;
  if (asked === undefined) {
    const known = wellKnownColumn(columns);
    if (known === undefined) throw usageFailure('no-customer-column', noCustomerColumn(file.name, columns));
    return known;
  }
  const found = askedColumn(columns, asked);
  if (found === undefined) throw usageFailure('no-customer-column', unknownColumn(file.name, asked, columns));
  // The first customer would be lost without a word.
  if (found.name !== asked && valueLike.test(found.name))
    throw usageFailure('no-customer-column', noHeader(file.name, found.name));
  return found;
}

async function* rawRows(
  dialect: Dialect,
  text: ListText,
  columns: readonly string[],
  customer: string,
): AsyncGenerator<RawRow> {
  for await (const { line, cells } of filledRows(dialect, text)) {
    if (cells.length === columns.length) {
      yield { line, columns: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])) };
      continue;
    }
    const detail = text.say.faults.shape(cells.length, columns.length);
    const whole = stringify([cells], { delimiter: dialect.delimiter, eof: false });
    yield { line, columns: wholeRow(whole, columns, customer), fault: { reason: 'shape', detail } };
  }
}

async function* filledRows(dialect: Dialect, { file, say }: ListText): AsyncGenerator<DelimitedRow> {
  const rows = readRows(dialect, {
    unreadable: (error) => fileFailure(file.name, error, say.problems),
    openQuote: (line, cause) => {
      const isLong = cause instanceof Error && 'code' in cause && cause.code === 'CSV_MAX_RECORD_SIZE';
      const { rowTooLong, openQuote } = say.problems;
      return usageFailure('damaged-file', (isLong ? rowTooLong : openQuote)(file.name, line), cause);
    },
  });
  for await (const { line, cells } of rows) {
    const cleaned = cells.map(cleanCell);
    if (cleaned.some((cell) => cell !== '')) yield { line, cells: cleaned };
  }
}

async function* afterFirst<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  let isFirst = true;
  for await (const row of rows) {
    if (!isFirst) yield row;
    isFirst = false;
  }
}
