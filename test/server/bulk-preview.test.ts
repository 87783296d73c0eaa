import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  BulkAction,
  BulkPreview,
  BulkPreviewItem,
  Holdings,
  Interaction,
  Problem,
  ShareList,
} from '../../src/api/schema.d.ts';
import { everyNameKey } from '../../src/domain/names/name-keys.ts';
import { addCustomer, addFeedItem, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer, type TestAdviser } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const tag: BulkAction = { kind: 'tag', tag: '年末' };

async function named(name: string, values: object = {}, bookId = server.lin.bookId): Promise<string> {
  const id = await addCustomer(server.db, bookId, { name, ...values });
  const keys = everyNameKey(name).map((key) => ({ book_id: bookId, key, customer_id: id }));
  await server.db.insertInto('name_key').values(keys).execute();
  return id;
}

type NumberType = 'mobile' | 'national_id' | 'email' | 'account_number' | 'policy_number' | 'card_number';

async function identified(customerId: string, type: NumberType, value: string): Promise<void> {
  const of = { customer_id: customerId, source: 'bank', record_key: customerId };
  await server.db
    .insertInto('customer_identifier')
    .values({ ...of, type, value, suffix: value.slice(-4) })
    .execute();
}

async function numbered(holdingId: string, type: NumberType, value: string): Promise<string> {
  const number = { holding_id: holdingId, type, value, suffix: value.slice(-4) };
  await server.db.insertInto('holding_identifier').values(number).execute();
  return holdingId;
}

interface Asking {
  action?: BulkAction;
  holdings?: boolean;
  language?: 'zh-CN' | 'en';
  adviser?: TestAdviser;
}

function ask<Body = BulkPreview>(customers: readonly string[], asking: Asking = {}) {
  const { action = tag, holdings, language = 'en', adviser = server.lin } = asking;
  const body = { action, customers, ...(holdings !== undefined && { holdings }) };
  return adviser.request<Body>('POST', '/bulk-previews', body, { 'accept-language': language });
}

async function preview(customers: readonly string[], asking: Asking = {}): Promise<BulkPreviewItem[]> {
  const { status, body } = await ask(customers, asking);
  expect(status).toBe(200);
  return body.items;
}

/** Each row in short: the outcome, and whom it names or why nobody. */
async function inShort(customers: readonly string[], asking: Asking = {}) {
  return (await preview(customers, asking)).map(({ outcome, customer, rejection, heldBackBy }) =>
    [outcome, customer?.id ?? rejection?.reason, heldBackBy?.rule].filter(Boolean),
  );
}

