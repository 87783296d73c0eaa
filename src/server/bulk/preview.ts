import type { BulkPreviewItem } from '../../api/schema.d.ts';
import type { Decision } from '../../domain/contact-policy/decision.ts';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Call, Operation } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { decisions } from '../shares/decisions.ts';
import { heldBackBy } from '../shares/held-back-by.ts';
import { bulkCustomers, bulkHoldings, type FoundCustomer } from './bulk-customers.ts';
import { namedCustomers } from './named-customers.ts';
import { type Action, readAction } from './read-action.ts';

type PreviewCall = Call<'previewBulk'>;

export const previewBulk: Operation<'previewBulk'> = async (call) => {
  const { body } = call;
  const action = await readAction(call, body.action);
  const named = await namedCustomers(call, body.customers);
  const ids = [...new Set(named.flatMap((one) => ('customerId' in one ? [one.customerId] : [])))];
  const customers = await bulkCustomers(call, ids);
  const holdings = body.holdings ? await bulkHoldings(call, ids) : undefined;
  const rows = named.flatMap((one, row) => {
    const customer = 'customerId' in one ? customers.get(one.customerId) : undefined;
    return customer ? [{ ...customer, row }] : [];
  });
  const decided = await decide(call, action, rows);
  const items = named.map((one, row): BulkPreviewItem => {
    if ('rejection' in one) return { outcome: 'rejected', rejection: one.rejection };
    const answer = customers.get(one.customerId)?.answer;
    const more = { holdings: holdings?.get(one.customerId), namedHoldingId: one.holdingId };
    const customer = answer && { ...answer, ...defined(more) };
    return { ...outcome(call, decided.get(row)), ...defined({ customer }) };
  });
  return { status: 200, body: { items } };
};

/** What the contact policy says, by row; all else nothing speaks against. */
async function decide(
  { db, house, now }: PreviewCall,
  action: Action,
  rows: readonly (FoundCustomer & { row: number })[],
): Promise<Map<number, Decision>> {
  if (action.kind !== 'share') return new Map();
  const { item } = action;
  // In the order of the rows: of two to one customer the first is received when the second is judged.
  const decided = await decisions(db, house.policy, rows, { item, channel: 'bulk', now });
  return new Map(decided.map(({ customer, decision }) => [customer.row, decision]));
}

function outcome({ house, language }: PreviewCall, decision: Decision | undefined): BulkPreviewItem {
  switch (decision?.outcome) {
    case 'hold':
      return { outcome: 'held_back', heldBackBy: heldBackBy(decision.rules, language) };
    case 'schedule': {
      const scheduledFor = formatWithOffset(new Date(decision.at), house.timeZone);
      return { outcome: 'will', scheduledFor, scheduledBy: decision.rule.id };
    }
    default:
      return { outcome: 'will' };
  }
}
