import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  BulkAction,
  BulkRow,
  Customer,
  CustomerList,
  Interaction,
  Problem,
  Share,
  Task,
  TaskList,
  Timeline,
  Today,
} from '../../src/api/schema.d.ts';
import { perform as performAs, reverse as reverseAs, told } from '../support/bulk-requests.ts';
import { addCustomer, addFeedItem, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
let itemId: string;
let share: BulkAction;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  itemId = await addFeedItem(server.db, { title: '大额存单' });
  share = { kind: 'share', itemId };
});

const log: BulkAction = { kind: 'log', interaction: 'call' };
const task: BulkAction = { kind: 'task', title: '年末回访', dueAt: '2026-12-01' };
const tag: BulkAction = { kind: 'tag', tag: '年末' };

const customer = (values: Parameters<typeof addCustomer>[2] = {}) =>
  addCustomer(server.db, server.lin.bookId, { name: '张伟', ...values });

const perform = (action: BulkAction, rows: readonly BulkRow[]) => performAs(server.lin, action, rows);
const reverse = (keys: readonly string[]) => reverseAs(server.lin, keys);

/** One row, done. */
async function done(action: BulkAction, customerId: string, key = 'row-0001'): Promise<string> {
  const [outcome] = await perform(action, [{ key, customerId }]);
  expect(outcome?.status).toBe('done');
  return outcome?.id ?? '';
}

const since = <Result>(act: () => Promise<Result>) => told(server.lin, act);

async function get<Body>(path: string): Promise<Body> {
  return (await server.lin.request<Body>('GET', path)).body;
}

const lin = { id: 'adv_lin0', name: '林晓燕' };
const now = '2026-11-23T10:00:00+08:00';
const anEvent = expect.stringMatching(/^evt_[0-9a-f]{32}$/);

describe('a share', () => {
  test('that was sent is revoked, once', async () => {
    const customerId = await customer();
    const id = await done(share, customerId);
    const sent = await get<Share>(`/shares/${id}`);
    const { result, events } = await since(() => reverse(['row-0001']));
    expect(result).toEqual([{ key: 'row-0001', status: 'undone', id }]);
    expect(events).toEqual([
      {
        id: anEvent,
        kind: 'share_revoked',
        occurredAt: now,
        customerId,
        customerName: '张伟',
        shareId: id,
        itemTitle: '大额存单',
        adviser: lin,
      },
    ]);
    expect(await get<Share>(`/shares/${id}`)).toEqual({ ...sent, status: 'revoked' });
    expect(await since(() => reverse(['row-0001']))).toEqual({ result, events: [] });
    const { items } = await get<Timeline>(`/customers/${customerId}/timeline?kind=share`);
    expect(items).toMatchObject([{ id, shareStatus: 'revoked' }]);
  });

  test('that is scheduled is revoked, and stays so when its time comes', async () => {
    server.setTime('2026-11-23T22:00:00+08:00');
    const id = await done(share, await customer());
    expect(await reverse(['row-0001'])).toEqual([{ key: 'row-0001', status: 'undone', id }]);
    server.setTime('2026-11-24T09:00:00+08:00');
    const { result, events } = await since(() => get<Share>(`/shares/${id}`));
    expect([result.status, result.sentAt, result.scheduledFor]).toEqual([
      'revoked',
      undefined,
      '2026-11-24T08:00:00+08:00',
    ]);
    expect(events).toEqual([]);
  });

  test('whose time has come was sent before it is revoked', async () => {
    server.setTime('2026-11-23T22:00:00+08:00');
    const id = await done(share, await customer());
    const { events } = await since(async () => {
      server.setTime('2026-11-24T09:00:00+08:00');
      expect(await reverse(['row-0001'])).toEqual([{ key: 'row-0001', status: 'undone', id }]);
    });
    expect(events.map(({ kind, occurredAt, shareId }) => [kind, occurredAt, shareId])).toEqual([
      ['share_sent', '2026-11-24T08:00:00+08:00', id],
      ['share_revoked', '2026-11-24T09:00:00+08:00', id],
    ]);
    expect(await get<Share>(`/shares/${id}`)).toMatchObject({
      status: 'revoked',
      sentAt: '2026-11-24T08:00:00+08:00',
    });
  });

  test.each(['opened', 'replied'] as const)('that was %s is kept', async (reason) => {
    const id = await done(share, await customer());
    await server.lin.request('POST', `/shares/${id}/events`, { kind: 'opened' });
    if (reason === 'replied') await server.lin.request('POST', `/shares/${id}/events`, { kind: reason });
    const { result, events } = await since(() => reverse(['row-0001']));
    expect(result).toEqual([{ key: 'row-0001', status: 'kept', reason, id }]);
    expect(events).toEqual([]);
    expect((await get<Share>(`/shares/${id}`)).status).toBe(reason);
  });

  test('that was kept happened, and happens once', async () => {
    const customerId = await customer();
    const id = await done(share, customerId);
    await server.lin.request('POST', `/shares/${id}/events`, { kind: 'opened' });
    await reverse(['row-0001']);
    expect(await perform(share, [{ key: 'row-0001', customerId }])).toEqual([
      { key: 'row-0001', status: 'done', id, replayed: true },
    ]);
  });

  test('that was held back is nothing to undo', async () => {
    const rows = [{ key: 'row-0001', customerId: await customer({ opted_out: true }) }];
    const [outcome] = await perform(share, rows);
    const { result, events } = await since(() => reverse(['row-0001']));
    expect(result).toEqual([{ key: 'row-0001', status: 'nothing_done', id: outcome?.id }]);
    expect(events).toEqual([]);
    expect((await get<Share>(`/shares/${outcome?.id}`)).status).toBe('held_back');
    expect(await perform(share, rows)).toEqual([{ key: 'row-0001', status: 'withdrawn' }]);
  });

  test('that is revoked does not count against the quota, and nobody can have opened it', async () => {
    const customerId = await customer();
    const id = await done(share, customerId);
    await reverse(['row-0001']);
    const { status, body } = await server.lin.request<Problem>('POST', `/shares/${id}/events`, {
      kind: 'opened',
    });
    expect([status, body.detail]).toEqual([
      409,
      `Share ${id} has not reached a customer: nobody can have opened it or replied.`,
    ]);
    await done(share, customerId, 'row-0002');
  });
});