describe('whom a row names', () => {
  test('is told with what there is to say to them', async () => {
    const id = await named('张伟', {
      customer_number: 'C100001',
      name_pinyin: 'Zhang Wei',
      sex: 'male',
      language: 'zh-CN',
      tags: ['代发工资'],
    });
    await server.lin.request('POST', '/interactions', { customerId: id, kind: 'call' });
    expect(await preview(['C100001'])).toEqual([
      {
        outcome: 'will',
        customer: {
          id,
          customerNumber: 'C100001',
          name: '张伟',
          namePinyin: 'Zhang Wei',
          sex: 'male',
          language: 'zh-CN',
          riskTolerance: 'C3',
          tags: ['代发工资'],
          lastInteractionAt: '2026-11-23T10:00:00+08:00',
        },
      },
    ]);
  });

  test('is found by whatever names them wholly, row by row in the order asked for', async () => {
    const id = await named('曾小贤', { customer_number: 'C100001' });
    await named('王芳', { customer_number: 'C100002' });
    await identified(id, 'mobile', '+8613800001234');
    await identified(id, 'national_id', '11010519491231002X');
    await identified(id, 'email', 'zeng@example.com');
    const typed = [
      id,
      `id:${id}`,
      'no:c100001',
      'C100001',
      '曾小贤',
      'name:曾小贤',
      'Zeng Xiaoxian',
      'zxx',
      '138 0000 1234',
      'phone:13800001234',
      '11010519491231002X',
      'idno:110105491231002',
      'zeng@example.com',
    ];
    expect(await inShort(typed)).toEqual(typed.map(() => ['will', id]));
  });

  test('is nobody by a beginning, an end or a given name alone', async () => {
    const id = await named('黎小贤');
    await identified(id, 'mobile', '+8613800001234');
    expect(await inShort(['黎小', '小贤', 'lixiao', 'xiaoxian', '1234', '黎小贤'])).toEqual([
      ['rejected', 'not_found'],
      ['rejected', 'not_found'],
      ['rejected', 'not_found'],
      ['rejected', 'not_found'],
      ['rejected', 'not_found'],
      ['will', id],
    ]);
  });

  test('is nobody of another book', async () => {
    const id = await named('张伟', { customer_number: 'C100001' }, server.zhao.bookId);
    await identified(id, 'mobile', '+8613800001234');
    const holding = await addHolding(server.db, [id]);
    await numbered(holding, 'account_number', '8016332705122585');
    const typed = [id, 'C100001', '张伟', '13800001234', 'acct:8016332705122585'];
    expect(await inShort(typed)).toEqual(typed.map(() => ['rejected', 'not_found']));
    expect(await inShort(typed, { adviser: server.zhao })).toEqual(typed.map(() => ['will', id]));
  });

  test('is said with the holding whose number it was', async () => {
    const id = await named('张伟');
    const account = await addHolding(server.db, [id]);
    await numbered(account, 'account_number', '8016332705122585');
    const policy = await addHolding(server.db, [id], { line: 'insurance', type: 'annuity' }, 'policyholder');
    await numbered(policy, 'policy_number', 'P20260001');
    const card = await addHolding(server.db, [id], { type: 'debit_card' }, 'cardholder');
    await numbered(card, 'card_number', '6222021234567894');
    await identified(id, 'mobile', '+8613800001234');
    const items = await preview([
      '8016332705122585',
      'policy:p20260001',
      '6222 0212 3456 7894',
      '13800001234',
    ]);
    expect(items.map(({ customer }) => [customer?.id, customer?.namedHoldingId])).toEqual([
      [id, account],
      [id, policy],
      [id, card],
      [id, undefined],
    ]);
  });

  test('leaves out the holding where two have the number, and names the customer still', async () => {
    const id = await named('张伟');
    for (const source of ['core', 'old core']) {
      await numbered(await addHolding(server.db, [id], { source }), 'account_number', '8016332705122585');
    }
    const [item] = await preview(['acct:8016332705122585']);
    expect([item?.customer?.id, item?.customer?.namedHoldingId]).toEqual([id, undefined]);
  });

  test('is ambiguous where there are several: the first five by name and id', async () => {
    const numbers = new Map<string, string>();
    for (let count = 0; count < 7; count++) {
      numbers.set(await named('张伟', { customer_number: `C${count}` }), `C${count}`);
    }
    const ids = [...numbers.keys()].toSorted();
    const joint = await addHolding(server.db, [ids[3] ?? '', ids[1] ?? '']);
    await numbered(joint, 'account_number', '8016332705122585');
    const candidate = (n: number) => ({
      id: ids[n],
      customerNumber: numbers.get(ids[n] ?? ''),
      name: '张伟',
    });
    expect(await preview(['张伟', 'acct:8016332705122585'])).toEqual([
      {
        outcome: 'rejected',
        rejection: {
          reason: 'ambiguous',
          detail: '7 customers in your book go by “张伟”.',
          candidates: [0, 1, 2, 3, 4].map(candidate),
        },
      },
      {
        outcome: 'rejected',
        rejection: {
          reason: 'ambiguous',
          detail: '2 customers in your book go by “**** **** **** 2585”.',
          candidates: [1, 3].map(candidate),
        },
      },
    ]);
    const [inChinese] = await preview(['张伟'], { language: 'zh-CN' });
    expect(inChinese?.rejection?.detail).toBe('名下有 7 位客户符合“张伟”。');
  });

  test('is said masked where it is a private number', async () => {
    const said = async (typed: string, language: 'zh-CN' | 'en') =>
      (await preview([typed], { language }))[0]?.rejection?.detail;
    const shown: [typed: string, said: string][] = [
      ['张三丰', '张三丰'],
      ['C100001', 'C100001'],
      ['no:100001', '100001'],
      ['13800001234', '138****1234'],
      ['no:13800001234', '13800001234'],
      ['11010519491231002X', '110105********002X'],
      ['6222021234567894', '**** **** **** 7894'],
      ['acct:8016332705122585', '**** **** **** 2585'],
      ['policy:P20260001', '****0001'],
      ['someone@example.com', 's***@example.com'],
      ['cus_0000000000', 'cus_0000000000'],
    ];
    for (const [typed, masked] of shown) {
      expect(await said(typed, 'en')).toBe(`No customer in your book goes by “${masked}”.`);
      expect(await said(typed, 'zh-CN')).toBe(`名下没有客户符合“${masked}”。`);
    }
  });

  test('is malformed where it fails its check, and the other rows are answered', async () => {
    const id = await named('张伟', { customer_number: 'C100001' });
    const typed = ['110105194912310021', 'phone:123', '', 'a\0b', '\ud83d', 'x'.repeat(101), 'C100001'];
    const items = await preview(typed);
    expect(items.slice(0, -1).map(({ rejection }) => [rejection?.reason, rejection?.detail])).toEqual([
      [
        'malformed',
        '110105194912310021 is not an identity number: its last character fails the checksum (GB 11643).',
      ],
      ['malformed', '123 is not a mobile number: it has 3 characters, not 11.'],
      ['malformed', 'nothing to look for was typed'],
      ['malformed', 'What was typed has control characters'],
      ['malformed', 'What was typed has control characters'],
      ['malformed', 'What was typed is longer than 100 characters'],
    ]);
    expect(items.at(-1)?.customer?.id).toBe(id);
    const [inChinese] = await preview(['phone:123'], { language: 'zh-CN' });
    expect(inChinese?.rejection?.detail).toBe('123 不是有效的手机号：共 3 位，应为 11 位。');
  });
});

