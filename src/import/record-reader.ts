import type { SourceRecord } from '../api/schema.d.ts';
import type { DelimitedRow } from '../tabular/delimited-rows.ts';
import type { Entry } from './compile-entry.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ReadingOptions } from './load-tables.ts';
import { RowFault } from './row-fault.ts';
import { Scope } from './scope.ts';
import { dataRows, type SourceFile, shapeFault } from './source-file.ts';

/** How far the reading has come. */
export interface Progress {
  entry: string;
  /** Rows of this entry. */
  rows: number;
  /** Of all bytes to read, 0 to 1. */
  fraction: number;
}

/** What became of the rows of one entry. */
export interface EntryCount {
  readonly entry: Entry;
  /** Rows that its `where` takes. */
  read: number;
  rejected: number;
  /** Line by key. */
  readonly lines: Map<string, number>;
}

const rowsBetweenProgress = 1000;

/** Makes the records of a plan whose tables are filled. Remembers their keys and lines, nothing else. */
export class RecordReader {
  readonly counts: readonly EntryCount[];
  readonly #options: ReadingOptions;
  readonly #onProgress: (progress: Progress) => void;
  /** Files whose malformed rows are told already: more than one entry may read a file. */
  readonly #told = new Set<SourceFile>();

  constructor(
    plan: ImportPlan,
    options: ReadingOptions,
    onProgress: (progress: Progress) => void = () => undefined,
  ) {
    this.counts = plan.entries.map((entry) => ({ entry, read: 0, rejected: 0, lines: new Map() }));
    this.#options = options;
    this.#onProgress = onProgress;
  }

  /** All records, persons first. @throws Failure as dataRows does */
  async *records(): AsyncGenerator<SourceRecord> {
    const total = this.counts.reduce((sum, { entry }) => sum + entry.file.size, 0);
    let before = 0;
    for (const count of this.counts) {
      const { name, file } = count.entry;
      yield* this.#recordsOf(count, (bytes) =>
        this.#onProgress({ entry: name, rows: count.read, fraction: (before + bytes) / total }),
      );
      before += file.size;
    }
  }

  /** The row that a record came from. */
  find(kind: Entry['kind'], key: string): { count: EntryCount; line: number } | undefined {
    for (const count of this.counts) {
      const line = count.entry.kind === kind ? count.lines.get(key) : undefined;
      if (line !== undefined) return { count, line };
    }
    return undefined;
  }

  async *#recordsOf(count: EntryCount, tell: (bytes: number) => void): AsyncGenerator<SourceRecord> {
    const { accepts, file } = count.entry;
    let bytes = 0;
    const onBytes = (read: number) => {
      bytes = read;
    };
    for await (const row of dataRows(file, { ...this.#options, onBytes })) {
      const reason = shapeFault(file, row, this.#options.say.reasons);
      if (reason === undefined ? !accepts(row.cells) : this.#told.has(file)) continue;
      count.read += 1;
      const record = reason === undefined ? this.#record(count, row) : new RowFault(reason);
      if (count.read % rowsBetweenProgress === 0) tell(bytes);
      if (!(record instanceof RowFault)) yield record;
      else {
        count.rejected += 1;
        await this.#options.reject({ file, row, reason: record.message });
      }
    }
    this.#told.add(file);
    tell(file.size);
  }

  #record(count: EntryCount, { cells, line }: DelimitedRow): SourceRecord | RowFault {
    try {
      const { kind, build } = count.entry;
      const record = build(new Scope(cells));
      const known = this.find(kind, record.key);
      if (known) return new RowFault(this.#options.say.reasons.duplicate(record.key, known.line));
      count.lines.set(record.key, line);
      return record;
    } catch (error) {
      if (error instanceof RowFault) return error;
      throw error;
    }
  }
}
