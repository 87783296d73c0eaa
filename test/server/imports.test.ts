import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  Customer,
  CustomerSearchResult,
  Holdings,
  IdentityList,
  Import,
  Problem,
  SourceRecord,
} from '../../src/api/schema.d.ts';
import { type ServerUnderTest, startServer, type TestAdviser } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const person = (
  key: string,
  more: Partial<Extract<SourceRecord, { record: 'person' }>> = {},
): SourceRecord => ({
  record: 'person',
  key,
  name: '张伟',
  identifiers: [{ type: 'customer_number', value: key }],
  ...more,
});

const account = (
  key: string,
  parties: { person: string; role: 'owner' | 'joint_owner' | 'authorised_user' }[],
  more = {},
): SourceRecord => ({
  record: 'holding',
  key: `account/${key}`,
  line: 'banking',
  type: 'current_account',
  product: 'Current account',
  side: 'asset',
  position: { amount: '100.01', currency: 'CNY' },
  identifiers: [{ type: 'account_number', value: key }],
  parties,
  ...more,
});

async function importAll(source: string, records: SourceRecord[], adviser: TestAdviser = server.lin) {
  const begun = await adviser.request<Import>('POST', '/imports', { source });
  const path = `/imports/${begun.body.id}`;
  await adviser.request('POST', `${path}/records`, { records });
  const done = await adviser.request<Import>('POST', `${path}/commit`);
  return done.body.summary;
}

async function find(query: string, adviser: TestAdviser = server.lin) {
  return (await adviser.request<CustomerSearchResult>('POST', '/customer-searches', { query })).body.items;
}

async function show(query: string): Promise<Customer> {
  const [match] = await find(query);
  return (await server.lin.request<Customer>('GET', `/customers/${match?.id}`)).body;
}

