import { type Selectable, sql } from 'kysely';
import type { PersonRecord } from '../../api/schema.d.ts';
import { everyNameKey } from '../../domain/names/name-keys.ts';
import { namePinyin } from '../../domain/names/name-pinyin.ts';
import { upsertRows } from '../database/rows.ts';
import type { CustomerTable } from '../database/tables.ts';
import type { ImportRun } from './import-run.ts';
import type { LinkedPerson } from './person-loader.ts';
import { unify } from './unify.ts';

type CustomerRow = Selectable<CustomerTable>;

/** Puts together anew every customer that these persons belong to, from all the records each has by now. */
export async function saveCustomers(run: ImportRun, persons: readonly LinkedPerson[]): Promise<void> {
  const records = await recordsByCustomer(run, persons);
  const before = await customersBefore(run, [...records.keys()]);
  const numbers = await customerNumbers(run, persons, before);
  const rows = [...records].map(([id, ofCustomer]): CustomerRow => {
    const known = before.get(id);
    const customerNumber = known?.customer_number ?? numbers.get(id) ?? id;
    const fields = unify(ofCustomer, customerNumber, run.today);
    const addedTags = known?.added_tags ?? [];
    return {
      ...fields,
      tags: [...new Set([...fields.tags, ...addedTags])],
      added_tags: addedTags,
      id,
      book_id: known?.book_id ?? run.bookId,
      customer_number: customerNumber,
      name_pinyin: namePinyin(fields.name) ?? null,
      created_at: known?.created_at ?? run.now,
      updated_at: run.now,
    };
  });
  await upsertRows(run.db, 'customer', ['id'], rows);
  await saveNameKeys(run, rows, before);
}

/** Per customer all person records: those in the database, the fresh ones in the place of what they change. */
async function recordsByCustomer(
  { db, source }: ImportRun,
  persons: readonly LinkedPerson[],
): Promise<Map<string, PersonRecord[]>> {
  const fresh = new Set(persons.map(({ record }) => record.key));
  const records = new Map<string, PersonRecord[]>(persons.map(({ link }) => [link.customerId, []]));
  const stored = await db
    .selectFrom('source_record')
    .select(['customer_id', 'source', 'key', 'payload'])
    .where('record', '=', 'person')
    .where(({ eb, val, fn }) => eb('customer_id', '=', fn.any(val([...records.keys()]))))
    .orderBy('linked_at')
    .orderBy('source')
    .orderBy('key')
    .execute();
  for (const { customer_id, source: from, key, payload } of stored) {
    const replaced = from === source && fresh.has(key);
    if (!replaced && payload.record === 'person') records.get(customer_id ?? '')?.push(payload);
  }
  for (const { record, link } of persons) records.get(link.customerId)?.push(record);
  return records;
}

/** Locked, in the order in which everybody locks customers: a tag added meanwhile would be overwritten. */
async function customersBefore({ db }: ImportRun, ids: string[]) {
  const rows = await db
    .selectFrom('customer')
    .select(['id', 'book_id', 'customer_number', 'name', 'added_tags', 'created_at'])
    .where(({ eb, val, fn }) => eb('id', '=', fn.any(val(ids))))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** A new customer goes by the customer number of its first record, else by one of the house's own. */
async function customerNumbers(
  { db }: ImportRun,
  persons: readonly LinkedPerson[],
  before: ReadonlyMap<string, unknown>,
): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  const without = new Set<string>();
  for (const { link, identifiers } of persons) {
    const { customerId } = link;
    if (before.has(customerId) || numbers.has(customerId)) continue;
    const own = identifiers.find(({ type }) => type === 'customer_number');
    if (own) numbers.set(customerId, own.value);
    else without.add(customerId);
  }
  const needing = [...without].filter((id) => !numbers.has(id));
  if (needing.length === 0) return numbers;
  const { rows } = await sql<{ number: number }>`
    select nextval('house_customer_number') as number from generate_series(1, ${needing.length})`.execute(db);
  needing.forEach((id, index) => {
    numbers.set(id, `H${rows[index]?.number}`);
  });
  return numbers;
}

async function saveNameKeys(
  { db }: ImportRun,
  rows: readonly CustomerRow[],
  before: ReadonlyMap<string, { name: string }>,
): Promise<void> {
  const renamed = rows.filter(({ id, name }) => before.get(id)?.name !== name);
  const known = renamed.map(({ id }) => id).filter((id) => before.has(id));
  if (known.length > 0) {
    await db
      .deleteFrom('name_key')
      .where(({ eb, val, fn }) => eb('customer_id', '=', fn.any(val(known))))
      .execute();
  }
  const keys = renamed.flatMap(({ id, book_id, name }) =>
    everyNameKey(name).map((key) => ({ book_id, key, customer_id: id })),
  );
  await upsertRows(db, 'name_key', ['book_id', 'key', 'customer_id'], keys);
}
