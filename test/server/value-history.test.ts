import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer, Holdings, Problem, ValueHistory } from '../../src/api/schema.d.ts';
import { addCustomer, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
let customer: Customer['id'];
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  customer = await addCustomer(server.db, server.lin.bookId);
});

async function history(query = ''): Promise<ValueHistory> {
  const { body } = await server.lin.request<ValueHistory>(
    'GET',
    `/customers/${customer}/value-history${query}`,
  );
  return body;
}

async function points(query = ''): Promise<string[]> {
  const { items } = await history(query);
  return items.map(({ asOf, net }) => `${asOf} ${net.amount}`);
}

type Holding = Parameters<typeof addHolding>[2];

/** A holding and what it was worth; the last day is the source's last word. */
async function valued(
  days: Readonly<Record<string, string>>,
  values: Holding = {},
  owners = [customer],
): Promise<string> {
  const [last = ['', '']] = Object.entries(days).slice(-1);
  const id = await addHolding(server.db, owners, { valued_on: last[0], position: last[1], ...values });
  const rows = Object.entries(days).map(([valued_on, position]) => ({ holding_id: id, valued_on, position }));
  await server.db.insertInto('holding_valuation').values(rows).execute();
  return id;
}

describe('what somebody holds was worth', () => {
  test('nothing where nothing is held', async () => {
    expect(await history()).toEqual({ customerId: customer, currency: 'CNY', items: [] });
  });

  test('what it is today, where no past value is known', async () => {
    await addHolding(server.db, [customer], { position: '100.00' });
    expect(await points()).toEqual(['2026-11-23 100.00']);
  });

  test('known at the ends of months and today, the oldest first; what is owed is taken off', async () => {
    await valued({ '2026-08-31': '90', '2026-09-30': '95.5', '2026-10-31': '110', '2026-11-20': '120' });
    await valued(
      { '2026-08-31': '50', '2026-10-31': '40', '2026-11-20': '30' },
      { side: 'liability', type: 'loan' },
    );
    expect(await points()).toEqual([
      '2026-08-31 40.00',
      '2026-09-30 45.50',
      '2026-10-31 70.00',
      '2026-11-23 90.00',
    ]);
    expect(await points('?months=1')).toEqual(['2026-10-31 70.00', '2026-11-23 90.00']);
  });

  test('on a day of the month: it counts at the month’s end', async () => {
    await valued({ '2026-09-02': '90', '2026-10-31': '100' });
    expect(await points()).toEqual(['2026-09-30 90.00', '2026-10-31 100.00', '2026-11-23 100.00']);
  });

  test('unknown while one of the holdings was not valued yet, unless that was opened later', async () => {
    await valued({ '2026-08-31': '90', '2026-09-30': '91', '2026-10-31': '92' });
    await valued({ '2026-10-15': '1000' }, { opened_on: null });
    expect(await points()).toEqual(['2026-10-31 1092.00', '2026-11-23 1092.00']);
    await server.db
      .updateTable('holding')
      .set({ opened_on: '2026-10-14' })
      .where('position', '=', '1000')
      .execute();
    expect(await points()).toEqual([
      '2026-08-31 90.00',
      '2026-09-30 91.00',
      '2026-10-31 1092.00',
      '2026-11-23 1092.00',
    ]);
  });

  test('not made up for months in which nothing was valued', async () => {
    await valued({ '1998-12-31': '5000' });
    expect(await points('?months=60')).toEqual(['2026-11-23 5000.00']);
    await valued({ '2026-06-30': '1', '2026-09-30': '2' });
    expect(await points()).toEqual(['2026-06-30 5001.00', '2026-09-30 5002.00', '2026-11-23 5002.00']);
  });

  test('the part that is the customer’s', async () => {
    const other = await addCustomer(server.db, server.lin.bookId, { name: '李娜' });
    await valued({ '2026-10-31': '100.01', '2026-11-20': '300.01' }, {}, [other, customer]);
    expect(await points()).toEqual(['2026-10-31 50.00', '2026-11-23 150.00']);
  });

  test('nothing of a holding that is somebody else’s', async () => {
    const other = await addCustomer(server.db, server.lin.bookId, { name: '李娜' });
    const policy = { line: 'insurance', type: 'annuity' } as const;
    const insured = await valued({ '2026-10-31': '1', '2026-11-20': '2' }, policy, [other]);
    await server.db
      .insertInto('holding_party')
      .values({ holding_id: insured, customer_id: customer, role: 'insured', ordinal: 1 })
      .execute();
    await valued({ '2026-09-30': '10' });
    expect(await points()).toEqual(['2026-09-30 10.00', '2026-11-23 10.00']);
  });

  test('in the currency of today’s totals, at the rate of each day', async () => {
    await valued({ '2026-09-30': '10', '2026-10-31': '10' }, { currency: 'USD' });
    expect((await history()).currency).toBe('USD');
    await valued({ '2026-10-20': '100' }, { opened_on: '2026-10-20' });
    const rates = [
      { currency: 'USD', as_of: '2026-09-15', rate: '7' },
      { currency: 'USD', as_of: '2026-10-31', rate: '7.1' },
      { currency: 'USD', as_of: '2026-11-23', rate: '7.2' },
    ];
    await server.db.insertInto('exchange_rate').values(rates).execute();
    expect(await points()).toEqual(['2026-09-30 70.00', '2026-10-31 171.00', '2026-11-23 172.00']);
  });

  test('unknown before there was a rate; without any the holding is in no total', async () => {
    await valued({ '2026-09-30': '10', '2026-10-31': '10' }, { currency: 'USD' });
    await valued({ '2026-09-30': '100', '2026-10-31': '200' });
    expect(await points()).toEqual(['2026-09-30 100.00', '2026-10-31 200.00', '2026-11-23 200.00']);
    await server.db
      .insertInto('exchange_rate')
      .values({ currency: 'USD', as_of: '2026-10-15', rate: '7' })
      .execute();
    expect(await points()).toEqual(['2026-10-31 270.00', '2026-11-23 270.00']);
  });

  test('today alone on the last day of a month', async () => {
    server.setTime('2026-10-31T10:00:00+08:00');
    await valued({ '2026-09-30': '9', '2026-10-31': '10' });
    expect(await points('?months=1')).toEqual(['2026-09-30 9.00', '2026-10-31 10.00']);
  });

  test('only in one’s own book, and for 60 months at the most', async () => {
    const asked = `/customers/${customer}/value-history`;
    expect((await server.zhao.request('GET', asked)).status).toBe(404);
    expect((await server.lin.request('GET', `${asked}?months=61`)).status).toBe(400);
    expect((await server.lin.request('GET', `${asked}?months=0`)).status).toBe(400);
  });
});

