import type {
  BulkAction,
  BulkOutcome,
  BulkResult,
  BulkReversal,
  BulkReversalItem,
  BulkRow,
  Event,
  EventPage,
} from '../../src/api/schema.d.ts';
import type { Executor } from '../../src/server/database/database.ts';
import type { TestAdviser } from './server-under-test.ts';

/** The outcomes of rows, for a batch that is taken. */
export async function perform(
  adviser: TestAdviser,
  action: BulkAction,
  rows: readonly BulkRow[],
  language: 'zh-CN' | 'en' = 'en',
): Promise<BulkOutcome[]> {
  const headers = { 'accept-language': language };
  const body = { action, rows };
  const answer = await adviser.request<BulkResult>('POST', '/bulk-rows', body, headers);
  if (answer.status !== 200) throw new Error(`the batch was refused: ${JSON.stringify(answer.body)}`);
  return answer.body.items;
}

/** What became of undoing rows. */
export async function reverse(adviser: TestAdviser, keys: readonly string[]): Promise<BulkReversalItem[]> {
  return (await adviser.request<BulkReversal>('POST', '/bulk-reversals', { keys })).body.items;
}

/** What the book tells of while something is done. */
export async function told<Result>(
  adviser: TestAdviser,
  act: () => Promise<Result>,
): Promise<{ result: Result; events: Event[] }> {
  const { cursor } = (await adviser.request<EventPage>('GET', '/events')).body;
  const result = await act();
  const { body } = await adviser.request<EventPage>('GET', `/events?cursor=${cursor}&limit=200`);
  return { result, events: body.items };
}

type Counted = 'share' | 'interaction' | 'task' | 'idempotency_key';

/** How many rows a table has. */
export async function rowsIn(db: Executor, table: Counted): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
