import { usageFailure } from '../../api/usage-failure.ts';
import { cleanCell } from './cell.ts';
import { askedColumn, wellKnownColumn } from './customer-column.ts';
import { flatten, isInexact } from './flatten.ts';
import { type JsonValue, jsonValues } from './json-values.ts';
import { bareColumn, type ListFault } from './list.ts';
import { type RawRow, wholeRow } from './list-row.ts';
import type { FoundList, ListText } from './list-text.ts';

/** What a value of the list is: a row, a text that names a customer, or of no use. */
type Read =
  | Pick<RawRow, 'columns' | 'inexact'>
  | { readonly cell: string; readonly isInexact: boolean }
  | { readonly whole: string; readonly fault: ListFault };

/**
 * A list in JSON: objects are rows, a text is the customer's cell alone. The columns are all that any object has, in the
 * order in which they come.
 * @throws Failure (2) `empty-list`, `no-customer-column`, `damaged-file` or `unreadable-file`
 */
export async function openJson(text: ListText): Promise<FoundList> {
  const { file, asked, say } = text;
  const values = await jsonValues(text);
  const columns = await columnsOf(values(), text);
  const { empty, noCustomerColumn, unknownColumn } = say.problems;
  if (columns === undefined) throw usageFailure('empty-list', empty(file.name));
  const column = asked === undefined ? wellKnownColumn(columns) : askedColumn(columns, asked);
  if (column === undefined) {
    const problem =
      asked === undefined ? noCustomerColumn(file.name, columns) : unknownColumn(file.name, asked, columns);
    throw usageFailure('no-customer-column', problem);
  }
  return { columns, column, rows: () => rawRows(values(), columns, column.name, text) };
}

/** Undefined where there is no row at all. */
async function columnsOf(values: AsyncIterable<JsonValue>, text: ListText): Promise<string[] | undefined> {
  const columns = new Set<string>();
  let hasRows = false;
  for await (const value of values) {
    const row = read(value, text);
    const names = 'columns' in row ? Object.keys(row.columns) : [];
    for (const name of names) columns.add(name);
    hasRows ||= !isBlank(row);
  }
  if (!hasRows) return undefined;
  return columns.size === 0 ? [bareColumn] : [...columns];
}

async function* rawRows(
  values: AsyncIterable<JsonValue>,
  columns: readonly string[],
  customer: string,
  text: ListText,
): AsyncGenerator<RawRow> {
  for await (const value of values) {
    const { line } = value;
    const row = read(value, text);
    if (isBlank(row)) continue;
    if ('columns' in row) yield { line, ...row };
    else if ('cell' in row)
      yield { line, columns: { [customer]: row.cell }, inexact: row.isInexact ? [customer] : [] };
    else yield { line, columns: wholeRow(row.whole, columns, customer), fault: row.fault };
  }
}

function isBlank(row: Read): boolean {
  if ('columns' in row) return Object.values(row.columns).every((cell) => cell === '');
  return 'cell' in row && row.cell === '';
}

function read({ value, text, isCut }: JsonValue, { say: { faults } }: ListText): Read {
  if (isCut) return { whole: text, fault: { reason: 'shape', detail: faults.lineTooLong() } };
  if (value === undefined)
    return { whole: text, fault: { reason: 'not_json', detail: faults.notJson(text) } };
  if (typeof value === 'string' || typeof value === 'number')
    return { cell: cleanCell(String(value)), isInexact: isInexact(value) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const whole = text || JSON.stringify(value);
    return { whole, fault: { reason: 'shape', detail: faults.notARow(whole) } };
  }
  return flatten(value) ?? { whole: '{…}', fault: { reason: 'shape', detail: faults.tooDeep() } };
}
