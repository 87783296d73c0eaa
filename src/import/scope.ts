import type { EntryJoin } from './entry-join.ts';

export type Cells = readonly string[];

/** One row that becomes a record, and the rows joined to it. */
export class Scope {
  readonly cells: Cells;
  /** By the position of the join; looked up when first asked for. */
  readonly #joined: (readonly Cells[] | undefined)[];

  constructor(cells: Cells, joined: readonly (readonly Cells[] | undefined)[] = []) {
    this.cells = cells;
    this.#joined = [...joined];
  }

  rowsOf(join: EntryJoin): readonly Cells[] {
    const known = this.#joined[join.position];
    if (known) return known;
    const found = join.find(this);
    this.#joined[join.position] = found;
    return found;
  }

  /** The same with one row of a join alone. */
  withRow(join: EntryJoin, cells: Cells): Scope {
    const joined = [...this.#joined];
    joined[join.position] = [cells];
    return new Scope(this.cells, joined);
  }
}

/** Reads a value of a record; undefined leaves the field out. Throws RowFault. */
export type Read<Value> = (scope: Scope) => Value | undefined;