describe('a follow-up', () => {
  test('is taken away, once', async () => {
    const customerId = await customer();
    const id = await done(task, customerId);
    const { result, events } = await since(() => reverse(['row-0001']));
    expect(result).toEqual([{ key: 'row-0001', status: 'undone', id }]);
    expect(events).toEqual([
      {
        id: anEvent,
        kind: 'task_removed',
        occurredAt: now,
        customerId,
        customerName: '张伟',
        taskId: id,
        taskTitle: '年末回访',
        adviser: lin,
      },
    ]);
    expect((await get<TaskList>('/tasks')).items).toEqual([]);
    expect((await get<Timeline>(`/customers/${customerId}/timeline?kind=task`)).items).toEqual([]);
    expect(await since(() => reverse(['row-0001']))).toEqual({ result, events: [] });
  });

  test('that was put off is taken away, one that is done is kept', async () => {
    const putOff = await done(task, await customer(), 'row-0001');
    const finished = await done(task, await customer(), 'row-0002');
    await server.lin.request('POST', `/tasks/${putOff}/snooze`, { until: '2026-12-05' });
    await server.lin.request('POST', `/tasks/${finished}/done`);
    expect(await reverse(['row-0001', 'row-0002'])).toEqual([
      { key: 'row-0001', status: 'undone', id: putOff },
      { key: 'row-0002', status: 'kept', reason: 'done', id: finished },
    ]);
    expect((await get<Task>(`/tasks/${finished}`)).status).toBe('done');
  });
});

describe('an interaction', () => {
  test('is marked as withdrawn, once, and counts no more', async () => {
    const customerId = await customer({ since: '2026-01-01' });
    await addHolding(server.db, [customerId]);
    const id = await done(log, customerId);
    const before = await get<Interaction>(`/interactions/${id}`);
    expect((await get<Today>('/today')).items).toEqual([]);
    const { result, events } = await since(() => reverse(['row-0001']));
    expect(result).toEqual([{ key: 'row-0001', status: 'undone', id }]);
    expect(events).toEqual([
      {
        id: anEvent,
        kind: 'interaction_withdrawn',
        occurredAt: now,
        customerId,
        customerName: '张伟',
        interactionId: id,
        interactionKind: 'call',
        adviser: lin,
      },
    ]);
    server.setTime('2026-11-23T11:00:00+08:00');
    expect(await since(() => reverse(['row-0001']))).toEqual({ result, events: [] });

    const withdrawn = { ...before, withdrawnAt: now };
    expect(await get<Interaction>(`/interactions/${id}`)).toEqual(withdrawn);
    expect(await get(`/interactions?customerId=${customerId}`)).toEqual({ items: [withdrawn] });
    const { items } = await get<Timeline>(`/customers/${customerId}/timeline?kind=interaction`);
    expect(items).toEqual([
      {
        id,
        kind: 'interaction',
        occurredAt: now,
        interactionKind: 'call',
        withdrawnAt: now,
        adviser: lin,
      },
    ]);
    expect(await get<Customer>(`/customers/${customerId}`)).not.toHaveProperty('lastInteractionAt');
    expect((await get<CustomerList>('/customers')).items[0]).not.toHaveProperty('lastInteractionAt');
    expect((await get<Today>('/today')).items).toMatchObject([{ customerId, reason: 'silence', days: 326 }]);
  });
});

