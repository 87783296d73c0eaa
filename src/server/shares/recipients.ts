import type { Executor } from '../database/database.ts';
import type { Actor } from '../requests/actor.ts';
import { notInBook } from '../requests/refusal.ts';

/**
 * The customers in the order asked for. Throws `not-found` when one of them isn't in the book. With `lock` they stay as
 * they are until the transaction ends, and a second bulk share to one of them waits: it has to count this one. They are
 * locked in the order of their ids, lest two requests wait for each other.
 */
export async function recipients(
  db: Executor,
  actor: Actor,
  customerIds: readonly string[],
  { lock }: { lock: boolean },
) {
  const select = db
    .selectFrom('customer')
    .select(['id', 'name', 'risk_tolerance', 'risk_assessed_on', 'consent', 'opted_out'])
    .where('id', 'in', customerIds)
    .where('book_id', '=', actor.bookId)
    .orderBy('id');
  const found = new Map(
    (await (lock ? select.forNoKeyUpdate() : select).execute()).map((customer) => [customer.id, customer]),
  );
  return customerIds.map((id) => {
    const customer = found.get(id);
    if (!customer) throw notInBook('customer', id);
    return customer;
  });
}