describe('an import', () => {
  test('is visible as a whole after the commit, and not before', async () => {
    const begun = await server.lin.request<Import>('POST', '/imports', { source: 'bank' });
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({ source: 'bank', state: 'open', received: 0 });
    const path = `/imports/${begun.body.id}`;
    const staged = await server.lin.request<Import>('POST', `${path}/records`, {
      records: [person('1'), person('2')],
    });
    expect(staged.body.received).toBe(2);
    expect(await find('no:1')).toEqual([]);

    const done = await server.lin.request<Import>('POST', `${path}/commit`);
    expect(done.body.state).toBe('committed');
    expect(done.body.summary).toEqual({
      persons: { read: 2, created: 2, changed: 0, unchanged: 0, rejected: 0 },
      holdings: { read: 0, created: 0, changed: 0, unchanged: 0, rejected: 0 },
      customers: { created: 2, joined: 0 },
      rejections: [],
    });
    expect((await find('no:1')).map(({ customerNumber, name }) => [customerNumber, name])).toEqual([
      ['1', '张伟'],
    ]);
  });

  test('run twice changes nothing; a changed record changes its customer', async () => {
    const records = [person('1'), account('77', [{ person: '1', role: 'owner' }])];
    await importAll('bank', records);
    expect(await importAll('bank', records)).toMatchObject({
      persons: { read: 1, created: 0, changed: 0, unchanged: 1, rejected: 0 },
      holdings: { read: 1, created: 0, changed: 0, unchanged: 1, rejected: 0 },
    });
    const before = await show('no:1');
    expect(await importAll('bank', [person('1', { name: '张玮' })])).toMatchObject({
      persons: { read: 1, created: 0, changed: 1, unchanged: 0, rejected: 0 },
      customers: { created: 0, joined: 0 },
    });
    const after = await show('no:1');
    expect([after.id, after.name, after.lines.banking.holdings]).toEqual([before.id, '张玮', 1]);
    expect(await find('张伟')).toEqual([]);
    expect((await find('张玮')).map(({ id }) => id)).toEqual([before.id]);
  });

  test('joins records of equal national id over sources, the 15-digit form too, and says why', async () => {
    await importAll('bank', [
      person('B1', {
        identifiers: [
          { type: 'national_id', value: '11010519491231002x' },
          { type: 'customer_number', value: 'B1' },
        ],
      }),
    ]);
    const summary = await importAll('insurer', [
      person('I7', {
        name: '张 伟',
        optedOut: true,
        identifiers: [{ type: 'national_id', value: '110105491231002' }],
      }),
    ]);
    expect(summary?.customers).toEqual({ created: 0, joined: 1 });
    const customer = await show('no:B1');
    expect(customer.sources).toEqual(['bank', 'insurer']);
    expect(customer.contact).toEqual({ consent: false, optedOut: true });
    const why = await server.lin.request<IdentityList>('GET', `/customers/${customer.id}/identities`);
    expect(why.body.records.map(({ source, key, decision, rule }) => [source, key, decision, rule])).toEqual([
      ['bank', 'B1', 'started', 'new_person'],
      ['insurer', 'I7', 'joined', 'equal_national_id'],
    ]);
    expect(why.body.records[1]?.evidence).toEqual([{ field: 'national_id', comparison: 'equal', weight: 1 }]);
  });

  test('keeps equal customer numbers of two sources apart, and numbers that fail their check never join', async () => {
    const wrong = { type: 'national_id' as const, value: '110105194912310021' };
    await importAll('bank', [person('1', { identifiers: [{ type: 'customer_number', value: '1' }, wrong] })]);
    const summary = await importAll('insurer', [
      person('1', { identifiers: [{ type: 'customer_number', value: '1' }, wrong] }),
    ]);
    expect(summary?.customers).toEqual({ created: 1, joined: 0 });
    expect((await find('no:1')).length).toBe(2);
  });

  test('rejects what cannot be: no such person, a key twice, parts of a cent; the rest is there', async () => {
    const summary = await importAll('bank', [
      person('1'),
      person('1', { name: '李强' }),
      account('1', [{ person: '9', role: 'owner' }]),
      account('2', [{ person: '1', role: 'owner' }], { position: { amount: '1.005', currency: 'CNY' } }),
      account('3', [{ person: '1', role: 'owner' }]),
    ]);
    expect(summary?.persons).toEqual({ read: 2, created: 1, changed: 0, unchanged: 0, rejected: 1 });
    expect(summary?.holdings).toEqual({ read: 3, created: 1, changed: 0, unchanged: 0, rejected: 2 });
    expect(summary?.rejections).toEqual([
      { record: 'person', key: '1', reason: 'key 1 came before in this import' },
      { record: 'holding', key: 'account/1', reason: 'no person with the key 9' },
      { record: 'holding', key: 'account/2', reason: '1.005 CNY is not an amount of money (minor_digits)' },
    ]);
  });

  test('splits a joint account to the cent and gives an authorised user no part', async () => {
    await importAll('bank', [
      person('1'),
      person('2', { name: '李丽' }),
      person('3', { name: '王芳' }),
      account('5', [
        { person: '3', role: 'authorised_user' },
        { person: '1', role: 'owner' },
        { person: '2', role: 'joint_owner' },
      ]),
    ]);
    const holdings = async (number: string) => {
      const [match] = await find(`no:${number}`);
      return (await server.lin.request<Holdings>('GET', `/customers/${match?.id}/holdings`)).body;
    };
    const of = async (number: string) => {
      const { items, totals } = await holdings(number);
      return [
        items[0]?.role,
        items[0]?.share,
        items[0]?.value.amount,
        items[0]?.position.amount,
        totals.net.amount,
      ];
    };
    expect(await of('1')).toEqual(['owner', '0.5', '50.01', '100.01', '50.01']);
    expect(await of('2')).toEqual(['joint_owner', '0.5', '50.00', '100.01', '50.00']);
    expect(await of('3')).toEqual(['authorised_user', '0', '0.00', '100.01', '0.00']);
    expect((await find('acct:5')).map(({ name, role }) => [name, role])).toEqual([
      ['张伟', 'owner'],
      ['李丽', 'joint_owner'],
      ['王芳', 'authorised_user'],
    ]);
  });

  test('is of its adviser, and its customers go into that book', async () => {
    await importAll('bank', [person('1')], server.zhao);
    expect(await find('no:1')).toEqual([]);
    expect((await find('no:1', server.zhao)).length).toBe(1);
    const { body } = await server.zhao.request<Import>('POST', '/imports', { source: 'bank' });
    const foreign = await server.lin.request<Problem>('POST', `/imports/${body.id}/commit`);
    expect([foreign.status, foreign.body.detail]).toEqual([
      404,
      `There is no import ${body.id} in your book.`,
    ]);
  });

  test('neither reads nor changes what belongs to another book', async () => {
    const known = { type: 'national_id' as const, value: '11010519491231002X' };
    await importAll('bank', [person('1', { identifiers: [{ type: 'customer_number', value: '1' }, known] })]);
    const before = await show('no:1');
    const summary = await importAll('bank', [person('1', { name: '别人' })], server.zhao);
    expect(summary?.persons).toMatchObject({ created: 0, changed: 0, rejected: 1 });
    expect(summary?.rejections).toEqual([
      { record: 'person', key: '1', reason: 'key 1 of this source belongs to another book' },
    ]);
    const spy = await importAll('insurer', [person('S1', { identifiers: [known] })], server.zhao);
    expect(spy?.customers).toEqual({ created: 1, joined: 0 });
    expect(await show('no:1')).toEqual(before);
  });

  test('discarded or committed, takes no more', async () => {
    const { body } = await server.lin.request<Import>('POST', '/imports', { source: 'bank' });
    const path = `/imports/${body.id}`;
    await server.lin.request('POST', `${path}/records`, { records: [person('1')] });
    expect((await server.lin.request<Import>('DELETE', path)).body.state).toBe('discarded');
    const late = await server.lin.request<Problem>('POST', `${path}/commit`);
    expect([late.status, late.body.type, late.body.detail]).toEqual([
      409,
      'urn:tong:problem:wrong-state',
      `Import ${body.id} is discarded.`,
    ]);
    expect(await find('no:1')).toEqual([]);
  });
});
