import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CustomerList, CustomerSearchResult, Holdings, Problem } from '../../src/api/schema.d.ts';
import { everyNameKey } from '../../src/domain/names/name-keys.ts';
import { addCustomer, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

async function named(name: string, values: object = {}, bookId = server.lin.bookId): Promise<string> {
  const id = await addCustomer(server.db, bookId, { name, ...values });
  const keys = everyNameKey(name).map((key) => ({ book_id: bookId, key, customer_id: id }));
  await server.db.insertInto('name_key').values(keys).execute();
  return id;
}

async function identified(customerId: string, type: 'mobile' | 'card_number' | 'national_id', value: string) {
  await server.db
    .insertInto('customer_identifier')
    .values({
      customer_id: customerId,
      source: 'bank',
      record_key: customerId,
      type,
      value,
      suffix: value.slice(-4),
    })
    .execute();
}

async function search(query: string, more: object = {}): Promise<CustomerSearchResult> {
  return (await server.lin.request<CustomerSearchResult>('POST', '/customer-searches', { query, ...more }))
    .body;
}

const found = async (query: string) =>
  (await search(query)).items.map(({ name, matchedOn, exact }) => [name, matchedOn, exact]);

describe('find', () => {
  test.each(['曾小贤', 'zengxiaoxian', 'cengxiaoxian', 'ceng xiaoxian', 'zxx', 'zengxx', 'ZENG Xiao'])(
    '%s finds 曾小贤',
    async (typed) => {
      await named('曾小贤');
      await named('王芳');
      expect((await search(typed)).items.map(({ name }) => name)).toEqual(['曾小贤']);
    },
  );

  test.each([
    ['小贤', 'name'],
    ['xiaoxian', 'pinyin'],
    ['Xiao Xian', 'pinyin'],
  ])('%s finds 黎小贤 by the given name, after whole names and beginnings', async (typed, matchedOn) => {
    await named('黎小贤');
    await named('小贤');
    await named('小贤惠');
    await named('王贤');
    expect(await found(typed)).toEqual([
      ['小贤', matchedOn, true],
      ['小贤惠', matchedOn, false],
      ['黎小贤', matchedOn, false],
    ]);
  });

  test('finds nobody by a part of the given name', async () => {
    await named('黎小贤');
    expect([await found('贤'), await found('xian'), await found('xiaoxi')]).toEqual([[], [], []]);
  });

  test('puts the whole name before its beginning', async () => {
    await named('张伟明');
    await named('张伟');
    expect(await found('张伟')).toEqual([
      ['张伟', 'name', true],
      ['张伟明', 'name', false],
    ]);
  });

  test.each(['138 0000 1234', '+86-138-0000-1234', '1380000123４', '0086 13800001234', 'phone:13800001234'])(
    'reads %s as a mobile number and shows it masked',
    async (typed) => {
      await identified(await named('张伟'), 'mobile', '+8613800001234');
      const { recognisedAs, items } = await search(typed);
      expect(recognisedAs[0]).toEqual({ kind: 'mobile', value: '138****1234' });
      expect(items.map(({ name, matchedOn, exact, mobile }) => [name, matchedOn, exact, mobile])).toEqual([
        ['张伟', 'mobile', true, '138****1234'],
      ]);
    },
  );

  test('finds by the last four digits, each customer once', async () => {
    const id = await named('张伟');
    await identified(id, 'mobile', '+8613800001234');
    await identified(id, 'card_number', '6222020000001234');
    await named('王芳');
    expect(await found('1234')).toEqual([['张伟', 'suffix', false]]);
  });

  test('finds one person by the old and the new form of the identity number', async () => {
    await identified(await named('张伟'), 'national_id', '11010519491231002X');
    expect(await found('110105491231002')).toEqual([['张伟', 'national_id', true]]);
    expect(await found('１１０１０５１９４９１２３１００２ｘ')).toEqual([['张伟', 'national_id', true]]);
  });

  test('says which check a number fails', async () => {
    const { status, body } = await server.lin.request<Problem>('POST', '/customer-searches', {
      query: '110105194912310021',
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: 'urn:tong:problem:malformed-identifier',
      detail:
        '110105194912310021 is not an identity number: its last character fails the checksum (GB 11643).',
      kind: 'national_id',
      check: 'checksum',
    });
    const chinese = await server.lin.request<Problem>(
      'POST',
      '/customer-searches',
      { query: 'phone:123' },
      { 'accept-language': 'zh-CN,zh;q=0.9' },
    );
    expect(chinese.body.detail).toBe('123 不是有效的手机号：共 3 位，应为 11 位。');
  });

  test('never looks outside the book', async () => {
    const id = await named('张伟', {}, server.zhao.bookId);
    await identified(id, 'mobile', '+8613800001234');
    for (const typed of ['张伟', 'zw', '13800001234', '1234', `id:${id}`])
      expect(await found(typed)).toEqual([]);
    for (const path of ['', '/holdings', '/timeline', '/identities']) {
      const { status, body } = await server.lin.request<Problem>('GET', `/customers/${id}${path}`);
      expect([status, body.detail]).toEqual([404, `There is no customer ${id} in your book.`]);
    }
  });

  test('pages through everybody once', async () => {
    for (let index = 0; index < 7; index++) await named(`张伟${'一二三四五六七'[index]}`);
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search('zw', { limit: 3, ...(cursor && { cursor }) });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names.length).toBe(7);
    expect(new Set(names).size).toBe(7);
  });
});

