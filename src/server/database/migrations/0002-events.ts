import { type Kysely, sql } from 'kysely';

/**
 * What happens in a book, in the order of its own counter (decision 11), and what came back of a share. An event tells of
 * things without holding on to them: a reference would lock each while the counter is locked.
 */
const statements = [
  `alter table share add column opened_at timestamptz`,
  `alter table share add column replied_at timestamptz`,
  `create index share_due on share (book_id, scheduled_for) where status = 'scheduled'`,

  `create table event_count (book_id text primary key references book, last bigint not null)`,
  `create table event (
    book_id text not null references book, position bigint not null, id text not null, kind text not null,
    occurred_at timestamptz not null, adviser_id text, customer_id text, share_id text, task_id text,
    interaction_id text, import_id text, text text, primary key (book_id, position))`,
  `create index event_of_customer on event (customer_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
