import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BulkAction, BulkRow, Customer, Problem, ShareList } from '../../src/api/schema.d.ts';
import { perform as performAs, rowsIn, told } from '../support/bulk-requests.ts';
import { addCustomer, addFeedItem } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
let itemId: string;
let share: BulkAction;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(begin);

async function begin(): Promise<void> {
  await server.reset();
  itemId = await addFeedItem(server.db, { title: '大额存单' });
  share = { kind: 'share', itemId };
}

const perform = (action: BulkAction, rows: readonly BulkRow[], language?: 'zh-CN' | 'en') =>
  performAs(server.lin, action, rows, language);

const customer = (values: Parameters<typeof addCustomer>[2] = {}) =>
  addCustomer(server.db, server.lin.bookId, values);

/** Rows with keys of their own, each to somebody else. */
async function rowsTo(count: number, values: Parameters<typeof addCustomer>[2] = {}): Promise<BulkRow[]> {
  const rows: BulkRow[] = [];
  for (let index = 1; index <= count; index++) {
    rows.push({ key: `row-000${index}`, customerId: await customer(values) });
  }
  return rows;
}

const count = (table: Parameters<typeof rowsIn>[1]) => rowsIn(server.db, table);

const shares = async () => (await server.lin.request<ShareList>('GET', '/shares?limit=200')).body.items;

const since = <Result>(act: () => Promise<Result>) => told(server.lin, act);

const aShare = expect.stringMatching(/^shr_[0-9a-f]{32}$/);

describe('a key', () => {
  test('has its row happen once, whatever the batch it comes in', async () => {
    const [one, two, three] = await rowsTo(3);
    if (!one || !two || !three) throw new Error('three rows were made');
    const [first] = await perform(share, [one]);
    const second = await perform(share, [two, one, three]);
    expect(second).toEqual([
      { key: two.key, status: 'done', id: aShare },
      { ...first, replayed: true },
      { key: three.key, status: 'done', id: aShare },
    ]);
    const { result, events } = await since(() => perform(share, [three, two, one]));
    expect(result).toEqual([
      { ...second[2], replayed: true },
      { ...second[0], replayed: true },
      { ...first, replayed: true },
    ]);
    expect([events, await count('share')]).toEqual([[], 3]);
  });

  test('with the members of its row in another order is the same', async () => {
    const customerId = await customer();
    const [first] = await perform(share, [{ key: 'row-0001', customerId, text: '您好' }]);
    const again = await perform({ itemId, kind: 'share' }, [{ text: '您好', customerId, key: 'row-0001' }]);
    expect(again).toEqual([{ ...first, replayed: true }]);
  });

  test('twice in a batch is its row once, and the same again', async () => {
    const [row] = await rowsTo(1);
    if (!row) throw new Error('a row was made');
    const outcomes = await perform(share, [row, row, { ...row, text: '别的' }]);
    expect(outcomes).toEqual([
      { key: row.key, status: 'done', id: aShare },
      { ...outcomes[0], replayed: true },
      {
        key: row.key,
        status: 'failed',
        fault: { reason: 'key_reused', detail: 'Key row-0001 belongs to another request.' },
      },
    ]);
    expect(await count('share')).toBe(1);
  });

  test('of another row, another action or another request is refused', async () => {
    const [one, two] = await rowsTo(2);
    if (!one || !two) throw new Error('two rows were made');
    await perform(share, [one]);
    const task = { customerId: two.customerId, title: '回访', dueAt: '2026-12-01' };
    await server.lin.request('POST', '/tasks', task, { 'idempotency-key': 'of-a-task' });
    const reused = (key: string) => ({
      key,
      status: 'failed',
      fault: { reason: 'key_reused', detail: `幂等键 ${key} 属于另一请求。` },
    });
    const rows = [{ ...one, text: '别的' }, { ...two, key: 'of-a-task' }, two];
    const outcomes = await perform(share, rows, 'zh-CN');
    expect(outcomes).toEqual([
      reused('row-0001'),
      reused('of-a-task'),
      { key: two.key, status: 'done', id: aShare },
    ]);
    expect(await perform({ kind: 'tag', tag: '年末' }, [one], 'zh-CN')).toEqual([reused('row-0001')]);
    const other = await server.lin.request<Problem>('POST', '/tasks', task, { 'idempotency-key': one.key });
    expect([other.status, other.body.type]).toEqual([409, 'urn:tong:problem:idempotency-key-reused']);
  });

  test('is the adviser’s own', async () => {
    const [row] = await rowsTo(1);
    if (!row) throw new Error('a row was made');
    await perform(share, [row]);
    const customerId = await addCustomer(server.db, server.zhao.bookId);
    const theirs = await performAs(server.zhao, share, [{ ...row, customerId }]);
    expect(theirs).toEqual([{ key: row.key, status: 'done', id: aShare }]);
  });
});

