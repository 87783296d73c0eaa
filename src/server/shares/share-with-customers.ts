import type { Share } from '../../api/schema.d.ts';
import { evaluate } from '../../domain/contact-policy/evaluate.ts';
import type { FeedItemTable } from '../database/tables.ts';
import type { Call } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { bulkReceived } from './bulk-quota.ts';
import { sharedItem } from './item-to-share.ts';
import { keepShares, newShare } from './new-share.ts';
import { recipients } from './recipients.ts';

/** One share a customer, in the order asked for, each as the contact policy decides for that customer. */
export async function shareWithCustomers(
  call: Call<'createShares'>,
  item: FeedItemTable,
  customerIds: readonly string[],
): Promise<Share[]> {
  const { db, actor, body, house, now } = call;
  const channel = body.channel ?? 'single';
  const customers = await recipients(db, actor, customerIds, { lock: !body.dryRun });
  // Counted after the customers are locked: what another request has just sent is seen.
  const received = await bulkReceived(db, house.policy, customerIds, now);
  const shares = customers.map((customer) => {
    const { sentToday, sentThisMonth } = received.get(customer.id) ?? { sentToday: 0, sentThisMonth: 0 };
    const decision = evaluate(house.policy, {
      kind: 'share',
      channel,
      item: sharedItem(item),
      customer: defined({
        riskTolerance: customer.risk_tolerance,
        riskAssessedOn: customer.risk_assessed_on,
        consent: customer.consent,
        optedOut: customer.opted_out,
      }),
      sentToday,
      sentThisMonth,
      now,
    });
    return newShare(call, item, customer, decision);
  });
  return keepShares(call, shares);
}
