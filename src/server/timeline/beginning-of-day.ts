import { type RawBuilder, sql } from 'kysely';

/** The instant at which a `date` of the database begins in a zone, as an expression of SQL. */
export function beginningOf(date: RawBuilder<unknown>, timeZone: string): RawBuilder<Date> {
  return sql`((${date})::timestamp at time zone ${timeZone}::text)`;
}
