import { houseId } from '../house/house-id.ts';
import type { Operation } from '../operation.ts';

export const getSession: Operation<'getSession'> = async ({ db, actor }) => {
  const { adviserId, bookId } = actor;
  const adviser = await db
    .selectFrom('adviser')
    .select(['id', 'name', 'branch'])
    .where('id', '=', adviserId)
    .executeTakeFirstOrThrow();
  const book = await db
    .selectFrom('book')
    .select(['id', 'name'])
    .select((eb) =>
      eb
        .selectFrom('customer')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('customer.book_id', '=', 'book.id')
        .as('customers'),
    )
    .where('id', '=', bookId)
    .executeTakeFirstOrThrow();
  const house = { id: await houseId(db) };
  return { status: 200, body: { adviser, book: { ...book, customers: book.customers ?? 0 }, house } };
};
