import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, Today, TodayItem } from '../../src/api/schema.d.ts';
import type { Tables } from '../../src/server/database/tables.ts';
import { addCustomer, addHolding } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

/** A customer for whom there is nothing to do: never assessed, without holdings, born on no day that is known. */
function quiet(values: Parameters<typeof addCustomer>[2] = {}, bookId = server.lin.bookId): Promise<string> {
  return addCustomer(server.db, bookId, { risk_tolerance: null, risk_assessed_on: null, ...values });
}

function holding(
  owner: string,
  values: Parameters<typeof addHolding>[2],
  role?: Tables['holding_party']['role'],
) {
  return addHolding(server.db, [owner], values, role);
}

async function spokenTo(customerId: string, occurredAt: string): Promise<void> {
  const now = new Date(occurredAt);
  await server.db
    .insertInto('interaction')
    .values({
      id: `int_${customerId.slice(4)}`,
      adviser_id: server.lin.adviserId,
      customer_id: customerId,
      kind: 'call',
      outcome: null,
      note: null,
      occurred_at: now,
      created_at: now,
    })
    .execute();
}

async function task(customerId: string, dueAt: string, title = '回访'): Promise<string> {
  const { body } = await server.lin.request<{ id: string }>('POST', '/tasks', { customerId, title, dueAt });
  return body.id;
}

async function today(): Promise<TodayItem[]> {
  return (await server.lin.request<Today>('GET', '/today')).body.items;
}

/** Reason, days and who, in the order of the list. */
async function told(): Promise<string[]> {
  return (await today()).map(({ reason, days, name }) => `${reason} ${days} ${name}`);
}