describe('a tag', () => {
  const tagsOf = async (id: string) => (await get<Customer>(`/customers/${id}`)).tags;

  test('is taken away where the row added it, once', async () => {
    const [zhang, wang] = [await customer({ tags: ['退休'] }), await customer({ tags: ['年末'] })];
    await perform(tag, [
      { key: 'row-0001', customerId: zhang },
      { key: 'row-0002', customerId: wang },
      { key: 'row-0003', customerId: zhang },
    ]);
    const keys = ['row-0001', 'row-0002', 'row-0003'];
    const { result, events } = await since(() => reverse(keys));
    expect(result).toEqual([
      { key: 'row-0001', status: 'undone' },
      { key: 'row-0002', status: 'nothing_done' },
      { key: 'row-0003', status: 'nothing_done' },
    ]);
    expect(events).toEqual([]);
    expect([await tagsOf(zhang), await tagsOf(wang)]).toEqual([['退休'], ['年末']]);
    await done(tag, zhang, 'row-0004');
    expect(await reverse(keys)).toEqual(result);
    expect(await tagsOf(zhang)).toEqual(['退休', '年末']);
  });

  test('stays with a customer of whom a source says it by now', async () => {
    const importing = async (tags: string[]) => {
      const { id } = (await server.lin.request<{ id: string }>('POST', '/imports', { source: 'bank' })).body;
      const records = [{ record: 'person', key: '1', name: '张伟', identifiers: [], tags }];
      await server.lin.request('POST', `/imports/${id}/records`, { records });
      await server.lin.request('POST', `/imports/${id}/commit`);
    };
    await importing([]);
    const customerId = (await get<CustomerList>('/customers')).items[0]?.id ?? '';
    await done(tag, customerId);
    await importing(['年末']);
    expect(await reverse(['row-0001'])).toEqual([{ key: 'row-0001', status: 'nothing_done' }]);
    expect(await tagsOf(customerId)).toEqual(['年末']);
    await importing(['退休']);
    expect(await tagsOf(customerId)).toEqual(['退休']);
  });

  test('that is gone does not come back with an import', async () => {
    const { id } = (await server.lin.request<{ id: string }>('POST', '/imports', { source: 'bank' })).body;
    const records = [{ record: 'person', key: '1', name: '张伟', identifiers: [], tags: ['退休'] }];
    await server.lin.request('POST', `/imports/${id}/records`, { records });
    await server.lin.request('POST', `/imports/${id}/commit`);
    const customerId = (await get<CustomerList>('/customers')).items[0]?.id ?? '';
    await done(tag, customerId);
    expect(await tagsOf(customerId)).toEqual(['退休', '年末']);
    expect(await reverse(['row-0001'])).toEqual([{ key: 'row-0001', status: 'undone' }]);
    expect(await tagsOf(customerId)).toEqual(['退休']);
  });
});

