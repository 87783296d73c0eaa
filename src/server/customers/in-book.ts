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
