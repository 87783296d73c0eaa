import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Import, Problem, Task, TaskList, Timeline } from '../../src/api/schema.d.ts';
import { openPostgres } from '../../src/server/database/open-postgres.ts';
import { addCustomer, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
let customerId: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  customerId = await addCustomer(server.db, server.lin.bookId);
});

/** Status, kind of problem and what is said about it. */
async function refused(method: 'GET' | 'POST', path: string, body?: object, language = 'en') {
  const headers = { 'accept-language': language };
  const answer = await server.lin.request<Problem>(method, path, body, headers);
  return [answer.status, answer.body.type?.replace('urn:tong:problem:', ''), answer.body.detail];
}

const newTask = (values: object) => ({ customerId, title: '回访', dueAt: '2026-12-01', ...values });

describe('a text that cannot be kept', () => {
  const english = (where: string) =>
    `${where} has a character that cannot be kept: NUL (U+0000) or half of a surrogate pair.`;
  const chinese = (where: string) => `${where} 含有无法保存的字符：空字符（U+0000）或不成对的代理码元。`;

  test.each(['a\0b', '\ud83d', '\ude00 a'])('in a body: %j', async (title) => {
    const task = newTask({ title });
    const [zh, en] = [
      await refused('POST', '/tasks', task, 'zh-CN'),
      await refused('POST', '/tasks', task, 'en'),
    ];
    expect(zh).toEqual([400, 'invalid-value', chinese('body/title')]);
    expect(en).toEqual([400, 'invalid-value', english('body/title')]);
    expect((await server.lin.request<TaskList>('GET', '/tasks')).body.items).toEqual([]);
  });

  test('deep in a body', async () => {
    const followUp = { dueAt: '2026-12-01', title: '\0' };
    expect(await refused('POST', '/interactions', { customerId, kind: 'call', followUp })).toEqual([
      400,
      'invalid-value',
      english('body/followUp/title'),
    ]);
  });

  test('in a batch of records, before any is staged', async () => {
    const { id } = (await server.lin.request<Import>('POST', '/imports', { source: 'bank' })).body;
    const person = (key: string, name: string) => ({ record: 'person', key, name, identifiers: [] });
    const records = [person('1', '张伟'), person('2', '王\0芳')];
    expect(await refused('POST', `/imports/${id}/records`, { records })).toEqual([
      400,
      'invalid-value',
      english('body/records/1/name'),
    ]);
    expect((await server.lin.request<Import>('GET', `/imports/${id}`)).body.received).toBe(0);
  });

  test('in a query', async () => {
    expect(await refused('GET', '/customers?tag=a%00')).toEqual([
      400,
      'invalid-value',
      english('querystring/tag'),
    ]);
  });

  test('is not a whole surrogate pair', async () => {
    const { status, body } = await server.lin.request<Task>('POST', '/tasks', newTask({ title: '𠮷 😀' }));
    expect([status, body.title]).toEqual([201, '𠮷 😀']);
  });
});

describe('a time', () => {
  const outOfReach = [
    '2026-12-31T23:59:60Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '1899-12-31T23:59:59Z',
    '9999-12-31T23:59:59-23:00',
    '2026-12-01T10:00:00+08',
  ];
  const noTime = (text: string) =>
    `${text} cannot be taken for a time: that is written as in RFC 3339, lies in the years 1900 to 9998 and is no leap second.`;
  const noTimeInChinese = (text: string) =>
    `${text} 不能作为时间：须符合 RFC 3339，在 1900 年至 9998 年之间，且不是闰秒。`;

  test.each([...outOfReach, '0001-01-01', '1899-12-31', '9999-12-31'])('to be due at: %s', async (dueAt) => {
    const expected = [400, 'invalid-value', noTime(dueAt)];
    expect(await refused('POST', '/tasks', newTask({ dueAt }))).toEqual(expected);
    const call = { customerId, kind: 'call', followUp: { dueAt } };
    expect(await refused('POST', '/interactions', call)).toEqual(expected);
    const { id } = (await server.lin.request<Task>('POST', '/tasks', newTask({}))).body;
    expect(await refused('POST', `/tasks/${id}/snooze`, { until: dueAt })).toEqual(expected);
    expect(await refused('POST', '/tasks', newTask({ dueAt }), 'zh-CN')).toEqual([
      400,
      'invalid-value',
      noTimeInChinese(dueAt),
    ]);
  });

  test.each(outOfReach)('at which something happened: %s', async (occurredAt) => {
    const call = { customerId, kind: 'call', occurredAt };
    expect(await refused('POST', '/interactions', call)).toEqual([400, 'invalid-value', noTime(occurredAt)]);
  });

  test.each(['0000-01-01', '99999-01-01', '+012026-01-01T00:00:00Z', '2026-13-01'])(
    'that does not fit the contract: %s',
    async (dueAt) => {
      expect((await refused('POST', '/tasks', newTask({ dueAt }))).slice(0, 2)).toEqual([
        400,
        'invalid-request',
      ]);
    },
  );

  test('at the ends of the reach is kept', async () => {
    for (const dueAt of ['1900-01-01', '9998-12-31']) {
      const { status, body } = await server.lin.request<Task>('POST', '/tasks', newTask({ dueAt }));
      expect([status, body.dueAt.slice(0, 19)]).toEqual([201, `${dueAt}T09:00:00`]);
    }
  });
});

