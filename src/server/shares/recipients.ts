import { customersInBook } from '../customers/in-book.ts';
import type { Executor } from '../database/database.ts';
import type { Actor } from '../requests/actor.ts';
import { notInBook } from '../requests/refusal.ts';

/**
 * The customers in the order asked for. Throws `not-found` when one of them isn't in the book. With `lock` a second bulk
 * share to one of them waits until the transaction ends: it has to count this one.
 */
export async function recipients(
  db: Executor,
  actor: Actor,
  customerIds: readonly string[],
  { lock }: { lock: boolean },
) {
  const rows = await customersInBook(db, actor, customerIds, { lock })
    .select(['id', 'name', 'risk_tolerance', 'risk_assessed_on', 'consent', 'opted_out'])
    .execute();
  const found = new Map(rows.map((customer) => [customer.id, customer]));
  return customerIds.map((id) => {
    const customer = found.get(id);
    if (!customer) throw notInBook('customer', id);
    return customer;
  });
}
