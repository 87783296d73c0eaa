import type { WillRow } from '../plan/plan.ts';
import { planRows } from '../plan/read-plan.ts';

/** The rows of a plan that are to be dealt with, in order, in pieces of any size. */
export class RowQueue {
  readonly #rows: AsyncGenerator<WillRow>;

  constructor(planPath: string, wanted: (row: WillRow) => boolean) {
    this.#rows = rowsOf(planPath, wanted);
  }

  /** At most so many; none at the end. Calls must not overlap. */
  async take(size: number): Promise<WillRow[]> {
    const taken: WillRow[] = [];
    while (taken.length < size) {
      const { value, done } = await this.#rows.next();
      if (done) break;
      taken.push(value);
    }
    return taken;
  }
}

async function* rowsOf(path: string, wanted: (row: WillRow) => boolean): AsyncGenerator<WillRow> {
  for await (const row of planRows(path)) if (row.outcome === 'will' && wanted(row)) yield row;
}
