import type { PersonRecord } from '../../api/schema.d.ts';
import type { CustomerTable } from '../database/tables.ts';

/** What of a customer comes from the sources: from all records of the person, the one linked first leading. */
export type UnifiedFields = Omit<
  CustomerTable,
  'id' | 'book_id' | 'customer_number' | 'name_pinyin' | 'added_tags' | 'created_at' | 'updated_at'
>;

/**
 * Puts the customer together: each field from the first record that has it; tags from all. An opt-out in any record
 * stands, and consent needs every record that speaks of it: the stricter wins.
 */
export function unify(
  records: readonly PersonRecord[],
  customerNumber: string,
  today: string,
): UnifiedFields {
  const first = <K extends keyof PersonRecord>(field: K) =>
    records.find((record) => record[field] !== undefined)?.[field];
  const assessed = records
    .filter(({ riskTolerance }) => riskTolerance !== undefined)
    .toSorted((a, b) => (b.riskAssessedOn ?? '').localeCompare(a.riskAssessedOn ?? ''))[0];
  const consents = records.map(({ consent }) => consent).filter((consent) => consent !== undefined);
  return {
    // A source without names (there are such) leaves the number to call the person by.
    name: first('name') ?? customerNumber,
    sex: first('sex') ?? null,
    birth_date: first('birthDate') ?? null,
    language: first('language') ?? null,
    address: first('address') ?? null,
    risk_tolerance: assessed?.riskTolerance ?? null,
    risk_assessed_on: assessed?.riskAssessedOn ?? null,
    consent: consents.length > 0 && consents.every(Boolean),
    opted_out: records.some(({ optedOut }) => optedOut === true),
    tags: [...new Set(records.flatMap(({ tags }) => tags ?? []))],
    since: records.map(({ since }) => since ?? today).toSorted()[0] ?? today,
  };
}