describe('a row', () => {
  test.each<[string, () => BulkAction]>([
    ['share', () => share],
    ['log', () => log],
    ['task', () => task],
    ['tag', () => tag],
  ])('that was undone does not happen any more: %s', async (_, action) => {
    const customerId = await customer();
    await done(action(), customerId);
    await reverse(['row-0001']);
    const { result, events } = await since(() => perform(action(), [{ key: 'row-0001', customerId }]));
    expect(result).toEqual([{ key: 'row-0001', status: 'withdrawn' }]);
    expect(events).toEqual([]);
    expect((await get<Customer>(`/customers/${customerId}`)).tags).toEqual([]);
  });

  test('that comes after it was undone does not happen, whatever it is', async () => {
    const customerId = await customer();
    const { result, events } = await since(() => reverse(['row-0001', 'row-0002']));
    expect(result).toEqual([
      { key: 'row-0001', status: 'nothing_done' },
      { key: 'row-0002', status: 'nothing_done' },
    ]);
    expect(events).toEqual([]);
    const rows = ['row-0001', 'row-0002', 'row-0003'].map((key) => ({ key, customerId }));
    expect((await perform(share, rows)).map(({ key, status }) => [key, status])).toEqual([
      ['row-0001', 'withdrawn'],
      ['row-0002', 'withdrawn'],
      ['row-0003', 'done'],
    ]);
    expect(await perform(tag, rows.slice(0, 1))).toEqual([{ key: 'row-0001', status: 'withdrawn' }]);
    expect(await reverse(['row-0001'])).toEqual(result.slice(0, 1));
  });

  test('that failed may be undone before it comes again', async () => {
    const row = { key: 'row-0001', customerId: 'cus_0000000000' };
    expect((await perform(share, [row]))[0]?.status).toBe('failed');
    expect(await reverse(['row-0001'])).toEqual([{ key: 'row-0001', status: 'nothing_done' }]);
    expect(await perform(share, [row])).toEqual([{ key: 'row-0001', status: 'withdrawn' }]);
  });

  test('is told from a request of its own, which stays', async () => {
    const body = { customerId: await customer(), title: '回访', dueAt: '2026-12-01' };
    const key = { 'idempotency-key': 'of-a-task' };
    const made = await server.lin.request<Task>('POST', '/tasks', body, key);
    expect(await reverse(['of-a-task'])).toEqual([{ key: 'of-a-task', status: 'nothing_done' }]);
    const again = await server.lin.request<Task>('POST', '/tasks', body, key);
    expect([again.headers['idempotent-replay'], again.body]).toEqual(['true', made.body]);
    expect((await get<TaskList>('/tasks')).items).toEqual([made.body]);
  });

  test('of another adviser is not theirs to undo', async () => {
    const customerId = await customer();
    const id = await done(share, customerId);
    expect(await reverseAs(server.zhao, ['row-0001'])).toEqual([{ key: 'row-0001', status: 'nothing_done' }]);
    expect((await get<Share>(`/shares/${id}`)).status).toBe('sent');
    expect(await reverse(['row-0001'])).toEqual([{ key: 'row-0001', status: 'undone', id }]);
  });

  test('is undone with others of every kind, in the order asked for', async () => {
    const customerId = await customer();
    const ids = [
      await done(tag, customerId, 'row-0001'),
      await done(task, customerId, 'row-0002'),
      await done(share, customerId, 'row-0003'),
      await done(log, customerId, 'row-0004'),
    ];
    const { result, events } = await since(() =>
      reverse(['row-0004', 'row-0001', 'row-0009', 'row-0003', 'row-0002']),
    );
    expect(result).toEqual([
      { key: 'row-0004', status: 'undone', id: ids[3] },
      { key: 'row-0001', status: 'undone' },
      { key: 'row-0009', status: 'nothing_done' },
      { key: 'row-0003', status: 'undone', id: ids[2] },
      { key: 'row-0002', status: 'undone', id: ids[1] },
    ]);
    expect(events.map(({ kind }) => kind).toSorted()).toEqual([
      'interaction_withdrawn',
      'share_revoked',
      'task_removed',
    ]);
  });
});

describe('at the same time', () => {
  test('a batch and its reversal leave each row done and undone, or never done', async () => {
    const rows: BulkRow[] = [];
    for (let n = 1; n <= 6; n++) rows.push({ key: `row-000${n}`, customerId: await customer() });
    const keys = rows.map(({ key }) => key);
    await Promise.all([
      perform(share, rows),
      reverse(keys.toReversed()),
      perform(share, rows.toReversed()),
      reverse(keys),
    ]);
    const outcomes = await perform(share, rows);
    expect(outcomes).toEqual(keys.map((key) => ({ key, status: 'withdrawn' })));
    const { items } = await get<{ items: Share[] }>('/shares');
    expect(items.every(({ status }) => status === 'revoked')).toBe(true);
  });

  test('many reversals undo once', async () => {
    const ids = [
      await done(share, await customer(), 'row-0001'),
      await done(task, await customer(), 'row-0002'),
    ];
    const keys = ['row-0001', 'row-0002'];
    const { result, events } = await since(() =>
      Promise.all(Array.from({ length: 8 }, (_, n) => reverse(n % 2 === 0 ? keys : keys.toReversed()))),
    );
    for (const items of result) {
      expect(items.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual([
        { key: 'row-0001', status: 'undone', id: ids[0] },
        { key: 'row-0002', status: 'undone', id: ids[1] },
      ]);
    }
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(['share_revoked', 'task_removed']);
  });

  test('an open and a reversal: the share is opened and kept, or revoked and never opened', async () => {
    const id = await done(share, await customer());
    const [report, [reversal]] = await Promise.all([
      server.lin.request('POST', `/shares/${id}/events`, { kind: 'opened' }),
      reverse(['row-0001']),
    ]);
    const { status } = await get<Share>(`/shares/${id}`);
    expect([
      [201, 'kept', 'opened'],
      [409, 'undone', 'revoked'],
    ]).toContainEqual([report.status, reversal?.status, status]);
  });
});