describe('holdings as of a day', () => {
  const asOf = (day: string) => `/customers/${customer}/holdings?asOf=${day}`;

  test('to come are refused', async () => {
    await addHolding(server.db, [customer]);
    const { status, body } = await server.lin.request<Problem>('GET', asOf('2026-11-24'));
    expect([status, body.type, body.detail, body.nextSteps]).toEqual([
      400,
      'urn:tong:problem:invalid-value',
      'asOf is 2026-11-24, which is yet to come: today is 2026-11-23. Holdings are known up to today.',
      ['Give today or a day that has passed, or leave it out for today.'],
    ]);
    const inChinese = await server.lin.request<Problem>('GET', asOf('9999-12-31'), undefined, {
      'accept-language': 'zh-CN',
    });
    expect(inChinese.body.detail).toBe(
      'asOf 为 9999-12-31，这一天还没有到；今天是 2026-11-23。持有只能查到今天为止。',
    );
  });

  test('before the first valuation stand with that, and say of which day it is', async () => {
    await valued({ '2026-04-30': '101.5', '2026-10-31': '110', '2026-11-20': '120' });
    const { body } = await server.lin.request<Holdings>('GET', asOf('2026-03-15'));
    expect(body.items.map(({ value, valuedOn }) => [value.amount, valuedOn])).toEqual([
      ['101.50', '2026-04-30'],
    ]);
  });

  test('have a past value too where the source never said of which day its last one is', async () => {
    await valued({ '2026-04-30': '101.5', '2026-11-20': '120' }, { valued_on: null, position: '120' });
    const worth = async (day: string) => {
      const { body } = await server.lin.request<Holdings>('GET', asOf(day));
      return body.items.map(({ value }) => value.amount);
    };
    expect([await worth('2026-05-15'), await worth('2026-11-23')]).toEqual([['101.50'], ['120.00']]);
  });
});
