import type { ImportSummary, SourceRecord } from '../api/schema.d.ts';

/** Where records go. */
export interface Destination {
  /** Waits while too much is on its way. @throws Failure of this or an earlier record */
  add(record: SourceRecord): Promise<void>;
  /** Waits until everything has arrived. @throws Failure */
  arrive(): Promise<void>;
  /** Makes everything visible. @throws Failure; then `discard` tells what became of it */
  commit(): Promise<ImportSummary>;
  /**
   * Throws everything away.
   * @returns the summary if it is visible all the same, as when only the answer to `commit` was lost
   * @throws Failure if nobody can tell
   */
  discard(): Promise<ImportSummary | undefined>;
}

/** Takes the records and only counts them. */
export class DryRun implements Destination {
  readonly #read = { person: 0, holding: 0 };

  async add({ record }: SourceRecord): Promise<void> {
    this.#read[record] += 1;
  }

  async arrive(): Promise<void> {}

  async commit(): Promise<ImportSummary> {
    return emptySummary(this.#read);
  }

  async discard(): Promise<undefined> {}
}

/** Nothing became of what was read. */
export function emptySummary(read: Readonly<Record<SourceRecord['record'], number>>): ImportSummary {
  const counts = (count: number) => ({ read: count, created: 0, changed: 0, unchanged: 0, rejected: 0 });
  return {
    persons: counts(read.person),
    holdings: counts(read.holding),
    customers: { created: 0, joined: 0 },
    rejections: [],
  };
}
