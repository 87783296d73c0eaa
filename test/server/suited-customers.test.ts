import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, SuitedCustomer, SuitedCustomers } from '../../src/api/schema.d.ts';
import { newId } from '../../src/server/house/ids.ts';
import { addChannel, addCustomer, addFeedItem, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const BEFORE = new Date('2026-11-20T10:00:00+08:00');
const deposit = { kind: 'product', line: 'banking', risk_level: 'R1', title: '三年期大额存单' } as const;
const cash = { type: 'current_account', product: '活期' } as const;

type Values = Parameters<typeof addCustomer>[2];
const named = (name: string, values: Values = {}) =>
  addCustomer(server.db, server.lin.bookId, { name, ...values });

async function suits(itemId: string, query = ''): Promise<SuitedCustomers> {
  const { body } = await server.lin.request<SuitedCustomers>(
    'GET',
    `/feed-items/${itemId}/suited-customers${query}`,
  );
  return body;
}

/** `name: reasons`, the best suited first. */
async function whom(itemId: string): Promise<string[]> {
  const { items } = await suits(itemId);
  return items.map(({ name, reasons }) => `${name}: ${reasons.join(' ')}`);
}

async function shared(
  customerId: string,
  itemId: string,
  values: { status?: 'sent' | 'held_back'; opened?: boolean } = {},
) {
  const { status = 'sent', opened = false } = values;
  await server.db
    .insertInto('share')
    .values({
      id: newId('shr'),
      adviser_id: server.lin.adviserId,
      book_id: server.lin.bookId,
      item_id: itemId,
      customer_id: customerId,
      moment_id: null,
      status,
      channel: 'single',
      message: null,
      held_back_by: null,
      scheduled_for: null,
      scheduled_by: null,
      sent_at: status === 'sent' ? BEFORE : null,
      opened_at: opened ? BEFORE : null,
      replied_at: null,
      created_at: BEFORE,
    })
    .execute();
}

describe('a deposit suits', () => {
  test('whose money comes free, or lies idle, in this order', async () => {
    const item = await addFeedItem(server.db, deposit);
    const [both, maturing, idle, poor] = [
      await named('甲'),
      await named('乙'),
      await named('丙'),
      await named('丁'),
    ];
    await addHolding(server.db, [both], { matures_on: '2026-12-01' });
    await addHolding(server.db, [both], { ...cash, position: '50000' });
    await addHolding(server.db, [maturing], { matures_on: '2027-02-21', type: 'bond', line: 'investment' });
    await addHolding(server.db, [idle], { ...cash, position: '50000' });
    await addHolding(server.db, [poor], { ...cash, position: '49999.99' });
    expect(await whom(item)).toEqual([
      '甲: matures_soon idle_cash holds_line',
      '乙: matures_soon',
      '丙: idle_cash',
    ]);
  });

  test('not for what matures too late, is owed, is worth nothing or is another’s', async () => {
    const item = await addFeedItem(server.db, deposit);
    const customer = await named('甲');
    const other = { line: 'investment', type: 'bond' } as const;
    await addHolding(server.db, [customer], { ...other, matures_on: '2027-02-22' });
    await addHolding(server.db, [customer], { ...other, matures_on: '2026-11-22' });
    await addHolding(
      server.db,
      [customer],
      { ...other, matures_on: '2026-12-01', side: 'liability' },
      'borrower',
    );
    await addHolding(server.db, [customer], { ...other, matures_on: '2026-12-01', position: '0' });
    await addHolding(server.db, [customer], { ...other, matures_on: '2026-12-01' }, 'beneficiary');
    expect(await whom(item)).toEqual([]);
  });

  test('counts the customer’s part, in the house’s currency', async () => {
    const item = await addFeedItem(server.db, deposit);
    const [half, dollars, unknown] = [await named('甲'), await named('乙'), await named('丙')];
    const partner = await addCustomer(server.db, server.zhao.bookId);
    await addHolding(server.db, [half, partner], { ...cash, position: '99000' });
    await addHolding(server.db, [dollars], { ...cash, position: '7200', currency: 'USD' });
    await addHolding(server.db, [unknown], { ...cash, position: '900000', currency: 'JPY' });
    await server.db
      .insertInto('exchange_rate')
      .values([
        { currency: 'USD', as_of: '2026-01-01', rate: '1' },
        { currency: 'USD', as_of: '2026-11-20', rate: '7' },
        { currency: 'USD', as_of: '2026-11-24', rate: '1' },
      ])
      .execute();
    expect(await whom(item)).toEqual(['乙: idle_cash']);
  });

  test('the richer before the poorer where as much speaks for it', async () => {
    const item = await addFeedItem(server.db, deposit);
    for (const [name, position] of [
      ['甲', '60000'],
      ['乙', '900000'],
      ['丙', '70000'],
    ] as const) {
      await addHolding(server.db, [await named(name)], { ...cash, position });
    }
    expect(await whom(item)).toEqual(['乙: idle_cash', '丙: idle_cash', '甲: idle_cash']);
    const pages = await server.lin.pages<SuitedCustomer>(`/feed-items/${item}/suited-customers`, 2);
    expect(pages.map((page) => page.map(({ name }) => name))).toEqual([['乙', '丙'], ['甲']]);
  });
});

describe('an item suits', () => {
  test('whoever holds more in its line than everybody does; money says nothing', async () => {
    const loan = await addFeedItem(server.db, { kind: 'product', line: 'banking', title: '随心贷' });
    const [rich, borrower] = [await named('甲'), await named('乙')];
    await addHolding(server.db, [rich], { ...cash, position: '900000' });
    await addHolding(server.db, [borrower], { type: 'mortgage', side: 'liability' }, 'borrower');
    expect(await whom(loan)).toEqual(['乙: holds_line']);
    const insurance = await addFeedItem(server.db, { line: 'insurance' });
    expect(await whom(insurance)).toEqual([]);
  });

  test('whose tag it speaks of', async () => {
    const item = await addFeedItem(server.db, { summary: '代发工资客户专享', body: 'For VIPs' });
    await named('甲', { tags: ['有车', '代发工资'] });
    await named('乙', { tags: ['vip'] });
    await named('丙', { tags: ['专', '子女教育'] });
    expect(await whom(item)).toEqual(['乙: tag_matches', '甲: tag_matches']);
  });

  test('who opened one of the same channel, or of the same kind and line', async () => {
    const other = await addChannel(server.db, { id: 'chn_0002' });
    const third = await addChannel(server.db, { id: 'chn_0003' });
    const article = { kind: 'article', line: 'investment' } as const;
    const item = await addFeedItem(server.db, { ...article, channel_id: other });
    const sameChannel = await addFeedItem(server.db, { channel_id: other, kind: 'service' });
    const sameKind = await addFeedItem(server.db, { ...article, channel_id: third });
    const unlike = await addFeedItem(server.db, { kind: 'article', line: 'banking', channel_id: third });
    const people = { 甲: sameChannel, 乙: sameKind, 丙: unlike };
    for (const [name, opened] of Object.entries(people)) {
      await shared(await named(name), opened, { opened: true });
    }
    await shared(await named('丁'), sameChannel);
    expect(await whom(item)).toEqual(['乙: opened_similar', '甲: opened_similar']);
  });
});

describe('left out are', () => {
  const rich = { ...cash, position: '90000' };

  test('those whom the contact policy holds back, counted by the rule that decides', async () => {
    const item = await addFeedItem(server.db, { ...deposit, risk_level: 'R3' });
    const people: Readonly<Record<string, Values>> = {
      甲: {},
      乙: { opted_out: true, consent: false },
      丙: { consent: false },
      丁: { consent: false, risk_tolerance: 'C1' },
      戊: { risk_tolerance: 'C2' },
    };
    for (const [name, values] of Object.entries(people)) {
      await addHolding(server.db, [await named(name, values)], rich);
    }
    await named('己', { consent: false });
    const { items, summary } = await suits(item);
    expect(items).toEqual([
      {
        customerId: expect.stringMatching(/^cus_/),
        customerNumber: expect.any(String),
        name: '甲',
        reasons: ['idle_cash'],
        riskTolerance: 'C3',
      },
    ]);
    expect(summary).toEqual({
      suited: 1,
      alreadyShared: 0,
      heldBack: [
        { ruleId: 'opted_out', count: 1 },
        { ruleId: 'consent_missing', count: 2 },
        { ruleId: 'suitability', count: 1 },
      ],
    });
  });

  test('all, from an item that cannot be shared now', async () => {
    const item = await addFeedItem(server.db, { ...deposit, valid_until: '2026-11-22' });
    await addHolding(server.db, [await named('甲')], rich);
    expect(await suits(item)).toEqual({
      items: [],
      summary: { suited: 0, alreadyShared: 0, heldBack: [{ ruleId: 'item_validity', count: 1 }] },
    });
  });

  test('those who got it already, but not those from whom it was held back', async () => {
    const item = await addFeedItem(server.db, deposit);
    const [got, kept] = [await named('甲'), await named('乙')];
    for (const id of [got, kept]) await addHolding(server.db, [id], rich);
    await shared(got, item);
    await shared(kept, item, { status: 'held_back' });
    const { items, summary } = await suits(item);
    expect([items.map(({ name }) => name), summary]).toEqual([
      ['乙'],
      { suited: 1, alreadyShared: 1, heldBack: [] },
    ]);
  });

  test('the customers of other books', async () => {
    const item = await addFeedItem(server.db, deposit);
    await addHolding(server.db, [await addCustomer(server.db, server.zhao.bookId)], rich);
    expect((await suits(item)).summary.suited).toBe(0);
  });
});

test('quiet hours put a message off, and leave nobody out', async () => {
  const item = await addFeedItem(server.db, deposit);
  await addHolding(server.db, [await named('甲')], { ...cash, position: '90000' });
  server.setTime('2026-11-23T23:00:00+08:00');
  expect((await suits(item)).summary.suited).toBe(1);
});

test('an item that is not there is 404, a cursor of another list 400', async () => {
  const asked = async (path: string) => {
    const { status, body } = await server.lin.request<Problem>('GET', path);
    return [status, body.type];
  };
  expect(await asked('/feed-items/itm_0000000000/suited-customers')).toEqual([
    404,
    'urn:tong:problem:not-found',
  ]);
  const item = await addFeedItem(server.db, deposit);
  for (const position of [
    ['张伟', 'cus_1'],
    [1, 2, 3, 4],
    ['1', 2, 'a', 'b'],
  ]) {
    const cursor = Buffer.from(JSON.stringify(position)).toString('base64url');
    expect(await asked(`/feed-items/${item}/suited-customers?cursor=${cursor}`)).toEqual([
      400,
      'urn:tong:problem:invalid-cursor',
    ]);
  }
});
