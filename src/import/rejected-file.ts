import { type FileHandle, open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { codeOf } from '../api/file-failure.ts';
import { usageFailure } from '../api/usage-failure.ts';
import type { DelimitedRow } from '../tabular/delimited-rows.ts';
import type { Imports } from '../text/messages/en/import.ts';
import type { SourceFile } from './source-file.ts';

/** A row that is not imported, and why. */
export interface RejectedRow {
  file: SourceFile;
  row: DelimitedRow;
  reason: string;
}

const columns = ['file', 'line', 'reason', 'row'];
const bufferedCharacters = 1 << 16;

/** The rejected rows as CSV (RFC 4180, UTF-8, header line). The file is made when the first one comes. */
export class RejectedFile {
  readonly path: string;
  readonly #say: Imports;
  #handle: FileHandle | undefined;
  #waiting = '';
  #count = 0;

  constructor(path: string, say: Imports) {
    this.path = path;
    this.#say = say;
  }

  /** How many rows are in it. */
  get count(): number {
    return this.#count;
  }

  /** @throws Failure (2) `unwritable-file` */
  async add({ file, row, reason }: RejectedRow): Promise<void> {
    if (this.#count === 0) await this.#open();
    this.#count += 1;
    this.#waiting += stringify([[file.path, row.line, reason, asWritten(row.cells, file)]]);
    if (this.#waiting.length > bufferedCharacters) await this.flush();
  }

  /** Writes what waits. @throws Failure (2) `unwritable-file` */
  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') await this.#handle?.appendFile(text).catch((error) => this.#fail(error));
  }

  /** Writes what waits; the end, even after a failure. @throws Failure (2) `unwritable-file` */
  async close(): Promise<void> {
    await this.flush();
    await this.#handle?.close();
  }

  async #open(): Promise<void> {
    this.#handle = await open(this.path, 'w').catch((error) => this.#fail(error));
    this.#waiting = stringify([columns]);
  }

  #fail(error: unknown): never {
    throw usageFailure('unwritable-file', this.#say.problems.unwritable(this.path, codeOf(error)), error);
  }
}

/** The row as its file has it, but for needless quotation marks. */
function asWritten(cells: readonly string[], { dialect: { delimiter, quote } }: SourceFile): string {
  if (quote === '') return cells.join(delimiter);
  return stringify([[...cells]], { delimiter, quote, escape: quote, eof: false });
}
