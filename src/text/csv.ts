import { sanitiseBlock } from './sanitise.ts';
import type { Table } from './table.ts';

/** What a spreadsheet would run as a formula, full-width forms included (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\n＝＋－＠]/u;
const decimal = /^-?\d+(\.\d+)?$/;

/**
 * The table for machines: RFC 4180 (CRLF, quotes where needed) in UTF-8, the column keys as header, a cell's `data`
 * before its text. A text that a spreadsheet would run gets a leading apostrophe; a negative number stays one.
 */
export async function renderCsv(table: Table): Promise<string> {
  // Loaded here: the short path never writes CSV.
  const { stringify } = await import('csv-stringify/sync');
  const header = table.columns.map(({ key }) => key);
  const rows = table.rows.map((row) =>
    header.map((_, index) => harmless(row[index]?.data ?? row[index]?.text ?? '')),
  );
  // The library quotes a cell only for its own record delimiter, CRLF; readers end a row at a bare LF too.
  return stringify([header, ...rows], { record_delimiter: 'windows', quoted_match: /\n/ });
}

function harmless(value: string): string {
  const text = sanitiseBlock(value);
  return formula.test(text) && !decimal.test(text) ? `'${text}` : text;
}
