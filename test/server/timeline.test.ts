import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, Timeline, TimelineEntry, TimelineKind } from '../../src/api/schema.d.ts';
import { addCustomer, addFeedItem, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
let zhang: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  zhang = await addCustomer(server.db, server.lin.bookId, { risk_assessed_on: null, since: '2024-03-01' });
});

async function entries(query = ''): Promise<TimelineEntry[]> {
  const { body } = await server.lin.request<Timeline>('GET', `/customers/${zhang}/timeline${query}`);
  return body.items;
}

/** One entry of each kind, the deposit's maturity included; each on a day of its own. */
async function live(): Promise<{ itemId: string }> {
  const { db, lin } = server;
  await addHolding(db, [zhang], { opened_on: '2024-03-01', matures_on: '2026-11-02', product: '大额存单' });
  await addHolding(db, [zhang], { opened_on: '2026-11-24', matures_on: '2027-11-24', product: '明天起息' });
  await db
    .updateTable('customer')
    .set({ risk_assessed_on: '2026-06-01', risk_tolerance: 'C4' })
    .where('id', '=', zhang)
    .execute();
  await db
    .insertInto('source_record')
    .values({
      source: 'core-bank',
      record: 'person',
      key: '310101199001011234',
      book_id: lin.bookId,
      digest: 'd',
      customer_id: zhang,
      holding_id: null,
      decision: 'started',
      rule: 'new_person',
      evidence: '[]',
      payload: JSON.stringify({ record: 'person', key: '310101199001011234', identifiers: [] }),
      linked_at: new Date('2026-11-01T12:00:00+08:00'),
    })
    .execute();
  const itemId = await addFeedItem(db, { title: '年末理财提示', line: 'banking' });
  server.setTime('2026-11-10T10:00:00+08:00');
  await lin.request('POST', '/shares', { itemId, moments: true, message: '看这里' });
  server.setTime('2026-11-11T10:00:00+08:00');
  await lin.request('POST', '/shares', { itemId, customerIds: [zhang], message: '张先生您好' });
  server.setTime('2026-11-12T10:00:00+08:00');
  await lin.request('POST', '/interactions', {
    customerId: zhang,
    kind: 'call',
    outcome: 'reached',
    note: '询问利率',
    occurredAt: '2026-11-12T09:00:00+08:00',
    followUp: { dueAt: '2026-12-01', title: '回访大额存单' },
  });
  server.setTime('2026-11-23T10:00:00+08:00');
  return { itemId };
}

const adviser = { id: 'adv_lin0', name: '林晓燕' };

describe('the timeline', () => {
  test('tells everything that happened, the newest first, and nothing that lies ahead', async () => {
    await live();
    expect(await entries()).toEqual([
      {
        id: expect.stringMatching(/^tsk_/),
        kind: 'task',
        occurredAt: '2026-11-12T10:00:00+08:00',
        title: '回访大额存单',
        taskStatus: 'open',
        dueAt: '2026-12-01T09:00:00+08:00',
        adviser,
      },
      {
        id: expect.stringMatching(/^int_/),
        kind: 'interaction',
        occurredAt: '2026-11-12T09:00:00+08:00',
        interactionKind: 'call',
        outcome: 'reached',
        text: '询问利率',
        adviser,
      },
      {
        id: expect.stringMatching(/^shr_/),
        kind: 'share',
        occurredAt: '2026-11-11T10:00:00+08:00',
        title: '年末理财提示',
        text: '张先生您好',
        line: 'banking',
        shareStatus: 'sent',
        adviser,
      },
      {
        id: expect.stringMatching(/^mom_/),
        kind: 'moment',
        occurredAt: '2026-11-10T10:00:00+08:00',
        title: '年末理财提示',
        text: '看这里',
        line: 'banking',
        adviser,
      },
      {
        id: expect.stringMatching(/^hld_/),
        kind: 'holding_matured',
        occurredAt: '2026-11-02T00:00:00+08:00',
        title: '大额存单',
        line: 'banking',
        holdingType: 'term_deposit',
        source: 'core',
      },
      {
        id: expect.stringMatching(/^rec_[0-9a-f]{32}$/),
        kind: 'import',
        occurredAt: '2026-11-01T12:00:00+08:00',
        source: 'core-bank',
      },
      {
        id: zhang,
        kind: 'assessment',
        occurredAt: '2026-06-01T00:00:00+08:00',
        riskTolerance: 'C4',
      },
      {
        id: expect.stringMatching(/^hld_/),
        kind: 'holding_opened',
        occurredAt: '2024-03-01T00:00:00+08:00',
        title: '大额存单',
        line: 'banking',
        holdingType: 'term_deposit',
        source: 'core',
      },
    ]);
  });

  test('of one kind is what the whole says of that kind', async () => {
    await live();
    const all = await entries();
    const kinds: TimelineKind[] = [
      'interaction',
      'share',
      'moment',
      'task',
      'holding_opened',
      'holding_matured',
      'assessment',
      'import',
    ];
    for (const kind of kinds) {
      const wanted = all.filter((entry) => entry.kind === kind);
      expect(wanted).toHaveLength(1);
      expect(await entries(`?kind=${kind}`)).toEqual(wanted);
    }
  });

  test('is paged through once, what happened at one instant too', async () => {
    await live();
    await addHolding(server.db, [zhang], { opened_on: '2026-11-01', matures_on: '2026-11-01' });
    await addHolding(server.db, [zhang], { opened_on: '2026-11-01' });
    const pages = await server.lin.pages<TimelineEntry>(`/customers/${zhang}/timeline`, 1);
    expect(pages.every(({ length }) => length === 1)).toBe(true);
    expect(pages.flat()).toEqual(await entries());
    expect(pages).toHaveLength(11);
  });

  test('names the rule that held a share back', async () => {
    await server.db.updateTable('customer').set({ opted_out: true }).where('id', '=', zhang).execute();
    const itemId = await addFeedItem(server.db);
    await server.lin.request('POST', '/shares', { itemId, customerIds: [zhang] });
    expect(await entries()).toMatchObject([
      { kind: 'share', shareStatus: 'held_back', heldBackBy: 'opted_out' },
    ]);
  });

  test('shows a scheduled share as sent once its time has come', async () => {
    server.setTime('2026-11-23T22:00:00+08:00');
    const itemId = await addFeedItem(server.db);
    await server.lin.request('POST', '/shares', { itemId, customerIds: [zhang] });
    expect(await entries()).toMatchObject([{ shareStatus: 'scheduled' }]);
    server.setTime('2026-11-24T08:00:00+08:00');
    expect(await entries()).toMatchObject([{ shareStatus: 'sent', occurredAt: '2026-11-23T22:00:00+08:00' }]);
  });

  test('has the book’s moments from the day on which somebody became a customer', async () => {
    const itemId = await addFeedItem(server.db);
    for (const now of ['2024-02-29T23:59:59+08:00', '2024-03-01T00:00:00+08:00']) {
      server.setTime(now);
      await server.lin.request('POST', '/shares', { itemId, moments: true });
      await server.zhao.request('POST', '/shares', { itemId, moments: true });
    }
    server.setTime('2026-11-23T10:00:00+08:00');
    expect((await entries()).map(({ kind, occurredAt }) => [kind, occurredAt])).toEqual([
      ['moment', '2024-03-01T00:00:00+08:00'],
    ]);
  });

  test('is not there for a customer of another book', async () => {
    const { status, body } = await server.zhao.request<Problem>('GET', `/customers/${zhang}/timeline`);
    expect([status, body.detail]).toEqual([404, `There is no customer ${zhang} in your book.`]);
  });
});
