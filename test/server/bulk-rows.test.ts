import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  BulkAction,
  BulkPreview,
  BulkRow,
  Customer,
  Interaction,
  Problem,
  Share,
  ShareList,
  Task,
} from '../../src/api/schema.d.ts';
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
beforeEach(async () => {
  await server.reset();
  itemId = await addFeedItem(server.db, { title: '大额存单' });
  share = { kind: 'share', itemId };
});

function send<Body>(action: BulkAction, rows: readonly BulkRow[]) {
  return server.lin.request<Body>('POST', '/bulk-rows', { action, rows });
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
const lin = { id: 'adv_lin0', name: '林晓燕' };
const now = '2026-11-23T10:00:00+08:00';

describe('a share', () => {
  test('goes to each of the customers, with the words of their row', async () => {
    const [zhang, wang] = [await customer({ name: '张伟' }), await customer({ name: '王芳' })];
    const rows = [
      { key: 'row-0001', customerId: wang, text: '王女士，您好' },
      { key: 'row-0002', customerId: zhang },
    ];
    const { result, events } = await since(() => perform(share, rows));
    expect(result).toEqual([
      { key: 'row-0001', status: 'done', id: aShare },
      { key: 'row-0002', status: 'done', id: aShare },
    ]);
    const [toWang, toZhang] = result;
    const sent = { itemId, itemTitle: '大额存单', status: 'sent', sentAt: now, createdAt: now };
    expect((await server.lin.request<Share>('GET', `/shares/${toWang?.id}`)).body).toEqual({
      ...sent,
      id: toWang?.id,
      customerId: wang,
      customerName: '王芳',
      message: '王女士，您好',
    });
    expect((await server.lin.request<Share>('GET', `/shares/${toZhang?.id}`)).body).toEqual({
      ...sent,
      id: toZhang?.id,
      customerId: zhang,
      customerName: '张伟',
    });
    const told = { kind: 'share_sent', occurredAt: now, itemTitle: '大额存单', adviser: lin };
    expect(events).toMatchObject([
      { ...told, shareId: toWang?.id, customerId: wang },
      { ...told, shareId: toZhang?.id, customerId: zhang },
    ]);
  });

  test('that is held back is kept, and stays so', async () => {
    const optedOut = await customer({ opted_out: true });
    const row = { key: 'row-0001', customerId: optedOut };
    const { result, events } = await since(() => perform(share, [row], 'zh-CN'));
    const heldBack = {
      key: 'row-0001',
      status: 'held_back',
      id: aShare,
      heldBackBy: {
        rule: 'opted_out',
        source: '《中华人民共和国消费者权益保护法》第二十九条',
        sentence: '客户已明确拒绝接收营销信息，不得再向其发送。',
        help: '仅当客户主动要求恢复接收，并由本人登记后，方可再次发送。',
      },
    };
    expect(result).toEqual([heldBack]);
    expect(events).toEqual([]);
    expect((await shares()).map(({ id, status }) => [id, status])).toEqual([[result[0]?.id, 'held_back']]);

    await server.db.updateTable('customer').set({ opted_out: false }).execute();
    expect(await perform(share, [row])).toEqual([{ ...heldBack, id: result[0]?.id, replayed: true }]);
    expect(await count('share')).toBe(1);
  });

  test('is put off in the quiet hours, and told of when it is sent', async () => {
    server.setTime('2026-11-23T22:00:00+08:00');
    const { result, events } = await since(async () => perform(share, await rowsTo(1)));
    expect(result).toEqual([
      {
        key: 'row-0001',
        status: 'done',
        id: aShare,
        scheduledFor: '2026-11-24T08:00:00+08:00',
        scheduledBy: 'quiet_hours',
      },
    ]);
    expect(events).toEqual([]);
    expect(await shares()).toMatchObject([{ status: 'scheduled', scheduledBy: 'quiet_hours' }]);
  });

  test('counts against the quota: of two rows to one customer, one is sent', async () => {
    const [zhang, wang] = [await customer(), await customer()];
    const rows = [zhang, wang, zhang].map((customerId, index) => ({ key: `row-000${index}`, customerId }));
    const outcomes = await perform(share, rows);
    expect(outcomes.map(({ status, heldBackBy }) => heldBackBy?.rule ?? status)).toEqual([
      'done',
      'done',
      'bulk_daily_quota',
    ]);
    const [next] = await perform(share, [{ key: 'row-0009', customerId: wang }]);
    expect(next?.heldBackBy?.rule).toBe('bulk_daily_quota');
  });

  test('is judged anew after the preview', async () => {
    const customerId = await customer();
    const { body } = await server.lin.request<BulkPreview>('POST', '/bulk-previews', {
      action: share,
      customers: [customerId],
    });
    expect(body.items).toMatchObject([{ outcome: 'will' }]);
    await server.db.updateTable('customer').set({ consent: false }).execute();
    expect(await perform(share, [{ key: 'row-0001', customerId }])).toMatchObject([
      { status: 'held_back', heldBackBy: { rule: 'consent_missing' } },
    ]);
  });

  test('of an item that is not in the feed is a fault of the whole', async () => {
    const rows = await rowsTo(2);
    const { status, body } = await send<Problem>({ kind: 'share', itemId: 'itm_0000000000' }, rows);
    expect([status, body.detail]).toEqual([404, 'There is no feed item itm_0000000000.']);
    expect([await count('share'), await count('idempotency_key')]).toEqual([0, 0]);
  });
});

describe('an interaction', () => {
  test('is logged with each, with the note of the row', async () => {
    const [zhang, wang] = [await customer({ name: '张伟' }), await customer({ name: '王芳' })];
    const action: BulkAction = {
      kind: 'log',
      interaction: 'meeting',
      outcome: 'interested',
      occurredAt: '2026-11-20T01:30:00Z',
    };
    const rows = [
      { key: 'row-0001', customerId: zhang, text: '想了解年金' },
      { key: 'row-0002', customerId: wang },
    ];
    const { result, events } = await since(() => perform(action, rows));
    const anInteraction = expect.stringMatching(/^int_[0-9a-f]{32}$/);
    expect(result).toEqual([
      { key: 'row-0001', status: 'done', id: anInteraction },
      { key: 'row-0002', status: 'done', id: anInteraction },
    ]);
    const logged = async (id: string | undefined) =>
      (await server.lin.request<Interaction>('GET', `/interactions/${id}`)).body;
    const made = {
      kind: 'meeting',
      outcome: 'interested',
      occurredAt: '2026-11-20T09:30:00+08:00',
      adviser: lin,
      createdAt: now,
    };
    const [first, second] = result.map(({ id }) => id);
    expect(await logged(first)).toEqual({
      ...made,
      id: first,
      customerId: zhang,
      customerName: '张伟',
      note: '想了解年金',
    });
    expect(await logged(second)).toEqual({ ...made, id: second, customerId: wang, customerName: '王芳' });
    const told = { kind: 'interaction_logged', occurredAt: now, interactionKind: 'meeting', adviser: lin };
    expect(events).toMatchObject([
      { ...told, interactionId: first },
      { ...told, interactionId: second },
    ]);
  });

  test('that is yet to come is a fault of the whole', async () => {
    const occurredAt = '2026-11-23T10:01:01+08:00';
    const action: BulkAction = { kind: 'log', interaction: 'call', occurredAt };
    const { status, body } = await send<Problem>(action, await rowsTo(1));
    expect([status, body.detail]).toEqual([
      400,
      `An interaction is logged once it has happened: not at ${occurredAt}.`,
    ]);
    expect([await count('interaction'), await count('idempotency_key')]).toEqual([0, 0]);
  });
});

describe('a follow-up', () => {
  test('is added for each, by the title of the row or that of all', async () => {
    const [zhang, wang] = [await customer({ name: '张伟' }), await customer({ name: '王芳' })];
    const action: BulkAction = { kind: 'task', title: '年末回访', dueAt: '2026-12-01' };
    const rows = [
      { key: 'row-0001', customerId: zhang, text: '张先生：存单到期' },
      { key: 'row-0002', customerId: wang },
    ];
    const { result, events } = await since(() => perform(action, rows));
    const aTask = expect.stringMatching(/^tsk_[0-9a-f]{32}$/);
    expect(result).toEqual([
      { key: 'row-0001', status: 'done', id: aTask },
      { key: 'row-0002', status: 'done', id: aTask },
    ]);
    const task = async (id: string | undefined) =>
      (await server.lin.request<Task>('GET', `/tasks/${id}`)).body;
    const [first, second] = result.map(({ id }) => id);
    const made = { dueAt: '2026-12-01T09:00:00+08:00', status: 'open', createdAt: now };
    expect(await task(first)).toEqual({
      ...made,
      id: first,
      title: '张先生：存单到期',
      customerId: zhang,
      customerName: '张伟',
    });
    expect(await task(second)).toEqual({
      ...made,
      id: second,
      title: '年末回访',
      customerId: wang,
      customerName: '王芳',
    });
    expect(events).toMatchObject([
      { kind: 'task_created', taskId: first, taskTitle: '张先生：存单到期', adviser: lin },
      { kind: 'task_created', taskId: second, taskTitle: '年末回访', adviser: lin },
    ]);
  });

  test('at no time that can be is a fault of the whole', async () => {
    const action: BulkAction = { kind: 'task', title: '回访', dueAt: '9999-12-31' };
    const { status } = await send(action, await rowsTo(1));
    expect([status, await count('task'), await count('idempotency_key')]).toEqual([400, 0, 0]);
  });
});

describe('a tag', () => {
  const tag: BulkAction = { kind: 'tag', tag: '年末' };
  const tagsOf = async (id: string) =>
    (await server.lin.request<Customer>('GET', `/customers/${id}`)).body.tags;

  test('is given to each, behind those there are, once', async () => {
    const [zhang, wang] = [await customer({ tags: ['退休'] }), await customer({ tags: ['年末', '企业主'] })];
    const rows = [zhang, wang, zhang].map((customerId, index) => ({ key: `row-000${index}`, customerId }));
    const { result, events } = await since(() => perform(tag, rows));
    expect(result).toEqual(rows.map(({ key }) => ({ key, status: 'done' })));
    expect(events).toEqual([]);
    expect([await tagsOf(zhang), await tagsOf(wang)]).toEqual([
      ['退休', '年末'],
      ['年末', '企业主'],
    ]);
    const path = `/customers?tag=${encodeURIComponent('年末')}`;
    const { body } = await server.lin.request<{ items: { id: string }[] }>('GET', path);
    expect(body.items.map(({ id }) => id).toSorted()).toEqual([zhang, wang].toSorted());
  });

  test('has no use for a text, whatever is in it', async () => {
    const customerId = await customer();
    const rows = [{ key: 'row-0001', customerId, text: '\0'.repeat(20_000) }];
    expect(await perform(tag, rows)).toEqual([{ key: 'row-0001', status: 'done' }]);
  });

  test('survives an import that puts the customer together anew', async () => {
    const importing = async (source: string, key: string, tags: string[]) => {
      const { id } = (await server.lin.request<{ id: string }>('POST', '/imports', { source })).body;
      const identifiers = [{ type: 'national_id', value: '11010519491231002X' }];
      const records = [{ record: 'person', key, name: '张伟', identifiers, tags }];
      await server.lin.request('POST', `/imports/${id}/records`, { records });
      await server.lin.request('POST', `/imports/${id}/commit`);
    };
    await importing('bank', '1', ['退休']);
    const { body } = await server.lin.request<{ items: { id: string }[] }>('GET', '/customers');
    const customerId = body.items[0]?.id ?? '';
    await perform(tag, [{ key: 'row-0001', customerId }]);
    await importing('bank', '1', ['退休', '企业主']);
    expect(await tagsOf(customerId)).toEqual(['退休', '企业主', '年末']);
    await importing('insurer', 'P1', ['有房贷', '年末']);
    expect(await tagsOf(customerId)).toEqual(['退休', '企业主', '有房贷', '年末']);
  });
});

describe('a row that cannot happen', () => {
  test('does not keep the others from happening, and keeps nothing', async () => {
    const good = await customer();
    const foreign = await addCustomer(server.db, server.zhao.bookId);
    const notOurs = (id: string) => `There is no customer ${id} in your book.`;
    const unstorable = 'text has a character that cannot be kept: NUL (U+0000) or half of a surrogate pair.';
    const rows: [row: Omit<BulkRow, 'key'>, reason: string, detail: string][] = [
      [{ customerId: 'cus_0000000000' }, 'not_found', notOurs('cus_0000000000')],
      [{ customerId: foreign }, 'not_found', notOurs(foreign)],
      [{ customerId: '张伟' }, 'not_found', notOurs('张伟')],
      [{ customerId: '' }, 'not_found', notOurs('')],
      [{ customerId: 'a\0b' }, 'not_found', notOurs('a\0b')],
      [
        { customerId: good, text: '😀'.repeat(5001) },
        'invalid_value',
        'The message has 5001 characters; at most 5000 will do.',
      ],
      [{ customerId: good, text: 'a\0b' }, 'invalid_value', unstorable],
      [{ customerId: good, text: '\ud83d' }, 'invalid_value', unstorable],
    ];
    const bad = rows.map(([row], index) => ({ ...row, key: `bad-000${index}` }));
    const longest = { key: 'good-0001', customerId: good, text: '😀'.repeat(5000) };
    const outcomes = await perform(share, [...bad, longest]);
    expect(outcomes).toEqual([
      ...rows.map(([, reason, detail], index) => ({
        key: `bad-000${index}`,
        status: 'failed',
        fault: { reason, detail },
      })),
      { key: 'good-0001', status: 'done', id: aShare },
    ]);
    expect([await count('share'), await count('idempotency_key')]).toEqual([1, 1]);
  });

  test('may be sent again with the same key, mended', async () => {
    const customerId = await customer();
    const [first] = await perform(share, [{ key: 'row-0001', customerId, text: '\0' }]);
    expect(first?.status).toBe('failed');
    expect(await perform(share, [{ key: 'row-0001', customerId, text: '您好' }])).toEqual([
      { key: 'row-0001', status: 'done', id: aShare },
    ]);
  });

  test.each<[use: string, BulkAction, allowed: string[], refused: [text: string, en: string, zh: string][]]>([
    [
      'a note',
      { kind: 'log', interaction: 'call' },
      ['', '字'.repeat(10_000)],
      [
        [
          '字'.repeat(10_001),
          'The note has 10001 characters; at most 10000 will do.',
          '互动备注共 10001 个字符，最多 10000 个。',
        ],
      ],
    ],
    [
      'a title',
      { kind: 'task', title: '回访', dueAt: '2026-12-01' },
      ['字', '字'.repeat(200)],
      [
        ['', 'The title is empty.', '跟进标题不能为空。'],
        [
          '字'.repeat(201),
          'The title has 201 characters; at most 200 will do.',
          '跟进标题共 201 个字符，最多 200 个。',
        ],
      ],
    ],
  ])('for the length of its text: %s', async (_, action, allowed, refused) => {
    const customerId = await customer();
    const row = (text: string, index: number) => ({ key: `row-000${index}`, customerId, text });
    const outcomes = await perform(action, allowed.map(row));
    expect(outcomes.map(({ status }) => status)).toEqual(allowed.map(() => 'done'));
    const told = async (language: 'zh-CN' | 'en') => {
      const rows = refused.map(([text], index) => row(text, 100 + index));
      return (await perform(action, rows, language)).map(({ fault }) => [fault?.reason, fault?.detail]);
    };
    expect(await told('en')).toEqual(refused.map(([, en]) => ['invalid_value', en]));
    expect(await told('zh-CN')).toEqual(refused.map(([, , zh]) => ['invalid_value', zh]));
  });
});

test('a batch of five hundred is one of many rows, and no larger', async () => {
  const ids = Array.from({ length: 500 }, (_, n) => `cus_${String(n).padStart(32, '0')}`);
  const rows = ids.map((customerId, n) => ({ key: `row-${String(n).padStart(4, '0')}`, customerId }));
  for (const id of ids) await customer({ id });
  const outcomes = await perform(share, rows);
  expect(outcomes.map(({ key, status }) => [key, status])).toEqual(rows.map(({ key }) => [key, 'done']));
  expect(await count('share')).toBe(500);
  const { status } = await send(share, [...rows, { key: 'row-0500', customerId: ids[0] ?? '' }]);
  expect(status).toBe(400);
});