describe('what would happen', () => {
  test('is as the contact policy says of a bulk share, and nothing of it is kept', async () => {
    const fits = await named('张伟');
    const optedOut = await named('李娜', { opted_out: true });
    const itemId = await addFeedItem(server.db);
    const share: BulkAction = { kind: 'share', itemId };
    const items = await preview(['张伟', '李娜', '张三丰'], { action: share });
    expect(items).toMatchObject([
      { outcome: 'will', customer: { id: fits } },
      {
        outcome: 'held_back',
        customer: { id: optedOut },
        heldBackBy: {
          rule: 'opted_out',
          sentence: 'The customer asked not to be written to, so nothing is sent.',
        },
      },
      { outcome: 'rejected', rejection: { reason: 'not_found' } },
    ]);
    const [, inChinese] = await preview(['张伟', '李娜'], { action: share, language: 'zh-CN' });
    expect(inChinese?.heldBackBy?.sentence).toBe('客户已明确拒绝接收营销信息，不得再向其发送。');
    expect((await server.lin.request<ShareList>('GET', '/shares')).body).toEqual({ items: [] });
  });

  test('is put off in the quiet hours', async () => {
    await named('张伟');
    const action: BulkAction = { kind: 'share', itemId: await addFeedItem(server.db) };
    server.setTime('2026-11-23T22:00:00+08:00');
    expect(await preview(['张伟'], { action })).toMatchObject([
      { outcome: 'will', scheduledFor: '2026-11-24T08:00:00+08:00', scheduledBy: 'quiet_hours' },
    ]);
  });

  test('counts the quota: what was sent today, and an earlier row of the same customer', async () => {
    const [zhang, wang] = [await named('张伟', { customer_number: 'C1' }), await named('王芳')];
    const itemId = await addFeedItem(server.db);
    const action: BulkAction = { kind: 'share', itemId };
    expect(await inShort(['张伟', '王芳', 'C1', zhang], { action })).toEqual([
      ['will', zhang],
      ['will', wang],
      ['held_back', zhang, 'bulk_daily_quota'],
      ['held_back', zhang, 'bulk_daily_quota'],
    ]);
    await server.lin.request('POST', '/shares', { itemId, customerIds: [wang], channel: 'bulk' });
    expect(await inShort(['张伟', '王芳'], { action })).toEqual([
      ['will', zhang],
      ['held_back', wang, 'bulk_daily_quota'],
    ]);
  });

  test('needs an item that is in the feed', async () => {
    const action: BulkAction = { kind: 'share', itemId: 'itm_0000000000' };
    const { status, body } = await ask<Problem>(['张伟'], { action });
    expect([status, body.detail]).toEqual([404, 'There is no feed item itm_0000000000.']);
  });

  test('needs times that can be', async () => {
    const refused = async (action: BulkAction) => {
      const { status, body } = await ask<Problem>(['张伟'], { action });
      return [status, body.type?.replace('urn:tong:problem:', ''), body.detail];
    };
    const tomorrow = '2026-11-24T10:00:00+08:00';
    expect(await refused({ kind: 'log', interaction: 'call', occurredAt: tomorrow })).toEqual([
      400,
      'invalid-value',
      `An interaction is logged once it has happened: not at ${tomorrow}.`,
    ]);
    expect(await refused({ kind: 'task', title: '回访', dueAt: '0001-01-01' })).toEqual([
      400,
      'invalid-value',
      '0001-01-01 cannot be taken for a time: that is written as in RFC 3339, lies in the years 1900 to 9998 and is no leap second.',
    ]);
  });

  test.each<BulkAction>([
    { kind: 'log', interaction: 'call' },
    { kind: 'task', title: '回访', dueAt: '2026-12-01' },
    { kind: 'tag', tag: '年末' },
  ])('of $kind is that it happens to everybody found', async (action) => {
    const id = await named('张伟', { opted_out: true });
    expect(await inShort(['张伟', '张三丰'], { action })).toEqual([
      ['will', id],
      ['rejected', 'not_found'],
    ]);
  });

  test('refuses a text of the action that cannot be kept', async () => {
    const { status, body } = await ask<Problem>(['张伟'], { action: { kind: 'tag', tag: '年\0末' } });
    expect([status, body.detail]).toEqual([
      400,
      'body/action/tag has a character that cannot be kept: NUL (U+0000) or half of a surrogate pair.',
    ]);
  });
});

