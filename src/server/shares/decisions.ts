import type { Decision, ShareSubject } from '../../domain/contact-policy/decision.ts';
import { evaluate } from '../../domain/contact-policy/evaluate.ts';
import type { PolicyDocument } from '../../domain/contact-policy/policy-document.ts';
import type { Executor } from '../database/database.ts';
import type { CustomerTable, FeedItemTable } from '../database/tables.ts';
import { defined } from '../requests/defined.ts';
import { bulkReceived } from './bulk-quota.ts';
import { sharedItem } from './item-to-share.ts';

/** What the contact policy looks at in a customer. */
export type Recipient = Pick<
  CustomerTable,
  'id' | 'risk_tolerance' | 'risk_assessed_on' | 'consent' | 'opted_out'
>;

interface Sending {
  item: FeedItemTable;
  channel: ShareSubject['channel'];
  now: Date;
}

/**
 * What the contact policy says of sending the item to each of the customers, in their order. Who comes twice has, the
 * second time, received what was decided the first time.
 */
export async function decisions<R extends Recipient>(
  db: Executor,
  policy: PolicyDocument,
  recipients: readonly R[],
  { item, channel, now }: Sending,
): Promise<{ customer: R; decision: Decision }[]> {
  if (recipients.length === 0) return [];
  const ids = recipients.map(({ id }) => id);
  const received = await bulkReceived(db, policy, ids, now);
  return recipients.map((customer) => {
    const { sentToday, sentThisMonth } = received.get(customer.id) ?? { sentToday: 0, sentThisMonth: 0 };
    const decision = evaluate(policy, {
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
    if (channel === 'bulk' && decision.outcome !== 'hold') {
      received.set(customer.id, { sentToday: sentToday + 1, sentThisMonth: sentThisMonth + 1 });
    }
    return { customer, decision };
  });
}
