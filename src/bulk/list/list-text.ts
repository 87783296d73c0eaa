import type { TextEncoding } from '../../tabular/text-encoding.ts';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import type { CustomerColumn } from './customer-column.ts';
import type { ListFile } from './list-file.ts';
import type { RawRow } from './list-row.ts';

/** A list whose encoding is known, and what was asked of it. */
export interface ListText {
  readonly file: ListFile;
  readonly encoding: TextEncoding;
  /** From its first line that is not blank. */
  readonly beginning: string;
  /** `--column`: a name, or a number from 1. */
  readonly asked: string | undefined;
  readonly delimiter: string | undefined;
  readonly say: BulkList;
}

/** A list whose format is known. */
export interface FoundList {
  readonly columns: readonly string[];
  readonly column: CustomerColumn;
  rows(): AsyncGenerator<RawRow>;
}
