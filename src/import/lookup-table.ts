import type { ReadCell } from './columns.ts';
import type { Cells } from './scope.ts';
import type { SourceFile } from './source-file.ts';

/** Rows of a joined file by what some of its columns hold, kept in memory. */
export class LookupTable {
  readonly file: SourceFile;
  /** Which cells are kept; entries add what their values use. */
  readonly used = new Set<number>();
  readonly #accepts: (cells: Cells) => boolean;
  readonly #on: readonly ReadCell[];
  readonly #rows = new Map<string, Cells[]>();

  constructor(file: SourceFile, accepts: (cells: Cells) => boolean, on: readonly ReadCell[]) {
    this.file = file;
    this.#accepts = accepts;
    this.#on = on;
  }

  add(cells: Cells): void {
    if (!this.#accepts(cells)) return;
    const values = this.#on.map((read) => read(cells));
    if (!isWhole(values)) return;
    const key = keyOf(values);
    const kept = cells.map((cell, index) => (this.used.has(index) ? cell : ''));
    const rows = this.#rows.get(key);
    if (rows) rows.push(kept);
    else this.#rows.set(key, [kept]);
  }

  rows(values: readonly string[]): readonly Cells[] {
    return this.#rows.get(keyOf(values)) ?? [];
  }
}

/** Whether every value is there. */
export function isWhole(values: readonly (string | undefined)[]): values is string[] {
  return !values.includes(undefined);
}

/** One text for several values, by the ASCII character made for this. */
function keyOf(values: readonly string[]): string {
  return values.join('\u001f');
}