describe('a day', () => {
  test('of the year 0000 is none', async () => {
    for (const path of ['/tasks?dueBefore', `/customers/${customerId}/holdings?asOf`]) {
      const name = path.split('?')[1];
      expect(await refused('GET', `${path}=0000-01-01`)).toEqual([
        400,
        'invalid-request',
        `querystring/${name} must match format "date"`,
      ]);
    }
  });

  test('may be the first and the last there are', async () => {
    const { id } = (await server.lin.request<Task>('POST', '/tasks', newTask({}))).body;
    const due = async (day: string) => {
      const { body } = await server.lin.request<TaskList>('GET', `/tasks?dueBefore=${day}`);
      return body.items.map((task) => task.id);
    };
    expect([await due('0001-01-01'), await due('9999-12-31')]).toEqual([[], [id]]);
    expect([await due('2026-11-30'), await due('2026-12-01')]).toEqual([[], [id]]);
  });

  test('that stands for an unknown one is not told of', async () => {
    await server.db.updateTable('customer').set({ risk_assessed_on: '0001-01-01' }).execute();
    await addHolding(server.db, [customerId], { opened_on: '0001-01-01', matures_on: '9999-12-31' });
    const { status, body } = await server.lin.request<Timeline>('GET', `/customers/${customerId}/timeline`);
    expect([status, body.items]).toEqual([200, []]);
  });
});

test.each(['1e9', '-1', '0', '1.5', '', 'many', '9'.repeat(400), '1&limit=2', '%00'])(
  'a limit of %s',
  async (limit) => {
    for (const path of ['/tasks', '/customers', '/today', '/feed-items']) {
      const [status, type] = await refused('GET', `${path}?limit=${limit}`);
      expect([status, type]).toEqual([400, 'invalid-request']);
    }
  },
);

test.each([
  ['/customers', ['张\0', 'cus_0000000000']],
  ['/customers', ['\ud800', 'cus_0000000000']],
  ['/tasks', ['+275760-09-13T00:00:00.000Z', 'tsk_0000000000']],
  ['/tasks', ['2026-12-01T00:00:00.000Z', '\0']],
  ['/interactions', ['0000-12-01T00:00:00.000Z', 'int_0000000000']],
  ['/today', [1, 1, '1', '\0', 'key']],
])('a cursor made by hand: %s %j', async (path, position) => {
  const cursor = Buffer.from(JSON.stringify(position)).toString('base64url');
  expect((await refused('GET', `${path}?cursor=${cursor}`)).slice(0, 2)).toEqual([400, 'invalid-cursor']);
});

test('an amount longer than any the database keeps is refused where it is staged', async () => {
  const { id } = (await server.lin.request<Import>('POST', '/imports', { source: 'bank' })).body;
  const person = { record: 'person', key: '1', identifiers: [] };
  const holding = {
    record: 'holding',
    key: '1',
    line: 'banking',
    type: 'current_account',
    product: '活期存款',
    side: 'asset',
    position: { amount: '9'.repeat(24), currency: 'CNY' },
    parties: [{ person: '1', role: 'owner' }],
  };
  const [status, kind, detail] = await refused('POST', `/imports/${id}/records`, {
    records: [person, holding],
  });
  expect([status, kind]).toEqual([400, 'invalid-request']);
  expect(detail).toContain('/records/1/position/amount must match pattern');
});

test('no text whatever ends in a fault of the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), async (text) => {
      const query = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '?'));
      const statuses = [
        (await server.lin.request('POST', '/tasks', newTask({ title: text }))).status,
        (await server.lin.request('POST', '/customer-searches', { query: text })).status,
        (await server.lin.request('GET', `/customers?tag=${query}`)).status,
        (await server.lin.request('GET', `/tasks?cursor=${query}`)).status,
      ];
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

const postgres = process.env.TONG_TEST_DATABASE;

test.skipIf(postgres === undefined)(
  'a time from before zones had whole minutes is kept exactly',
  async () => {
    const url = new URL(postgres ?? '');
    url.searchParams.set('options', '-c TimeZone=Asia/Shanghai');
    const { db, close } = openPostgres(url.href);
    const at = new Date('1900-01-01T00:00:00Z');
    const { rows } = await sql<{ at: Date }>`select ${at}::timestamptz as at`.execute(db);
    await close();
    expect(rows).toEqual([{ at }]);
  },
);
