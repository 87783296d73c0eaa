import { createReadStream, type ReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse';
import { decode, type TextEncoding } from './text-encoding.ts';

/** How a file is written. */
export interface Dialect {
  path: string;
  delimiter: string;
  /** '' where nothing is quoted. */
  quote: string;
  encoding: TextEncoding;
}

export interface DelimitedRow {
  /** Of the file, from 1; of a row over several lines the first. */
  line: number;
  cells: string[];
}

/** What is thrown where a file cannot be read to its end; it is for the caller to say it. */
export interface ReadingErrors {
  /** @param error as Node has it */
  unreadable(error: unknown): Error;
  /** A quotation mark, opened after that line, is not closed. */
  openQuote(line: number, cause: unknown): Error;
}

/** Longer than any row; an open quotation mark would take the rest of the file into memory. */
const longestRow = 1 << 20;

/**
 * The rows of a file in their order, header line included, blank lines not. Rows may differ in their number of cells.
 * @param onBytes told how many bytes of the file have been read so far
 * @throws what `errors` makes
 */
export async function* readRows(
  dialect: Dialect,
  errors: ReadingErrors,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<DelimitedRow> {
  const bytes = createReadStream(dialect.path);
  const lines = new LineCount();
  const toRow = (cells: string[], { empty_lines }: InfoRecord): DelimitedRow => ({
    line: lines.next(cells, empty_lines),
    cells,
  });
  const text = decoded(bytes, dialect.encoding);
  const rows: Readable = text.pipe(parse(options(dialect, toRow)));
  // `pipe` hands on data, not errors. The decoder has one too when a reader has had enough before the end.
  for (const stream of [bytes, text]) stream.on('error', (error: Error) => rows.destroy(error));
  try {
    for await (const row of rows as AsyncIterable<DelimitedRow>) {
      onBytes?.(bytes.bytesRead);
      yield row;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw errors.unreadable(error);
    throw errors.openQuote(lines.last, error);
  } finally {
    bytes.destroy();
  }
}

function options({ delimiter, quote }: Dialect, toRow: (cells: string[], at: InfoRecord) => DelimitedRow) {
  const options: Options<DelimitedRow, string[]> = {
    bom: true,
    delimiter,
    ...(quote === '' ? { quote: false } : { quote, escape: quote }),
    record_delimiter: ['\r\n', '\n', '\r'],
    // A stray quotation mark within a cell is part of it.
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    on_record: toRow,
  };
  // `parse` is typed only for rows that stay as they are.
  return options as unknown as Options;
}

/** csv-parse reads UTF-8 by itself; what is not UTF-8 becomes U+FFFD, as it does in TextDecoder. */
function decoded(bytes: ReadStream, encoding: TextEncoding): Readable {
  return encoding === 'utf-8' ? bytes : Readable.from(decode(bytes, encoding));
}

/** csv-parse counts lines too, but a CR LF within quotation marks twice. */
class LineCount {
  /** The last line of the last row. */
  last = 0;
  #blank = 0;

  /**
   * The line on which the next row begins.
   * @param blank lines that were skipped so far
   */
  next(cells: readonly string[], blank: number): number {
    const line = this.last + (blank - this.#blank) + 1;
    this.last = line + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    this.#blank = blank;
    return line;
  }
}

function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}