describe('the reasons to call', () => {
  test('a task, overdue from the day after it was due', async () => {
    const zhang = await quiet({ name: '张伟' });
    const overdue = await task(zhang, '2026-11-22T23:59:59+08:00', '迟了');
    const due = await task(zhang, '2026-11-23T00:00:00+08:00', '今天');
    const snoozed = await task(zhang, '2026-11-22');
    await server.lin.request('POST', `/tasks/${snoozed}/snooze`, { until: '2026-11-23T23:59:59+08:00' });
    await task(zhang, '2026-11-24T00:00:00+08:00', '明天');
    const done = await task(zhang, '2026-11-20');
    await server.lin.request('POST', `/tasks/${done}/done`);
    const items = await today();
    expect(items.map(({ taskId, reason, days }) => [taskId, reason, days])).toEqual([
      [overdue, 'task_overdue', -1],
      ...[due, snoozed].toSorted().map((id) => [id, 'task_due', 0]),
    ]);
    expect(items[0]).toEqual({
      customerId: zhang,
      customerNumber: expect.any(String),
      name: '张伟',
      reason: 'task_overdue',
      rank: 1,
      dueAt: '2026-11-22T23:59:59+08:00',
      title: '迟了',
      days: -1,
      taskId: overdue,
    });
  });

  test('something matures within fourteen days', async () => {
    const zhang = await quiet({ name: '张伟', since: '2026-11-01' });
    const deposit = await holding(zhang, {
      matures_on: '2026-11-25',
      product: '大额存单',
      type: 'large_deposit',
    });
    await holding(zhang, { matures_on: '2026-12-07', line: 'investment', type: 'fund', position: '1.5' });
    await holding(zhang, { matures_on: '2026-11-23', line: 'insurance', type: 'annuity', position: '0' });
    await holding(zhang, { matures_on: '2026-11-22', product: '昨天' });
    await holding(zhang, { matures_on: '2026-12-08', product: '太远' });
    await holding(zhang, { matures_on: '2026-11-25', type: 'debit_card', product: '卡片到期' });
    await holding(
      zhang,
      { matures_on: '2026-11-25', type: 'loan', side: 'liability', product: '贷款' },
      'borrower',
    );
    const items = await today();
    expect(items.map(({ reason, days, amount }) => [reason, days, amount?.amount])).toEqual([
      ['policy_matures', 0, undefined],
      ['deposit_matures', 2, '200000.00'],
      ['product_matures', 14, '1.50'],
    ]);
    expect(items[1]).toEqual({
      customerId: zhang,
      customerNumber: expect.any(String),
      name: '张伟',
      reason: 'deposit_matures',
      rank: 2,
      dueAt: '2026-11-25T00:00:00+08:00',
      title: '大额存单',
      amount: { amount: '200000.00', currency: 'CNY' },
      days: 2,
      holdingId: deposit,
    });
  });

  test('a premium or an instalment is due within seven days', async () => {
    const zhang = await quiet({ name: '张伟', since: '2026-11-01' });
    const paid = (payment_next_on: string, payment_amount: string) =>
      ({ payment_next_on, payment_amount, payment_currency: 'CNY', payment_every: 'monthly' }) as const;
    const policy = { line: 'insurance', type: 'medical', position: '0' } as const;
    const loan = { type: 'mortgage', side: 'liability' } as const;
    await holding(zhang, { ...policy, ...paid('2026-11-30', '1200') }, 'policyholder');
    await holding(zhang, { ...loan, ...paid('2026-11-23', '3372.7') }, 'borrower');
    await holding(zhang, { ...loan, ...paid('2026-11-26', '80'), type: 'credit_card' }, 'cardholder');
    await holding(zhang, { ...loan, ...paid('2026-12-01', '1') }, 'borrower');
    await holding(zhang, { ...policy, ...paid('2026-11-22', '1') }, 'policyholder');
    await holding(zhang, paid('2026-11-25', '500'));
    expect((await today()).map(({ reason, days, amount }) => [reason, days, amount?.amount])).toEqual([
      ['loan_payment_due', 0, '3372.70'],
      ['card_payment_due', 3, '80.00'],
      ['premium_due', 7, '1200.00'],
    ]);
  });

  test('concerns everybody a holding belongs to, and nobody else', async () => {
    const [owner, joint] = [
      await quiet({ name: '甲', since: '2026-11-01' }),
      await quiet({ name: '乙', since: '2026-11-01' }),
    ];
    const deposit = await addHolding(server.db, [owner, joint], { matures_on: '2026-11-25' });
    for (const role of ['authorised_user', 'insured', 'beneficiary'] as const) {
      const customer_id = await quiet({ name: role, since: '2026-11-01' });
      await server.db
        .insertInto('holding_party')
        .values({ holding_id: deposit, customer_id, role, ordinal: 9 })
        .execute();
    }
    expect((await told()).toSorted()).toEqual(['deposit_matures 2 乙', 'deposit_matures 2 甲']);
  });

  test('a risk assessment has lapsed, for those who may be offered investments', async () => {
    await quiet({ name: '今天到期', risk_tolerance: 'C3', risk_assessed_on: '2025-11-23' });
    await quiet({ name: '明天到期', risk_tolerance: 'C3', risk_assessed_on: '2025-11-24' });
    await quiet({ name: '什么也没有', risk_assessed_on: '2024-01-01' });
    const investor = await quiet({ name: '投资者', risk_assessed_on: '2024-02-29', since: '2026-11-01' });
    await holding(investor, { line: 'investment', type: 'fund' });
    const saver = await quiet({ name: '储户', risk_assessed_on: '2024-02-29', since: '2026-11-01' });
    await holding(saver, {});
    const items = await today();
    expect(items.map(({ reason, name, dueAt, days }) => [reason, name, dueAt, days])).toEqual([
      ['assessment_lapsed', '投资者', '2025-02-28T00:00:00+08:00', -633],
      ['assessment_lapsed', '今天到期', '2026-11-23T00:00:00+08:00', 0],
    ]);
  });

  test('a birthday today or within three days, over the end of the year too', async () => {
    await quiet({ name: '昨天', birth_date: '1990-12-29' });
    await quiet({ name: '今天', birth_date: '1990-12-30' });
    await quiet({ name: '元旦', birth_date: '1985-01-01' });
    await quiet({ name: '第三天', birth_date: '2001-01-02' });
    await quiet({ name: '第四天', birth_date: '2001-01-03' });
    server.setTime('2026-12-30T10:00:00+08:00');
    expect(await told()).toEqual(['birthday 0 今天', 'birthday 2 元旦', 'birthday 3 第三天']);
    expect((await today())[1]?.dueAt).toBe('2027-01-01T00:00:00+08:00');
  });

  test.each([
    ['2027-02-28', ['birthday 0 闰日', 'birthday 1 三月']],
    ['2028-02-28', ['birthday 1 闰日', 'birthday 2 三月']],
    ['2028-02-29', ['birthday 0 闰日', 'birthday 1 三月']],
  ])('on %s, 29 February is kept on the 28th of a common year', async (date, expected) => {
    await quiet({ name: '闰日', birth_date: '1988-02-29' });
    await quiet({ name: '三月', birth_date: '1990-03-01' });
    server.setTime(`${date}T10:00:00+08:00`);
    expect(await told()).toEqual(expected);
  });

  test('silence of more than ninety days, of customers who hold something', async () => {
    const [silent, spoken, fresh, never] = [
      await quiet({ name: '沉默', since: '2020-01-01' }),
      await quiet({ name: '刚聊过', since: '2020-01-01' }),
      await quiet({ name: '新客户', since: '2026-08-25' }),
      await quiet({ name: '从未联系', since: '2026-08-24' }),
    ];
    for (const customer of [silent, spoken, fresh, never]) await holding(customer, {});
    await quiet({ name: '没有持有', since: '2020-01-01' });
    await spokenTo(silent, '2026-08-24T23:00:00+08:00');
    await spokenTo(spoken, '2026-08-25T00:00:00+08:00');
    expect((await told()).toSorted()).toEqual(['silence 91 从未联系', 'silence 91 沉默']);
    expect((await today())[0]).not.toHaveProperty('dueAt');
  });
});

