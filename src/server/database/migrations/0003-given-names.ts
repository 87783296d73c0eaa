import type { Kysely } from 'kysely';
import { givenNameKeys } from '../../../domain/names/name-keys.ts';
import type { Tables } from '../tables.ts';

const BATCH = 1_000;

/** The customers that are there already are found by their given names too; from now on the import sees to that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = db as Kysely<Tables>;
  const customers = await tables.selectFrom('customer').select(['id', 'book_id', 'name']).execute();
  const keys = customers.flatMap(({ id, book_id, name }) =>
    givenNameKeys(name).map((key) => ({ book_id, key, customer_id: id })),
  );
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    await tables.insertInto('name_key').values(batch).execute();
  }
}