describe('at the same time', () => {
  const one = <T>(items: readonly T[]) => [...new Set(items)];

  test.each<[string, () => BulkAction, table: 'share' | 'interaction' | 'task']>([
    ['share', () => share, 'share'],
    ['log', () => ({ kind: 'log', interaction: 'call' }), 'interaction'],
    ['task', () => ({ kind: 'task', title: '回访', dueAt: '2026-12-01' }), 'task'],
  ])('the same batch eight times is each row once: %s', async (_, action, table) => {
    const rows = await rowsTo(5);
    const { result, events } = await since(() =>
      Promise.all(
        Array.from({ length: 8 }, (_, n) => perform(action(), n % 2 === 0 ? rows : rows.toReversed())),
      ),
    );
    const outcomes = result.flat();
    for (const { key } of rows) {
      const ofRow = outcomes.filter((outcome) => outcome.key === key);
      expect(one(ofRow.map(({ status, id }) => `${status} ${id}`))).toHaveLength(1);
      expect(ofRow.filter(({ replayed }) => !replayed)).toHaveLength(1);
    }
    expect([await count(table), events.length]).toEqual([5, 5]);
  });

  test('batches that overlap, in any order, have each row once', async () => {
    const rows = await rowsTo(9);
    const batches = [rows.slice(0, 6), rows.slice(3).toReversed(), rows.slice(2, 8), rows.toReversed()];
    const outcomes = (await Promise.all(batches.map((batch) => perform(share, batch)))).flat();
    expect(outcomes.every(({ status }) => status === 'done')).toBe(true);
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(9);
    expect((await shares()).map(({ id }) => id).toSorted()).toEqual(
      one(outcomes.map(({ id }) => id)).toSorted(),
    );
  });

  test('the quota is kept between batches and single shares', async () => {
    const customerIds = [await customer(), await customer(), await customer()];
    const batch = (name: string) =>
      customerIds.map((customerId, n) => ({ key: `${name}-000${n}`, customerId }));
    await Promise.all([
      perform(share, batch('one')),
      perform(share, batch('two').toReversed()),
      server.lin.request('POST', '/shares', { itemId, customerIds, channel: 'bulk' }),
    ]);
    const sent = (await shares()).filter(({ status }) => status === 'sent');
    expect(sent.map(({ customerId }) => customerId).toSorted()).toEqual(customerIds.toSorted());
    expect(await count('share')).toBe(9);
  });

  test('one tag for one customer is one tag', async () => {
    const customerId = await customer();
    const keys = ['row-0001', 'row-0002', 'row-0003', 'row-0004'];
    await Promise.all(keys.map((key) => perform({ kind: 'tag', tag: '年末' }, [{ key, customerId }])));
    const { body } = await server.lin.request<Customer>('GET', `/customers/${customerId}`);
    expect(body.tags).toEqual(['年末']);
  });
});

test('whatever the batches and however often they come, each row is one share', async () => {
  const batches = fc.array(
    fc.record({
      rows: fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }),
      atOnce: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(batches, async (sent) => {
      await begin();
      const rows = await rowsTo(6);
      const outcomes = new Map<string, Set<string | undefined>>(rows.map(({ key }) => [key, new Set()]));
      for (const { rows: places, atOnce } of sent) {
        const batch = places.flatMap((place) => rows[place] ?? []);
        const answers = await Promise.all(Array.from({ length: atOnce }, () => perform(share, batch)));
        for (const { key, id } of answers.flat()) outcomes.get(key)?.add(id);
      }
      const came = new Set(sent.flatMap(({ rows: places }) => places.map((place) => rows[place]?.key)));
      for (const [key, ids] of outcomes) expect(ids.size).toBe(came.has(key) ? 1 : 0);
      expect(await count('share')).toBe(came.size);
    }),
    { numRuns: 25 },
  );
});