describe('the order', () => {
  test('promises, then days that pass, then what can wait, silence last', async () => {
    const zhang = await quiet({ name: '张伟', birth_date: '1990-11-23' });
    const wang = await quiet({
      name: '王芳',
      since: '2020-01-01',
      risk_tolerance: 'C2',
      risk_assessed_on: '2025-01-01',
    });
    await holding(wang, { matures_on: '2026-11-24', position: '100' });
    await holding(wang, { matures_on: '2026-11-24', position: '50' });
    await holding(wang, { matures_on: '2026-11-24', position: '20', currency: 'USD' });
    await holding(wang, { matures_on: '2026-11-24', position: '90', currency: 'KRW' });
    await server.db
      .insertInto('exchange_rate')
      .values([
        { currency: 'USD', as_of: '2026-11-01', rate: '7' },
        { currency: 'USD', as_of: '2026-11-24', rate: '1' },
      ])
      .execute();
    await task(zhang, '2026-11-20', '三天前');
    await task(wang, '2026-11-21', '两天前');
    await task(wang, '2026-11-23', '今天');
    const items = await today();
    expect(
      items.map(({ rank, reason, days, amount }) => `${rank} ${reason} ${days} ${amount?.amount ?? ''}`),
    ).toEqual([
      '1 task_overdue -3 ',
      '2 task_overdue -2 ',
      '3 task_due 0 ',
      '4 birthday 0 ',
      '5 deposit_matures 1 20.00',
      '6 deposit_matures 1 100.00',
      '7 deposit_matures 1 50.00',
      '8 deposit_matures 1 90',
      '9 assessment_lapsed -326 ',
      '10 silence 2518 ',
    ]);
  });

  test('is one list over all pages, everybody once', async () => {
    for (let count = 0; count < 9; count++) {
      const customer = await quiet({
        name: count % 2 ? '李娜' : '张伟',
        since: '2020-01-01',
        birth_date: '1990-11-23',
      });
      await holding(customer, count % 3 ? {} : { matures_on: '2026-11-24' });
    }
    const pages = await server.lin.pages<TodayItem>('/today', 4);
    expect(pages.map(({ length }) => length)).toEqual([4, 4, 4, 4, 4, 1]);
    expect(pages.flat()).toEqual(await today());
    expect(pages.flat().map(({ rank }) => rank)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  test('goes on behind what was seen when something is done in between', async () => {
    const zhang = await quiet();
    const tasks: string[] = [];
    for (let day = 1; day <= 4; day++) tasks.push(await task(zhang, `2026-11-0${day}`));
    const { body: first } = await server.lin.request<Today>('GET', '/today?limit=2');
    await server.lin.request('POST', `/tasks/${tasks[0]}/done`);
    const { body: second } = await server.lin.request<Today>(
      'GET',
      `/today?limit=2&cursor=${first.nextCursor}`,
    );
    expect([...first.items, ...second.items].map(({ taskId }) => taskId)).toEqual(tasks);
  });

  test.each([
    '["x"]',
    '[1.5,0,"0","张伟","k"]',
    '[99999999999,0,"0","张伟","k"]',
    '[1,0,"NaN","张伟","k"]',
    '[1,0,"0","\\u0000","k"]',
  ])('does not begin at the foreign cursor %s', async (position) => {
    const cursor = Buffer.from(position).toString('base64url');
    const { status, body } = await server.lin.request<Problem>('GET', `/today?cursor=${cursor}`);
    expect([status, body.type]).toEqual([400, 'urn:tong:problem:invalid-cursor']);
  });
});

test('the day is the house’s, and the book the adviser’s own', async () => {
  const foreign = await quiet({
    birth_date: '1990-11-24',
    since: '2020-01-01',
    risk_tolerance: 'C1',
    risk_assessed_on: '2020-01-01',
  });
  await holding(
    foreign,
    { matures_on: '2026-11-25', payment_next_on: '2026-11-25', side: 'liability' },
    'borrower',
  );
  await holding(foreign, { matures_on: '2026-11-25' });
  await task(foreign, '2026-11-20');
  server.setTime('2026-11-23T16:30:00Z');
  const { body } = await server.zhao.request<Today>('GET', '/today');
  expect(body).toEqual({ date: '2026-11-24', items: [] });
  expect((await told())[1]).toBe('birthday 0 张伟');
});
