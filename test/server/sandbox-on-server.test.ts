import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  FeedItemList,
  Holdings,
  ShareResult,
  SuitedCustomers,
  ValueHistory,
} from '../../src/api/schema.d.ts';
import { loadSandbox } from '../../src/server/sandbox/load-sandbox.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
let bookId: string;
let ids: string[];

/** A whole sandbox on the server, in which 林晓燕 has the first book. */
beforeAll(async () => {
  server = await startServer();
  await server.reset();
  await loadSandbox(server.db, { seed: 7, customers: 80 }, new Date('2026-11-23T10:00:00+08:00'));
  const book = await server.db
    .selectFrom('customer')
    .select('book_id')
    .orderBy('customer_number')
    .executeTakeFirstOrThrow();
  bookId = book.book_id;
  await server.db
    .updateTable('adviser')
    .set({ book_id: bookId })
    .where('id', '=', server.lin.adviserId)
    .execute();
  const customers = await server.db
    .selectFrom('customer')
    .select('id')
    .where('book_id', '=', bookId)
    .orderBy('customer_number')
    .execute();
  ids = customers.map(({ id }) => id);
}, 120_000);
afterAll(() => server.close());

const get = async <Body>(path: string) => (await server.lin.request<Body>('GET', path)).body;

describe('the history of value', () => {
  test('agrees to the cent with the holdings of each of its days', async () => {
    const wrong: string[] = [];
    for (const id of ids.slice(0, 25)) {
      const { items, currency } = await get<ValueHistory>(`/customers/${id}/value-history`);
      for (const { asOf, net } of items) {
        const { totals } = await get<Holdings>(`/customers/${id}/holdings?asOf=${asOf}`);
        const isOne = totals.net.currency === currency;
        if (isOne && totals.net.amount !== net.amount) wrong.push(`${id} ${asOf} ${net.amount}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('ends with the net of the holdings, for everybody', async () => {
    const nets = await Promise.all(
      ids.map(async (id) => {
        const [past, now] = [
          await get<ValueHistory>(`/customers/${id}/value-history?months=1`),
          await get<Holdings>(`/customers/${id}/holdings`),
        ];
        return [past.items.at(-1), { asOf: now.asOf, net: now.totals.net }];
      }),
    );
    expect(nets.map(([last]) => last)).toEqual(nets.map(([, net]) => net));
  });

  test('is known for a year of nearly everybody, and moves', async () => {
    const lives = await Promise.all(
      ids.map(async (id) => (await get<ValueHistory>(`/customers/${id}/value-history?months=60`)).items),
    );
    const whole = lives.filter(({ length }) => length === 13);
    expect(whole.length).toBeGreaterThan(ids.length * 0.7);
    const still = whole.filter((items) => new Set(items.map(({ net }) => net.amount)).size === 1);
    expect(still.length).toBeLessThan(ids.length * 0.1);
  });
});

test('nobody an item suits is held back from it, and everybody counted as held back is', async () => {
  const { items } = await get<FeedItemList>('/feed-items?limit=200');
  const found = { suited: 0, heldBack: 0 };
  for (const { id: itemId } of items) {
    const { items: suited, summary } = await get<SuitedCustomers>(
      `/feed-items/${itemId}/suited-customers?limit=200`,
    );
    expect(suited.length).toBe(summary.suited);
    const { body } = await server.lin.request<ShareResult>('POST', '/shares', {
      itemId,
      customerIds: ids,
      dryRun: true,
    });
    const held = new Map(body.items.map(({ customerId, heldBackBy }) => [customerId, heldBackBy?.rule]));
    expect(suited.filter(({ customerId }) => held.get(customerId) !== undefined)).toEqual([]);
    const rules = [...held.values()];
    for (const { ruleId, count } of summary.heldBack) {
      expect(count).toBeLessThanOrEqual(rules.filter((rule) => rule === ruleId).length);
      found.heldBack += count;
    }
    found.suited += summary.suited;
  }
  expect([found.suited > 50, found.heldBack > 50]).toEqual([true, true]);
});
