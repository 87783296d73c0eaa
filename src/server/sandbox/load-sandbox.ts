import { sql } from 'kysely';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import { analyze, upsertRows } from '../database/rows.ts';
import { type MakeId, seededIds } from '../house/ids.ts';
import { HoldingLoader } from '../imports/holding-loader.ts';
import type { ImportRun } from '../imports/import-run.ts';
import { PersonLoader } from '../imports/person-loader.ts';
import type { SandboxData, SandboxImport } from './generate/types.ts';

/** What a sandbox was made from. */
export interface SandboxOrigin {
  seed: number;
  customers: number;
}

const TIME_ZONE = 'Asia/Shanghai';

/** What the sandbox in this database was made from; undefined where none was made. */
export async function sandboxOrigin(db: Executor): Promise<SandboxOrigin | undefined> {
  return db.selectFrom('sandbox').select(['seed', 'customers']).executeTakeFirst();
}

/** Fills an empty database with generated people and all around them: as a whole or, if it is stopped, not at all. */
export async function loadSandbox(
  db: Executor,
  { seed, customers }: SandboxOrigin,
  now: Date,
): Promise<void> {
  const today = wallTimeAt(now, TIME_ZONE).date;
  // Loaded here: the generator's names and words are half of what a server would load, and needed once.
  const { generateSandbox } = await import('./generate/generate-sandbox.ts');
  const data = generateSandbox({ seed, customers, today });
  const newId = seededIds(seed);
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('sandbox').values({ seed, customers, made_on: today }).execute();
    await loadHouse(transaction, data);
    for (const delivery of data.imports) await importDelivery(transaction, delivery, { now, today, newId });
    await loadContacts(transaction, data);
    await loadValuations(transaction, data);
    await analyze(transaction);
  });
}

async function loadHouse(db: Executor, { books, advisers, channels, feedItems, exchangeRates }: SandboxData) {
  await db
    .insertInto('book')
    .values([...books])
    .execute();
  const adviserRows = advisers.map(({ bookId, ...adviser }) => ({ ...adviser, book_id: bookId }));
  await db.insertInto('adviser').values(adviserRows).execute();
  const rates = exchangeRates.map(({ currency, asOf, rateToCny }) => ({
    currency,
    as_of: asOf,
    rate: rateToCny,
  }));
  await upsertRows(db, 'exchange_rate', ['currency', 'as_of'], rates);
  const channelRows = channels.map((channel) => ({ ...channel, description: channel.description ?? null }));
  await upsertRows(db, 'channel', ['id'], channelRows);
  const items = feedItems.map(
    ({ channelId, riskLevel, publishedAt, validFrom, validUntil, line, ...item }) => ({
      ...item,
      channel_id: channelId,
      line: line ?? null,
      risk_level: riskLevel ?? null,
      published_at: new Date(publishedAt),
      valid_from: validFrom ?? null,
      valid_until: validUntil ?? null,
    }),
  );
  await upsertRows(db, 'feed_item', ['id'], items);
}

/** Through the same doors as a bank's own extract, so that the sandbox's people are linked as real ones are. */
async function importDelivery(
  db: Executor,
  { source, bookId, records }: SandboxImport,
  { now, today, newId }: { now: Date; today: string; newId: MakeId },
): Promise<void> {
  const run: ImportRun = { db, importId: newId('imp'), source, bookId, now, today, newId, rejections: [] };
  await new PersonLoader(run).load(records.filter((record) => record.record === 'person'));
  await new HoldingLoader(run).load(records.filter((record) => record.record === 'holding'));
  const [fault] = run.rejections;
  if (fault) throw new Error(`the sandbox made a faulty record: ${fault.key}: ${fault.reason}`);
}

async function loadContacts(db: Executor, { interactions, tasks, shares, moments, advisers }: SandboxData) {
  const customers = await customersByKey(db);
  const customerOf = ({ customer }: { customer: { key: string } }) => customers.get(customer.key) ?? '';
  const bookOf = new Map(advisers.map(({ id, bookId }) => [id, bookId]));

  const interactionRows = interactions.map((one) => ({
    id: one.id,
    adviser_id: one.adviserId,
    customer_id: customerOf(one),
    kind: one.kind,
    outcome: one.outcome,
    note: one.note,
    occurred_at: new Date(one.occurredAt),
    created_at: new Date(one.createdAt),
    withdrawn_at: null,
  }));
  await upsertRows(db, 'interaction', ['id'], interactionRows);
  const taskRows = tasks.map((one) => ({
    id: one.id,
    adviser_id: one.adviserId,
    customer_id: customerOf(one),
    interaction_id: one.interactionId ?? null,
    title: one.title,
    due_at: new Date(one.dueAt),
    status: one.status,
    created_at: new Date(one.createdAt),
    done_at: one.doneAt === undefined ? null : new Date(one.doneAt),
  }));
  await upsertRows(db, 'task', ['id'], taskRows);
  const momentRows = moments.map((one) => ({
    id: one.id,
    adviser_id: one.adviserId,
    book_id: bookOf.get(one.adviserId) ?? '',
    item_id: one.itemId,
    text: one.text,
    published_at: new Date(one.publishedAt),
  }));
  await upsertRows(db, 'moment', ['id'], momentRows);
  const shareRows = shares.map((one) => ({
    id: one.id,
    adviser_id: one.adviserId,
    book_id: bookOf.get(one.adviserId) ?? '',
    item_id: one.itemId,
    customer_id: customerOf(one),
    moment_id: null,
    status: one.status,
    channel: 'single' as const,
    message: one.message,
    held_back_by: null,
    scheduled_for: null,
    scheduled_by: null,
    sent_at: new Date(one.sentAt),
    opened_at: null,
    replied_at: null,
    created_at: new Date(one.sentAt),
  }));
  await upsertRows(db, 'share', ['id'], shareRows);
}

async function customersByKey(db: Executor): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('source_record')
    .select(['key', 'customer_id'])
    .where('source', '=', 'sandbox-bank')
    .where('record', '=', 'person')
    .execute();
  return new Map(rows.map(({ key, customer_id }) => [key, customer_id ?? '']));
}

async function loadValuations(db: Executor, { valuations }: SandboxData): Promise<void> {
  await sql`
    insert into holding_valuation (holding_id, valued_on, position)
    select source_record.holding_id, valuation."valuedOn", valuation.amount
    from jsonb_to_recordset(${JSON.stringify(valuations)}::jsonb)
      as valuation (source text, "holdingKey" text, "valuedOn" date, amount numeric)
    join source_record on source_record.source = valuation.source and source_record.record = 'holding'
      and source_record.key = valuation."holdingKey"
    on conflict do nothing`.execute(db);
}
