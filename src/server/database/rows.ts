import { type Selectable, sql } from 'kysely';
import type { Executor } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * Inserts any number of rows in one statement, handed over as one JSON parameter: a `values` list stops at 65,535
 * parameters and is slower. Rows whose key is there already are overwritten.
 */
export async function upsertRows<T extends keyof Tables & string>(
  db: Executor,
  table: T,
  key: readonly (keyof Tables[T] & string)[],
  rows: readonly Selectable<Tables[T]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const others = Object.keys(first).filter((column) => !key.some((part) => part === column));
  const into = sql.table(table);
  const change =
    others.length === 0
      ? sql`nothing`
      : sql`update set ${sql.join(others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`;
  await sql`
    insert into ${into}
    select * from jsonb_populate_recordset(null::${into}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do ${change}`.execute(db);
}

/**
 * Renews what the planner knows of the tables, after many rows came in. PGlite never does it by itself, and a plan
 * without statistics can take minutes where milliseconds would do.
 */
export async function analyze(db: Executor): Promise<void> {
  await sql`analyze`.execute(db);
}
