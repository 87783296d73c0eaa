import type { Share } from '../../api/schema.d.ts';
import type { FeedItemTable } from '../database/tables.ts';
import type { Call } from '../operation.ts';
import { decisions } from './decisions.ts';
import { keepShares, newShare } from './new-share.ts';
import { recipients } from './recipients.ts';

/** One share a customer, in the order asked for, each as the contact policy decides for that customer. */
export async function shareWithCustomers(
  call: Call<'createShares'>,
  item: FeedItemTable,
  customerIds: readonly string[],
): Promise<Share[]> {
  const { db, actor, body, house, now, language } = call;
  const channel = body.channel ?? 'single';
  const customers = await recipients(db, actor, customerIds, { lock: !body.dryRun });
  // Decided after the customers are locked: what another request has just sent is counted.
  const decided = await decisions(db, house.policy, customers, { item, channel, now });
  return keepShares(
    call,
    decided.map(({ customer, decision }) =>
      newShare({ message: body.message, now, language }, item, customer, decision),
    ),
  );
}
