import type { BulkCustomer, Holding } from '../../api/schema.d.ts';
import { formatWithOffset, wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { customersInBook } from '../customers/in-book.ts';
import { lastInteractionAt } from '../customers/last-interaction.ts';
import { holdingAnswer } from '../holdings/holding-answer.ts';
import { positionsByCustomer, ratesOn } from '../holdings/positions.ts';
import { valuate } from '../holdings/valuation.ts';
import type { Call } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import type { Recipient } from '../shares/decisions.ts';

export interface FoundCustomer extends Recipient {
  answer: BulkCustomer;
}

/** The customers by their ids: what the contact policy looks at, and what there is to say to them. */
export async function bulkCustomers(
  { db, actor, house }: Call<'previewBulk'>,
  customerIds: readonly string[],
): Promise<Map<string, FoundCustomer>> {
  const rows = await customersInBook(db, actor, customerIds, { lock: false })
    .select(['id', 'customer_number', 'name', 'name_pinyin', 'sex', 'language', 'tags'])
    .select(['risk_tolerance', 'risk_assessed_on', 'consent', 'opted_out'])
    .select(lastInteractionAt.as('last_interaction_at'))
    .execute();
  return new Map(
    rows.map(
      ({ customer_number, name, name_pinyin, sex, language, tags, last_interaction_at, ...recipient }) => {
        const answer: BulkCustomer = defined({
          id: recipient.id,
          customerNumber: customer_number,
          name,
          namePinyin: name_pinyin,
          sex,
          language,
          riskTolerance: recipient.risk_tolerance,
          tags,
          lastInteractionAt: last_interaction_at && formatWithOffset(last_interaction_at, house.timeZone),
        });
        return [recipient.id, { ...recipient, answer }];
      },
    ),
  );
}

/** The holdings of each of the customers as they are today, valued as for each of them alone. */
export async function bulkHoldings(
  { db, now, house }: Call<'previewBulk'>,
  customerIds: readonly string[],
): Promise<Map<string, Holding[]>> {
  const today = wallTimeAt(now, house.timeZone).date;
  const held = await positionsByCustomer(db, customerIds, today);
  const rates = await ratesOn(db, today);
  return new Map(
    customerIds.map((id) => {
      const { positions } = valuate(held.get(id) ?? [], rates, house.currency);
      return [id, positions.map(holdingAnswer)];
    }),
  );
}