describe('holdings', () => {
  test('of several currencies are counted in the house currency, half even, by the last known rate', async () => {
    const id = await named('张伟');
    await addHolding(server.db, [id], { position: '100.00' });
    await addHolding(server.db, [id], {
      position: '10.01',
      currency: 'USD',
      line: 'investment',
      type: 'fund',
    });
    await addHolding(server.db, [id], { position: '30.00', side: 'liability', type: 'loan' }, 'borrower');
    await server.db
      .insertInto('exchange_rate')
      .values([
        { currency: 'USD', as_of: '2026-11-20', rate: '7.15' },
        { currency: 'USD', as_of: '2026-11-24', rate: '8' },
      ])
      .execute();
    const { body } = await server.lin.request<Holdings>('GET', `/customers/${id}/holdings`);
    const cny = (amount: string) => ({ amount, currency: 'CNY' });
    expect(body.totals).toEqual({
      assets: cny('171.57'),
      liabilities: cny('30.00'),
      net: cny('141.57'),
      byLine: { insurance: cny('0.00'), banking: cny('70.00'), investment: cny('71.57') },
    });
    expect(body.exchangeRates).toEqual([{ currency: 'USD', rate: '7.15', asOf: '2026-11-20' }]);
    const line = await server.lin.request<Holdings>('GET', `/customers/${id}/holdings?line=investment`);
    expect([line.body.items.length, line.body.totals.assets]).toEqual([1, cny('71.57')]);
  });

  test('of one currency alone are counted in it', async () => {
    const id = await named('Client 2');
    await addHolding(
      server.db,
      [id],
      { position: '80952.50', currency: 'CZK', side: 'liability', type: 'loan' },
      'borrower',
    );
    const { body } = await server.lin.request<Holdings>('GET', `/customers/${id}/holdings`);
    expect(body.totals.liabilities).toEqual({ amount: '80952.50', currency: 'CZK' });
    expect(body.exchangeRates).toEqual([]);
  });

  test('without a rate stay out of the totals and are named', async () => {
    const id = await named('张伟');
    await addHolding(server.db, [id], { position: '100.00' });
    const odd = await addHolding(server.db, [id], { position: '5', currency: 'JPY' });
    const { body } = await server.lin.request<Holdings>('GET', `/customers/${id}/holdings`);
    expect([body.totals.assets.amount, body.unconverted]).toEqual(['100.00', [odd]]);
  });

  test('as of an earlier day have the value they had, and are not there before they were opened', async () => {
    const id = await named('张伟');
    const fund = await addHolding(server.db, [id], {
      position: '120',
      opened_on: '2026-03-01',
      valued_on: '2026-11-20',
    });
    await server.db
      .insertInto('holding_valuation')
      .values([
        { holding_id: fund, valued_on: '2026-04-30', position: '101.5' },
        { holding_id: fund, valued_on: '2026-11-20', position: '120' },
      ])
      .execute();
    const worth = async (day: string) => {
      const { body } = await server.lin.request<Holdings>('GET', `/customers/${id}/holdings?asOf=${day}`);
      return body.items.map(({ value, valuedOn }) => [value.amount, valuedOn]);
    };
    expect(await worth('2026-11-23')).toEqual([['120.00', '2026-11-20']]);
    expect(await worth('2026-05-15')).toEqual([['101.50', '2026-04-30']]);
    expect(await worth('2026-02-28')).toEqual([]);
    const { status, body } = await server.lin.request<Problem>(
      'GET',
      `/customers/${id}/holdings?asOf=2026-02-30`,
    );
    expect([status, body.detail]).toEqual([400, 'querystring/asOf must match format "date"']);
  });
});

describe('the book', () => {
  test('is listed by name, filtered, and walked once', async () => {
    const one = await named('甲', { tags: ['退休'] });
    const two = await named('乙', { tags: ['退休', '企业主'] });
    await named('丙');
    await addHolding(server.db, [one]);
    await addHolding(server.db, [two], { line: 'insurance', type: 'annuity' }, 'policyholder');
    const ids = async (query: string) => {
      const { body } = await server.lin.request<CustomerList>('GET', `/customers${query}`);
      return body.items.map(({ id }) => id).toSorted();
    };
    expect((await ids('')).length).toBe(3);
    expect(await ids(`?tag=${encodeURIComponent('退休')}`)).toEqual([one, two].toSorted());
    expect(await ids('?line=insurance')).toEqual([two]);
    expect(await ids('?holds=term_deposit')).toEqual([one]);
    const pages = await server.lin.pages<{ id: string }>('/customers', 2);
    expect(pages.map(({ length }) => length)).toEqual([2, 1]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(3);
  });
});