describe('holdings', () => {
  test('come with their customers where they are asked for, as each customer has them', async () => {
    const [zhang, wang, li] = [await named('张伟'), await named('王芳'), await named('李娜')];
    await addHolding(server.db, [zhang, wang], { position: '100.01', matures_on: '2026-12-01' });
    const fund = { position: '10.01', currency: 'USD', line: 'investment', type: 'fund' } as const;
    await addHolding(server.db, [wang], fund);
    const rate = { currency: 'USD', as_of: '2026-11-20', rate: '7.15' };
    await server.db.insertInto('exchange_rate').values(rate).execute();
    const items = await preview(['张伟', '王芳', '李娜', '张伟'], { holdings: true });
    const alone = async (id: string) =>
      (await server.lin.request<Holdings>('GET', `/customers/${id}/holdings`)).body.items;
    expect(items.map(({ customer }) => customer?.holdings)).toEqual([
      await alone(zhang),
      await alone(wang),
      await alone(li),
      await alone(zhang),
    ]);
    expect(items.map(({ customer }) => customer?.holdings?.map(({ value }) => value.amount))).toEqual([
      ['50.01'],
      ['50.00', '71.57'],
      [],
      ['50.01'],
    ]);
    const [without] = await preview(['张伟']);
    expect(without?.customer).not.toHaveProperty('holdings');
  });
});

test('a withdrawn interaction is no last contact', async () => {
  const id = await named('张伟');
  const call = { customerId: id, kind: 'call', occurredAt: '2026-11-20T10:00:00+08:00' };
  await server.lin.request<Interaction>('POST', '/interactions', call);
  await server.lin.request('POST', '/bulk-rows', {
    action: { kind: 'log', interaction: 'message' },
    rows: [{ key: 'row-0001', customerId: id }],
  });
  const last = async () => (await preview(['张伟']))[0]?.customer?.lastInteractionAt;
  expect(await last()).toBe('2026-11-23T10:00:00+08:00');
  await server.lin.request('POST', '/bulk-reversals', { keys: ['row-0001'] });
  expect(await last()).toBe('2026-11-20T10:00:00+08:00');
});
