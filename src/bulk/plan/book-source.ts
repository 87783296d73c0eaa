import type { ApiClient } from '../../api/client.ts';
import type { operations } from '../../api/schema.d.ts';
import { unwrap } from '../../api/unwrap.ts';
import type { ListRow } from '../list/list.ts';
import type { RowSource } from './rows-to-plan.ts';

/** Filters over the adviser's book, as the contract has them. */
export type BookFilter = Omit<
  NonNullable<operations['listCustomers']['parameters']['query']>,
  'cursor' | 'limit'
>;

const largestPage = 200;

/** The customers of the book that the filters leave, page by page. */
export function bookSource(api: ApiClient, filter: BookFilter, from: string): RowSource {
  const column = 'customer';
  return {
    from,
    columns: [column],
    customerColumn: column,
    rows: () => pages(api, filter),
    close: async () => {},
  };
}

async function* pages(api: ApiClient, filter: BookFilter): AsyncGenerator<ListRow> {
  let cursor: string | undefined;
  let line = 0;
  do {
    const query = { ...filter, limit: largestPage, ...(cursor !== undefined && { cursor }) };
    const page = await unwrap(api.GET('/customers', { params: { query } }));
    for (const { id } of page.items) {
      line++;
      yield { line, customer: id, columns: { customer: id } };
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
