import type { TextEncoding } from '../../tabular/text-encoding.ts';

/** Why a row cannot be used. */
export interface ListFault {
  readonly reason: 'empty' | 'formula' | 'number_lost' | 'shape' | 'encoding' | 'not_json';
  /** What is wrong, which value, and what to do: sentences in the language asked for, not sanitised. */
  readonly detail: string;
}

/** One row of a list of customers. */
export interface ListRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /**
   * What names the customer, cleaned, with a prefix (`phone:`) where the column says of which kind it is; '' with a
   * fault.
   */
  readonly customer: string;
  /**
   * The row by column name as it was given, cells cleaned of Excel's wrappings and of blanks around them. A row of the
   * wrong shape is whole in one cell (`wholeRow`), so that it names nobody when it is written out and read again.
   */
  readonly columns: Readonly<Record<string, string>>;
  readonly fault?: ListFault;
}

/** A list of customers that can be read as often as is needed. */
export interface List {
  /** Of the file, in order; ['customer'] for a bare list. */
  readonly columns: readonly string[];
  readonly customerColumn: string;
  readonly encoding: TextEncoding;
  /** The rows that are not blank, in order. @throws Failure (2) `damaged-file` or `unreadable-file` */
  rows(): AsyncGenerator<ListRow>;
  /** Throws away what was spooled. */
  close(): Promise<void>;
}

/** The one column of a bare list. */
export const bareColumn = 'customer';
