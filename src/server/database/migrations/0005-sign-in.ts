import { type Kysely, sql } from 'kysely';

/**
 * Who an adviser is at the issuer, where that is not the adviser's own id; and what the sandbox's own issuer keeps
 * between two requests (grants, refresh tokens, device codes), as its library writes it.
 */
const statements = [
  `alter table adviser add column subject text unique`,
  `create table provider_record (
    model text not null, id text not null, payload jsonb not null, grant_id text, user_code text, uid text,
    expires_at timestamptz, primary key (model, id))`,
  `create index provider_record_of_grant on provider_record (grant_id)`,
  `create index provider_record_by_code on provider_record (user_code)`,
  `create index provider_record_by_uid on provider_record (uid)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
