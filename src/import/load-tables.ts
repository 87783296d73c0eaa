import type { Imports } from '../text/messages/en/import.ts';
import type { ImportPlan } from './import-plan.ts';
import type { RejectedRow } from './rejected-file.ts';
import { dataRows, shapeFault } from './source-file.ts';

export interface ReadingOptions {
  /** Takes the rows that don't become records. */
  reject: (row: RejectedRow) => Promise<void>;
  signal: AbortSignal;
  say: Imports;
}

/**
 * Fills the tables of a plan, reading each joined file once.
 * @returns the malformed rows it rejected; those of files that become records too are left to their entry
 * @throws Failure as dataRows does
 */
export async function loadTables(
  { tables, entries }: ImportPlan,
  { reject, signal, say }: ReadingOptions,
): Promise<number> {
  let rejected = 0;
  for (const file of new Set(tables.map((table) => table.file))) {
    const filled = tables.filter((table) => table.file === file);
    const becomesRecords = entries.some((entry) => entry.file === file);
    for await (const row of dataRows(file, { say, signal })) {
      const reason = shapeFault(file, row, say.reasons);
      if (reason === undefined) for (const table of filled) table.add(row.cells);
      else if (!becomesRecords) {
        rejected += 1;
        await reject({ file, row, reason });
      }
    }
  }
  return rejected;
}
