import type { Insertable } from 'kysely';
import type { Executor } from '../../src/server/database/database.ts';
import type { FeedItemTable, HoldingTable, Tables } from '../../src/server/database/tables.ts';
import { newId } from '../../src/server/house/ids.ts';

const LONG_AGO = new Date('2026-01-05T09:00:00+08:00');

/** A customer who may be sent anything up to R3, assessed this year. Gives the id. */
export async function addCustomer(
  db: Executor,
  bookId: string,
  values: Partial<Insertable<Tables['customer']>> = {},
): Promise<string> {
  const id = newId('cus');
  await db
    .insertInto('customer')
    .values({
      id,
      book_id: bookId,
      customer_number: `C${id.slice(-8)}`,
      name: '张伟',
      name_pinyin: 'zhang wei',
      sex: null,
      birth_date: null,
      language: null,
      address: null,
      risk_tolerance: 'C3',
      risk_assessed_on: '2026-06-01',
      consent: true,
      opted_out: false,
      tags: [],
      since: '2020-01-01',
      created_at: LONG_AGO,
      updated_at: LONG_AGO,
      ...values,
    })
    .execute();
  return id;
}

/** A term deposit of 200,000.00 CNY, owned by the customers given; further owners are joint owners. Gives the id. */
export async function addHolding(
  db: Executor,
  customerIds: readonly string[],
  values: Partial<HoldingTable> = {},
  role: Tables['holding_party']['role'] = 'owner',
): Promise<string> {
  const id = newId('hld');
  await db
    .insertInto('holding')
    .values({
      id,
      source: 'core',
      line: 'banking',
      type: 'term_deposit',
      product: '三年期定期存款',
      side: 'asset',
      currency: 'CNY',
      position: '200000',
      valued_on: null,
      risk_level: null,
      opened_on: null,
      matures_on: null,
      annual_rate: null,
      sum_assured: null,
      sum_assured_currency: null,
      payment_amount: null,
      payment_currency: null,
      payment_every: null,
      payment_next_on: null,
      status: null,
      ...values,
    })
    .execute();
  const parties = customerIds.map((customer_id, ordinal) => ({
    holding_id: id,
    customer_id,
    role: ordinal === 0 ? role : ('joint_owner' as const),
    ordinal,
  }));
  await db.insertInto('holding_party').values(parties).execute();
  return id;
}

/** A channel of the feed, unless it is there. Gives the id. */
export async function addChannel(
  db: Executor,
  values: Partial<Tables['channel']> & { id: string },
): Promise<string> {
  await db
    .insertInto('channel')
    .values({ name: '财富视野', category: 'finance', description: null, ...values })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return values.id;
}

/** An approved article without an end to its validity. Gives the id. */
export async function addFeedItem(db: Executor, values: Partial<FeedItemTable> = {}): Promise<string> {
  const id = newId('itm');
  await db
    .insertInto('feed_item')
    .values({
      id,
      channel_id: values.channel_id ?? (await addChannel(db, { id: 'chn_0001' })),
      kind: 'article',
      title: '年末理财提示',
      summary: '三点提醒',
      body: '第一点……',
      line: null,
      risk_level: null,
      approval: 'approved',
      published_at: LONG_AGO,
      valid_from: null,
      valid_until: null,
      pictures: 0,
      links: 0,
      ...values,
    })
    .execute();
  return id;
}
