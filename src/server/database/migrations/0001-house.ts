import { type Kysely, sql } from 'kysely';

/** The tables of the first version. Plain SQL: the same text runs on PGlite and PostgreSQL. */
const statements = [
  `create table book (id text primary key, name text not null)`,
  `create table adviser (
    id text primary key, name text not null, branch text not null, book_id text not null references book)`,
  `create table access_token (
    token_digest text primary key, adviser_id text not null references adviser, created_at timestamptz not null)`,

  `create table customer (
    id text primary key, book_id text not null references book, customer_number text not null, name text not null,
    name_pinyin text, sex text, birth_date date, language text, address text, risk_tolerance text,
    risk_assessed_on date, consent boolean not null, opted_out boolean not null, tags text[] not null,
    since date not null, created_at timestamptz not null, updated_at timestamptz not null)`,
  `create index customer_by_name on customer (book_id, name, id)`,
  `create index customer_by_number on customer (book_id, customer_number)`,
  `create table name_key (
    book_id text not null, key text not null collate "C", customer_id text not null references customer on delete cascade,
    primary key (book_id, key, customer_id))`,
  `create sequence house_customer_number start 10000001`,
  `create index name_key_of_customer on name_key (customer_id)`,
  `create table customer_identifier (
    customer_id text not null references customer on delete cascade, source text not null, record_key text not null,
    type text not null, value text not null, suffix text not null,
    primary key (source, record_key, type, value))`,
  `create index customer_identifier_by_value on customer_identifier (value, type)`,
  `create index customer_identifier_by_suffix on customer_identifier (suffix)`,
  `create index customer_identifier_of_customer on customer_identifier (customer_id)`,

  `create table holding (
    id text primary key, source text not null, line text not null, type text not null, product text not null,
    side text not null, currency text not null, position numeric(24, 4) not null, valued_on date, risk_level text,
    opened_on date, matures_on date, annual_rate text, sum_assured numeric(24, 4), sum_assured_currency text,
    payment_amount numeric(24, 4), payment_currency text, payment_every text, payment_next_on date, status text)`,
  `create index holding_by_maturity on holding (matures_on)`,
  `create index holding_by_payment on holding (payment_next_on)`,
  `create table holding_identifier (
    holding_id text not null references holding on delete cascade, type text not null, value text not null,
    suffix text not null, primary key (holding_id, type, value))`,
  `create index holding_identifier_by_value on holding_identifier (value, type)`,
  `create index holding_identifier_by_suffix on holding_identifier (suffix)`,
  `create table holding_party (
    holding_id text not null references holding on delete cascade, customer_id text not null references customer,
    role text not null, ordinal integer not null, primary key (holding_id, customer_id))`,
  `create index holding_party_of_customer on holding_party (customer_id)`,
  `create table holding_valuation (
    holding_id text not null references holding on delete cascade, valued_on date not null,
    position numeric(24, 4) not null, primary key (holding_id, valued_on))`,
  `create table exchange_rate (
    currency text not null, as_of date not null, rate numeric(18, 8) not null, primary key (currency, as_of))`,

  `create table channel (id text primary key, name text not null, category text not null, description text)`,
  `create table feed_item (
    id text primary key, channel_id text not null references channel, kind text not null, title text not null,
    summary text not null, body text not null, line text, risk_level text, approval text not null,
    published_at timestamptz not null, valid_from date, valid_until date, pictures integer not null,
    links integer not null)`,
  `create index feed_item_by_time on feed_item (published_at desc, id)`,

  `create table moment (
    id text primary key, adviser_id text not null references adviser, book_id text not null references book,
    item_id text not null references feed_item, text text not null, published_at timestamptz not null)`,
  `create index moment_of_book on moment (book_id, published_at desc, id)`,
  `create table share (
    id text primary key, adviser_id text not null references adviser, book_id text not null references book,
    item_id text not null references feed_item, customer_id text references customer, moment_id text references moment,
    status text not null, channel text not null, message text, held_back_by jsonb, scheduled_for timestamptz,
    scheduled_by text, sent_at timestamptz, created_at timestamptz not null)`,
  `create index share_of_customer on share (customer_id, created_at desc, id)`,
  `create index share_of_book on share (book_id, created_at desc, id)`,
  `create table interaction (
    id text primary key, adviser_id text not null references adviser, customer_id text not null references customer,
    kind text not null, outcome text, note text, occurred_at timestamptz not null, created_at timestamptz not null)`,
  `create index interaction_of_customer on interaction (customer_id, occurred_at desc, id)`,
  `create index interaction_by_time on interaction (occurred_at desc, id)`,
  `create table task (
    id text primary key, adviser_id text not null references adviser, customer_id text not null references customer,
    interaction_id text references interaction, title text not null, due_at timestamptz not null, status text not null,
    created_at timestamptz not null, done_at timestamptz)`,
  `create index task_of_adviser on task (adviser_id, due_at, id)`,
  `create index task_of_customer on task (customer_id)`,
  `create index task_of_interaction on task (interaction_id)`,

  `create table idempotency_key (
    adviser_id text not null references adviser, key text not null, request_digest text not null, status integer,
    body text, created_at timestamptz not null, primary key (adviser_id, key))`,

  `create table import (
    id text primary key, adviser_id text not null references adviser, book_id text not null references book,
    source text not null, state text not null, received integer not null, summary jsonb,
    created_at timestamptz not null)`,
  `create table import_record (
    import_id text not null references import on delete cascade, ordinal bigint generated always as identity,
    record jsonb not null, primary key (import_id, ordinal))`,
  `create table source_record (
    source text not null, record text not null, key text not null, book_id text not null references book, digest text not null,
    customer_id text references customer, holding_id text references holding, decision text, rule text,
    evidence jsonb, payload jsonb not null, linked_at timestamptz not null, primary key (source, record, key))`,
  `create index source_record_of_customer on source_record (customer_id)`,
  `create table sandbox (seed integer not null, customers integer not null, made_on date not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
