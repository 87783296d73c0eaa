import { maskIdentifier } from '../../domain/identifiers/mask-identifier.ts';
import type { Executor } from '../database/database.ts';

/** One masked mobile number of each customer who has any; tells two people of one name apart. */
export async function maskedMobiles(
  db: Executor,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  if (customerIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('customer_identifier')
    .distinctOn('customer_id')
    .select(['customer_id', 'value'])
    .where('customer_id', 'in', customerIds)
    .where('type', '=', 'mobile')
    .orderBy('customer_id')
    .orderBy('source')
    .orderBy('value')
    .execute();
  return new Map(rows.map(({ customer_id, value }) => [customer_id, maskIdentifier('mobile', value)]));
}
