import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Holdings } from '../../src/api/schema.d.ts';
import { addCustomer, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

test('holdings come with the rates that those asked for needed, and no others', async () => {
  const { db, lin } = server;
  const id = await addCustomer(db, lin.bookId);
  await addHolding(db, [id], { position: '100.00' });
  await addHolding(db, [id], { position: '10.00', currency: 'USD' });
  await addHolding(db, [id], { position: '10.00', currency: 'EUR', line: 'investment', type: 'fund' });
  const rates = [
    { currency: 'EUR', as_of: '2026-11-20', rate: '8.25' },
    { currency: 'HKD', as_of: '2026-11-20', rate: '0.92' },
    { currency: 'USD', as_of: '2026-11-20', rate: '7.15' },
  ];
  await db.insertInto('exchange_rate').values(rates).execute();
  const needed = async (query: string) => {
    const { body } = await lin.request<Holdings>('GET', `/customers/${id}/holdings${query}`);
    return body.exchangeRates.map(({ currency, rate }) => `${currency} ${rate}`);
  };
  expect(await needed('')).toEqual(['EUR 8.25', 'USD 7.15']);
  expect(await needed('?line=banking')).toEqual(['USD 7.15']);
  expect(await needed('?line=investment')).toEqual(['EUR 8.25']);
  expect(await needed('?line=insurance')).toEqual([]);
});
