import type { Executor } from '../database/database.ts';
import type { Actor } from '../requests/actor.ts';
import { notInBook } from '../requests/refusal.ts';

/** The customer's name, where the customer is in the adviser's book. Throws `not-found` where not. */
export async function customerInBook(
  db: Executor,
  actor: Actor,
  customerId: string,
): Promise<{ id: string; name: string }> {
  const customer = await db
    .selectFrom('customer')
    .select(['id', 'name'])
    .where('id', '=', customerId)
    .where('book_id', '=', actor.bookId)
    .executeTakeFirst();
  if (!customer) throw notInBook('customer', customerId);
  return customer;
}

/**
 * Those of the customers who are in the adviser's book, in the order of their ids. With `lock` they stay as they are
 * until the transaction ends, and whoever else locks one of them waits; all do so in this order, lest two wait for each
 * other.
 */
export function customersInBook(
  db: Executor,
  actor: Actor,
  customerIds: readonly string[],
  { lock }: { lock: boolean },
) {
  const among = db
    .selectFrom('customer')
    .where(({ eb, val, fn }) => eb('id', '=', fn.any(val([...customerIds]))))
    .where('book_id', '=', actor.bookId)
    .orderBy('id');
  return lock ? among.forNoKeyUpdate() : among;
}
