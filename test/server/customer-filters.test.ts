import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/api/schema.d.ts';
import { addCustomer, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

function named(name: string, values: object = {}, bookId = server.lin.bookId): Promise<string> {
  return addCustomer(server.db, bookId, { name, ...values });
}

/** Ids of a list, page by page, under a query. */
async function listed(query: string, limit = 50): Promise<string[]> {
  return (await server.lin.pages<{ id: string }>(`/customers${query}`, limit)).flat().map(({ id }) => id);
}

describe('customers of whom something matures', () => {
  const matures = (matures_on: string, more: object = {}) => ({ matures_on, ...more });

  test('are those with an asset of their own that matures from today on and before the day', async () => {
    const ids = {
      today: await named('甲'),
      dayBefore: await named('乙'),
      thatDay: await named('丙'),
      yesterday: await named('丁'),
      never: await named('戊'),
      owes: await named('己'),
      uses: await named('庚'),
      joint: await named('辛'),
    };
    await addHolding(server.db, [ids.today, ids.joint], matures('2026-11-23'));
    await addHolding(server.db, [ids.dayBefore], matures('2026-12-30'));
    await addHolding(server.db, [ids.thatDay], matures('2026-12-31'));
    await addHolding(server.db, [ids.yesterday], matures('2026-11-22'));
    await addHolding(server.db, [ids.never]);
    await addHolding(
      server.db,
      [ids.owes],
      matures('2026-12-01', { side: 'liability', type: 'loan' }),
      'borrower',
    );
    await addHolding(server.db, [ids.uses], matures('2026-12-01'), 'authorised_user');
    const theirs = await named('壬', {}, server.zhao.bookId);
    await addHolding(server.db, [theirs], matures('2026-12-01'));
    const found = [ids.today, ids.dayBefore, ids.joint];
    expect((await listed('?maturesBefore=2026-12-31')).toSorted()).toEqual(found.toSorted());
    expect(await listed('?maturesBefore=2026-11-23')).toEqual([]);
  });

  test('hold that very thing, where a line or a kind is asked for too', async () => {
    const [one, two] = [await named('甲'), await named('乙')];
    await addHolding(server.db, [one], matures('2026-12-01'));
    await addHolding(server.db, [one], { line: 'insurance', type: 'annuity' }, 'policyholder');
    await addHolding(
      server.db,
      [two],
      matures('2026-12-01', { line: 'insurance', type: 'annuity' }),
      'policyholder',
    );
    expect(await listed('?maturesBefore=2026-12-31&line=insurance')).toEqual([two]);
    expect(await listed('?maturesBefore=2026-12-31&holds=term_deposit')).toEqual([one]);
    expect(await listed('?maturesBefore=2026-12-31&line=banking&holds=annuity')).toEqual([]);
  });

  test('are asked for by a day that exists', async () => {
    const { status, body } = await server.lin.request<Problem>('GET', '/customers?maturesBefore=2026-02-30');
    expect([status, body.detail]).toEqual([400, 'querystring/maturesBefore must match format "date"']);
  });
});

describe('customers who have been silent', () => {
  test('are those with whom nobody has been in contact since the beginning of the day', async () => {
    const contacted = async (name: string, occurredAt: string) => {
      const customerId = await named(name);
      await server.lin.request('POST', '/interactions', { customerId, kind: 'call', occurredAt });
      return customerId;
    };
    const before = await contacted('甲', '2026-11-01T23:59:59+08:00');
    await contacted('乙', '2026-11-02T00:00:00+08:00');
    const never = await named('丙');
    const withdrawn = await named('丁');
    const action = { kind: 'log', interaction: 'call' };
    const rows = [{ key: 'row-0001', customerId: withdrawn }];
    await server.lin.request('POST', '/bulk-rows', { action, rows });
    const found = async (day: string) => (await listed(`?silentSince=${day}`)).toSorted();
    expect(await found('2026-11-02')).toEqual([before, never].toSorted());
    expect(await found('2026-11-01')).toEqual([never]);
    await server.lin.request('POST', '/bulk-reversals', { keys: ['row-0001'] });
    expect(await found('2026-11-02')).toEqual([before, never, withdrawn].toSorted());
  });
});

describe('customers who are worth more', () => {
  const usd = { currency: 'USD', as_of: '2026-11-20', rate: '7.15' };

  test('are so to the cent: their parts, what they owe taken off, in the house’s currency', async () => {
    await server.db.insertInto('exchange_rate').values(usd).execute();
    const [first, second, owing, foreign, unknown] = [
      await named('甲'),
      await named('乙'),
      await named('丙'),
      await named('丁'),
      await named('戊'),
    ];
    await addHolding(server.db, [first, second], { position: '200.01' });
    await addHolding(server.db, [owing], { position: '200.00' });
    await addHolding(server.db, [owing], { position: '99.99', side: 'liability', type: 'loan' }, 'borrower');
    await addHolding(server.db, [foreign], { position: '14.00', currency: 'USD' });
    await addHolding(server.db, [unknown], { position: '1000000', currency: 'JPY' });
    const found = async (amount: string) => (await listed(`?valueOver=${amount}`)).toSorted();
    expect(await found('100')).toEqual([first, owing, foreign].toSorted());
    expect(await found('99.9999')).toEqual([first, second, owing, foreign].toSorted());
    expect(await found('100.0099')).toEqual([first, owing, foreign].toSorted());
    expect(await found('100.01')).toEqual([foreign]);
    expect(await found('100.0999')).toEqual([foreign]);
    expect(await found('100.1')).toEqual([]);
    expect(await found('0')).toEqual([first, second, owing, foreign].toSorted());
  });

  test('are worth what was known last: a valuation of today, none of tomorrow', async () => {
    const id = await named('甲');
    const fund = await addHolding(server.db, [id], { position: '500', valued_on: '2026-11-24' });
    const valued = (valued_on: string, position: string) => ({ holding_id: fund, valued_on, position });
    await server.db
      .insertInto('holding_valuation')
      .values([valued('2026-10-31', '100'), valued('2026-11-23', '200'), valued('2026-11-24', '500')])
      .execute();
    expect([await listed('?valueOver=199.99'), await listed('?valueOver=200')]).toEqual([[id], []]);
  });

  test('may owe less than nothing, and hold less', async () => {
    const [overpaid, overdrawn] = [await named('甲'), await named('乙')];
    const card = { position: '-30', side: 'liability', type: 'credit_card' } as const;
    await addHolding(server.db, [overpaid], card, 'cardholder');
    await addHolding(server.db, [overdrawn], { position: '-30' });
    expect(await listed('?valueOver=29.99')).toEqual([overpaid]);
    expect(await listed('?valueOver=30')).toEqual([]);
  });

  test('come in full pages, each once, however few of the book they are', async () => {
    const rich: string[] = [];
    for (let index = 0; index < 60; index++) {
      const id = await named(`甲${String(index).padStart(2, '0')}`);
      // What is owed is not known before the valuation: the database proposes all of them.
      await addHolding(server.db, [id], { position: '200' });
      const owed = index % 7 === 0 ? '50' : '150';
      await addHolding(server.db, [id], { position: owed, side: 'liability', type: 'loan' }, 'borrower');
      if (index % 7 === 0) rich.push(id);
    }
    for (const limit of [1, 2, 4, 8, 9, 10]) {
      const pages = await server.lin.pages<{ id: string }>('/customers?valueOver=100', limit);
      expect(pages.flat().map(({ id }) => id)).toEqual(rich);
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
      expect(pages.length).toBe(Math.ceil(rich.length / limit));
    }
  });

  test('and all the rest that is asked for', async () => {
    const everything = await named('甲', { tags: ['退休'] });
    await addHolding(server.db, [everything], { position: '500', matures_on: '2026-12-01' });
    const silent = await named('乙', { tags: ['退休'] });
    await addHolding(server.db, [silent], { position: '500' });
    const contacted = await named('丙', { tags: ['退休'] });
    await addHolding(server.db, [contacted], { position: '500', matures_on: '2026-12-01' });
    await server.lin.request('POST', '/interactions', { customerId: contacted, kind: 'call' });
    const query = `?tag=${encodeURIComponent('退休')}&line=banking&maturesBefore=2026-12-31`;
    expect(await listed(`${query}&silentSince=2026-11-01&valueOver=499.99`)).toEqual([everything]);
    expect(await listed(`${query}&silentSince=2026-11-01&valueOver=500`)).toEqual([]);
  });

  test('are asked for by an amount', async () => {
    for (const amount of ['-1', '1e5', '1.23456', '', 'x']) {
      const { status } = await server.lin.request('GET', `/customers?valueOver=${amount}`);
      expect(status).toBe(400);
    }
  });
});
