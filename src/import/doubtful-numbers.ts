import type { SourceRecord } from '../api/schema.d.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { checkNationalId } from '../domain/identifiers/national-id.ts';
import type { RecordReader } from './record-reader.ts';

/** Rows that are named at the most: of a bad extract every row may be one. */
const MOST_ROWS = 100;

export interface Doubtful {
  count: number;
  /** The first of them. */
  rows: { file: string; line: number }[];
}

/** Counts the persons whose identity number fails its check: it is kept as it was given and links no records. */
export class DoubtfulNumbers {
  readonly #today: PlainDate;
  readonly #rows: Doubtful['rows'] = [];
  #count = 0;

  constructor(today: PlainDate) {
    this.#today = today;
  }

  look(record: SourceRecord, reader: RecordReader): void {
    if (record.record !== 'person') return;
    const isDoubtful = record.identifiers?.some(
      ({ type, value }) => type === 'national_id' && !checkNationalId(value, this.#today).ok,
    );
    if (!isDoubtful) return;
    this.#count += 1;
    const found = this.#rows.length < MOST_ROWS ? reader.find('person', record.key) : undefined;
    if (found) this.#rows.push({ file: found.count.entry.file.path, line: found.line });
  }

  /** Undefined where there are none. */
  get found(): Doubtful | undefined {
    return this.#count === 0 ? undefined : { count: this.#count, rows: this.#rows };
  }
}
