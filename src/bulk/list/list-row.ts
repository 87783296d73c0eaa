import type { TextEncoding } from '../../tabular/text-encoding.ts';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import { isDamaged, trimmed } from './cell.ts';
import type { CustomerColumn } from './customer-column.ts';
import type { ListFault, ListRow } from './list.ts';

/** A row as its file has it, before anybody asks whom it names. */
export interface RawRow {
  readonly line: number;
  readonly columns: Readonly<Record<string, string>>;
  /** Columns whose number the file's own format has not kept exactly. */
  readonly inexact?: readonly string[];
  readonly fault?: ListFault;
}

export interface RowReading {
  readonly column: CustomerColumn;
  readonly encoding: TextEncoding;
  readonly say: BulkList['faults'];
}

/** Prefixes that the server knows; `domain/recognise` has them. */
const prefixed = /^(?:id|idno|phone|email|card|acct|policy|no|name)\s*[:：]/i;
/** Excel's and JavaScript's way to write a number too long for a column, or for a float. */
const scientific = /^[+-]?\d(?:[.,]\d+)?E\+\d+$/i;
/** Of the contract, for one customer of a bulk (`BulkPreviewRequest.customers`), in characters. */
const longestCustomer = 1000;

/** Whom the row names, or why it cannot be used. */
export function listRow({ line, columns, inexact = [], fault: own }: RawRow, reading: RowReading): ListRow {
  const { column, encoding, say } = reading;
  const unusable = (reason: ListFault['reason'], detail: string): ListRow => ({
    line,
    customer: '',
    columns,
    fault: { reason, detail },
  });
  if (own) return unusable(own.reason, own.detail);
  if (Object.values(columns).some(isDamaged)) return unusable('encoding', say.encoding(encoding));
  const cell = Object.hasOwn(columns, column.name) ? (columns[column.name] ?? '') : '';
  const prefix = prefixed.exec(cell)?.[0];
  const value = prefix === undefined ? cell : trimmed(cell.slice(prefix.length));
  if (value === '') return unusable('empty', say.empty(column.name));
  if (inexact.includes(column.name)) return unusable('number_lost', say.inexact(column.name));
  if (/^[=＝]/u.test(value)) return unusable('formula', say.formula(value));
  if (scientific.test(value)) return unusable('number_lost', say.numberLost(value));
  if ([...cell].length > longestCustomer) return unusable('shape', say.tooLong(longestCustomer));
  return {
    line,
    customer: prefix === undefined ? column.prefix + cell : cell,
    columns,
  };
}

/**
 * A row that does not fit its columns: its text in one cell, that of the customer only where there is no other, and all
 * other cells empty.
 */
export function wholeRow(
  text: string,
  columns: readonly string[],
  customerColumn: string,
): Record<string, string> {
  const holder = columns.find((column) => column !== customerColumn) ?? customerColumn;
  return Object.fromEntries(columns.map((column) => [column, column === holder ? text : '']));
}
