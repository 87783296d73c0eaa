import type { ListRow } from '../list/list.ts';

/** Where the customers of a plan come from: a file, a pipe or the adviser's book. */
export interface RowSource {
  /** As it was named on the command line. */
  readonly from: string;
  readonly columns: readonly string[];
  readonly customerColumn: string;
  rows(): AsyncGenerator<ListRow>;
  close(): Promise<void>;
}

/** The rows in pieces of at most so many. */
export async function* inBatches<Row>(rows: AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What `ask` makes of each piece, in order; so many are asked ahead of the one that is looked at. */
export async function* askedAhead<Batch, Answer>(
  batches: AsyncIterable<Batch>,
  ahead: number,
  ask: (batch: Batch) => Promise<Answer>,
): AsyncGenerator<readonly [Batch, Answer]> {
  const asked: Promise<readonly [Batch, Answer]>[] = [];
  for await (const batch of batches) {
    const answer = ask(batch).then((value) => [batch, value] as const);
    // Looked at in its turn; until then nobody listens.
    answer.catch(() => undefined);
    asked.push(answer);
    if (asked.length > ahead) yield await (asked.shift() as Promise<readonly [Batch, Answer]>);
  }
  for (const answer of asked) yield await answer;
}
