/** One column of a table. */
export interface Column {
  /** Stable name, the header in CSV. */
  readonly key: string;
  /** For people; a table whose titles are all empty has no header line. */
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** The higher, the longer it stays when room is short; 0 unless told. Of equals the rightmost goes first. */
  readonly priority?: number;
  /** Columns below which it is of no use any more; 8 unless told. */
  readonly minWidth?: number;
  /** Never cut, only shown or not: money, numbers, dates, ids. */
  readonly whole?: boolean;
}

/** Columns of blank between two neighbours. */
export const gutter = 2;
const usableWidth = 8;

/**
 * Widths that make a table fit: first the least important columns shrink, as far as their minimum; when that is not
 * enough the least important one is left out and the others share the room again. One column always stays.
 * @param natural what each column would take, its title included
 * @returns the width of each column, `undefined` where it is left out
 */
export function fitColumns(
  columns: readonly Column[],
  natural: readonly number[],
  width: number,
): (number | undefined)[] {
  const leastImportantFirst = columns
    .map((column, index) => ({ column, index, wanted: natural[index] ?? 0 }))
    .sort((a, b) => (a.column.priority ?? 0) - (b.column.priority ?? 0) || b.index - a.index);

  for (let left = leastImportantFirst; ; left = left.slice(1)) {
    const last = left.length <= 1;
    let excess = left.reduce((sum, { wanted }) => sum + wanted, gutter * (left.length - 1)) - width;
    const widths = new Map<number, number>();
    for (const { column, index, wanted } of left) {
      const given = Math.max(0, Math.min(excess, wanted - narrowest(column, wanted, last)));
      widths.set(index, wanted - given);
      excess -= given;
    }
    if (excess <= 0 || last) return columns.map((_, index) => widths.get(index));
  }
}

function narrowest(column: Column, wanted: number, last: boolean): number {
  if (column.whole) return wanted;
  return last ? 1 : Math.min(wanted, column.minWidth ?? usableWidth);
}
