import { type Kysely, sql } from 'kysely';

/**
 * What bulk follow-ups keep: tags that an adviser added, which no source knows of; interactions that were undone; and
 * the one id of a house's data. That id is made when it is first asked for: databases may begin as copies of one.
 */
const statements = [
  `alter table customer add column added_tags text[] not null default '{}'`,
  `alter table interaction add column withdrawn_at timestamptz`,
  `create table house (is_the_one boolean primary key default true check (is_the_one), id text not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
