import type { Imports } from '../text/messages/en/import.ts';
import { isWhole, type LookupTable } from './lookup-table.ts';
import { RowFault } from './row-fault.ts';
import type { Cells, Read, Scope } from './scope.ts';

interface EntryJoinOptions {
  name: string;
  /** Among the joins of its entry. */
  position: number;
  table: LookupTable;
  /** The joined file's columns and what they must hold. */
  on: readonly { column: string; read: Read<string> }[];
  optional: boolean;
  say: Imports['reasons'];
}

/** A join of one entry: which rows of another file belong to a row. */
export class EntryJoin {
  readonly name: string;
  readonly position: number;
  readonly table: LookupTable;
  readonly #options: EntryJoinOptions;

  constructor(options: EntryJoinOptions) {
    this.name = options.name;
    this.position = options.position;
    this.table = options.table;
    this.#options = options;
  }

  /** Looks its rows up; use Scope.rowsOf, which does so once. */
  find(scope: Scope): readonly Cells[] {
    const values = this.#values(scope);
    return isWhole(values) ? this.table.rows(values) : [];
  }

  /**
   * All rows. Where the row names none, with an empty cell, there is none.
   * @throws RowFault if it names one that is not there, unless that is optional
   */
  all(scope: Scope): readonly Cells[] {
    const rows = scope.rowsOf(this);
    if (rows.length > 0 || this.#options.optional || !isWhole(this.#values(scope))) return rows;
    throw new RowFault(this.#options.say.noRow(this.table.file.path, this.#key(scope)));
  }

  /** The one row. @throws RowFault also if there are several */
  one(scope: Scope): Cells | undefined {
    const rows = this.all(scope);
    if (rows.length <= 1) return rows[0];
    throw new RowFault(this.#options.say.severalRows(this.table.file.path, this.#key(scope), rows.length));
  }

  #values(scope: Scope): (string | undefined)[] {
    return this.#options.on.map(({ read }) => read(scope));
  }

  #key(scope: Scope): string {
    return this.#options.on.map(({ column, read }) => `${column} = ${read(scope)}`).join(', ');
  }
}
