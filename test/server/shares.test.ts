import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  ContactPolicy,
  Moment,
  MomentList,
  Problem,
  Share,
  ShareList,
  ShareRequest,
  ShareResult,
} from '../../src/api/schema.d.ts';
import { addCustomer, addFeedItem } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const unknownCustomer = 'cus_0000000000';

function share(body: ShareRequest, headers: Record<string, string> = {}) {
  return server.lin.request<ShareResult>('POST', '/shares', body, headers);
}

/** The one outcome of a share. */
async function outcome(body: ShareRequest, headers: Record<string, string> = {}): Promise<Share> {
  const { body: result } = await share(body, headers);
  const [only, ...others] = result.items;
  if (!only || others.length > 0) throw new Error(`${result.items.length} outcomes`);
  return only;
}

async function kept(): Promise<{ shares: number; moments: number }> {
  const count = async (table: 'share' | 'moment') => {
    const { n } = await server.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  };
  return { shares: await count('share'), moments: await count('moment') };
}

describe('sharing with customers', () => {
  test('sends to each of them, in the order asked for', async () => {
    const [zhang, wang] = [
      await addCustomer(server.db, server.lin.bookId, { name: '张伟' }),
      await addCustomer(server.db, server.lin.bookId, { name: '王芳', risk_tolerance: 'C1' }),
    ];
    const itemId = await addFeedItem(server.db, {
      kind: 'product',
      line: 'banking',
      risk_level: 'R3',
      title: '理财',
    });
    const { status, body } = await share({ itemId, customerIds: [wang, zhang], message: '请看' });
    expect(status).toBe(201);
    expect(body.items).toEqual([
      {
        id: expect.stringMatching(/^shr_[0-9a-f]{32}$/),
        itemId,
        itemTitle: '理财',
        customerId: wang,
        customerName: '王芳',
        status: 'held_back',
        heldBackBy: {
          rule: 'suitability',
          source: '《证券期货投资者适当性管理办法》第十八至二十二条',
          sentence:
            "A product above the customer's risk tolerance is never offered; an unknown tolerance counts as too low.",
          help: "Choose a product within the customer's tolerance, or have a customer without one take the risk assessment.",
        },
        message: '请看',
        createdAt: '2026-11-23T10:00:00+08:00',
      },
      {
        id: expect.stringMatching(/^shr_[0-9a-f]{32}$/),
        itemId,
        itemTitle: '理财',
        customerId: zhang,
        customerName: '张伟',
        status: 'sent',
        sentAt: '2026-11-23T10:00:00+08:00',
        message: '请看',
        createdAt: '2026-11-23T10:00:00+08:00',
      },
    ]);
    for (const made of body.items) {
      expect((await server.lin.request<Share>('GET', `/shares/${made.id}`)).body).toEqual(made);
    }
  });

  test('wants customers or moments, not both and not neither', async () => {
    const itemId = await addFeedItem(server.db);
    const customerIds = [await addCustomer(server.db, server.lin.bookId)];
    for (const body of [{ itemId }, { itemId, customerIds, moments: true as const }]) {
      const { status, body: problem } = await server.lin.request<Problem>('POST', '/shares', body);
      expect([status, problem.type]).toEqual([400, 'urn:tong:problem:invalid-value']);
    }
    expect(await kept()).toEqual({ shares: 0, moments: 0 });
  });

  test('knows no item that is not in the feed', async () => {
    const customerIds = [await addCustomer(server.db, server.lin.bookId)];
    const { status, body } = await server.lin.request<Problem>('POST', '/shares', {
      itemId: 'itm_0000000000',
      customerIds,
    });
    expect([status, body.detail]).toEqual([404, 'There is no feed item itm_0000000000.']);
  });

  test('sends nothing to anybody when one customer is unknown or in another book', async () => {
    const itemId = await addFeedItem(server.db);
    const mine = await addCustomer(server.db, server.lin.bookId);
    const foreign = await addCustomer(server.db, server.zhao.bookId);
    for (const other of [unknownCustomer, foreign]) {
      const body = { itemId, customerIds: [mine, other] };
      const { status, body: problem } = await server.lin.request<Problem>('POST', '/shares', body);
      expect([status, problem.detail]).toEqual([404, `There is no customer ${other} in your book.`]);
    }
    expect(await kept()).toEqual({ shares: 0, moments: 0 });
  });

  test('happens once for one idempotency key', async () => {
    const itemId = await addFeedItem(server.db);
    const customerIds = [await addCustomer(server.db, server.lin.bookId)];
    const key = { 'idempotency-key': 'share-once-1' };
    const first = await share({ itemId, customerIds }, key);
    server.setTime('2026-11-23T11:00:00+08:00');
    const again = await share({ itemId, customerIds }, key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect([first.headers['idempotent-replay'], again.headers['idempotent-replay']]).toEqual([
      undefined,
      'true',
    ]);
    expect(await kept()).toEqual({ shares: 1, moments: 0 });

    const other = await server.lin.request<Problem>(
      'POST',
      '/shares',
      { itemId, customerIds, message: 'x' },
      key,
    );
    expect([other.status, other.body.type]).toEqual([409, 'urn:tong:problem:idempotency-key-reused']);
  });

  test('happens once when the same request comes twice at the same time', async () => {
    const itemId = await addFeedItem(server.db);
    const customerIds = [await addCustomer(server.db, server.lin.bookId)];
    const key = { 'idempotency-key': 'share-once-2' };
    const [one, other] = await Promise.all([
      share({ itemId, customerIds }, key),
      share({ itemId, customerIds }, key),
    ]);
    expect([one.status, one.body]).toEqual([other.status, other.body]);
    expect(await kept()).toEqual({ shares: 1, moments: 0 });
  });

  test('a dry run tells the same and keeps nothing', async () => {
    const fits = await addCustomer(server.db, server.lin.bookId);
    const optedOut = await addCustomer(server.db, server.lin.bookId, { opted_out: true });
    const itemId = await addFeedItem(server.db, { title: '年末理财提示' });
    const request = { itemId, customerIds: [fits, optedOut], dryRun: true };
    const { status, body } = await share(request);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { customerId: fits, status: 'would_send' },
      { customerId: optedOut, status: 'held_back', heldBackBy: { rule: 'opted_out' } },
    ]);
    for (const told of body.items) {
      expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['id', 'createdAt', 'sentAt']));
    }
    server.setTime('2026-11-23T22:00:00+08:00');
    expect(await outcome({ itemId, customerIds: [fits], dryRun: true })).toEqual({
      itemId,
      itemTitle: '年末理财提示',
      customerId: fits,
      customerName: '张伟',
      status: 'would_schedule',
      scheduledFor: '2026-11-24T08:00:00+08:00',
      scheduledBy: 'quiet_hours',
    });
    expect(await outcome({ itemId, moments: true, dryRun: true })).toEqual({
      itemId,
      itemTitle: '年末理财提示',
      status: 'would_publish',
    });
    expect(await kept()).toEqual({ shares: 0, moments: 0 });
  });
});

describe('quiet hours in Shanghai', () => {
  test.each([
    ['2026-11-23T20:59:59+08:00', 'sent', undefined],
    ['2026-11-23T21:00:00+08:00', 'scheduled', '2026-11-24T08:00:00+08:00'],
    ['2026-11-24T07:59:59+08:00', 'scheduled', '2026-11-24T08:00:00+08:00'],
    ['2026-11-24T08:00:00+08:00', 'sent', undefined],
  ])('a share at %s is %s', async (now, status, scheduledFor) => {
    server.setTime(now);
    const itemId = await addFeedItem(server.db);
    const customerIds = [await addCustomer(server.db, server.lin.bookId)];
    const made = await outcome({ itemId, customerIds });
    expect([made.status, made.scheduledFor]).toEqual([status, scheduledFor]);
  });

  test('a scheduled share is sent when its time has come', async () => {
    server.setTime('2026-11-23T21:30:00+08:00');
    const itemId = await addFeedItem(server.db);
    const customerIds = [await addCustomer(server.db, server.lin.bookId)];
    const { id } = await outcome({ itemId, customerIds });
    const at = async (now: string) => {
      server.setTime(now);
      const { body } = await server.lin.request<Share>('GET', `/shares/${id}`);
      return body;
    };
    expect(await at('2026-11-24T07:59:59+08:00')).toMatchObject({
      status: 'scheduled',
      scheduledBy: 'quiet_hours',
    });
    const sent = await at('2026-11-24T08:00:00+08:00');
    expect([sent.status, sent.sentAt]).toEqual(['sent', '2026-11-24T08:00:00+08:00']);
  });

  test('do not keep a moment back', async () => {
    server.setTime('2026-11-23T23:00:00+08:00');
    const itemId = await addFeedItem(server.db);
    expect((await outcome({ itemId, moments: true })).status).toBe('published');
  });
});

describe('every rule of the contact policy', () => {
  type Case = () => Promise<ShareRequest>;
  const item = (values: Parameters<typeof addFeedItem>[1]) => addFeedItem(server.db, values);
  const customer = (values?: Parameters<typeof addCustomer>[2]) =>
    addCustomer(server.db, server.lin.bookId, values);
  const toSomebody = async (itemId: string): Promise<ShareRequest> => ({
    itemId,
    customerIds: [await customer()],
  });

  const cases: [rule: string, Case][] = [
    ['item_approval', async () => toSomebody(await item({ approval: 'pending' }))],
    ['item_validity', async () => toSomebody(await item({ valid_until: '2026-11-22' }))],
    [
      'opted_out',
      async () => ({ itemId: await item({}), customerIds: [await customer({ opted_out: true })] }),
    ],
    [
      'consent_missing',
      async () => ({ itemId: await item({}), customerIds: [await customer({ consent: false })] }),
    ],
    [
      'suitability',
      async () => toSomebody(await item({ kind: 'product', line: 'banking', risk_level: 'R4' })),
    ],
    [
      'assessment_lapsed',
      async () => ({
        itemId: await item({ kind: 'product', line: 'investment', risk_level: 'R1' }),
        customerIds: [await customer({ risk_assessed_on: '2025-11-23' })],
      }),
    ],
    [
      'bulk_daily_quota',
      async () => {
        const request: ShareRequest = { ...(await toSomebody(await item({}))), channel: 'bulk' };
        await share(request);
        return request;
      },
    ],
    [
      'bulk_monthly_quota',
      async () => {
        const customerIds = [await customer()];
        await received(customerIds, 'bulk', 30);
        return { itemId: await item({}), customerIds, channel: 'bulk' };
      },
    ],
    [
      'moment_text_length',
      async () => ({ itemId: await item({}), moments: true, message: '福'.repeat(2001) }),
    ],
    ['moment_media', async () => ({ itemId: await item({ pictures: 10 }), moments: true })],
  ];

  /** Shares of earlier this month, one an hour from the 1st. */
  async function received(customerIds: string[], channel: 'bulk' | 'single', count: number): Promise<void> {
    for (let hour = 0; hour < count; hour++) {
      const [day, time] = [Math.floor(hour / 12) + 1, (hour % 12) + 8];
      server.setTime(`2026-11-0${day}T${String(time).padStart(2, '0')}:00:00+08:00`);
      const made = await outcome({ itemId: await item({}), customerIds, channel: 'single' });
      await server.db
        .updateTable('share')
        .set({ channel })
        .where('id', '=', made.id ?? '')
        .execute();
    }
    server.setTime('2026-11-23T10:00:00+08:00');
  }

  describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    test.each(cases)('%s is quoted with its source and what would help', async (rule, request) => {
      const headers = { 'accept-language': language };
      const { body: policy } = await server.lin.request<ContactPolicy>('GET', '/contact-policy');
      const { source, sentence, help } = policy.rules.find(({ id }) => id === rule) ?? {};
      const refused = await request();
      const before = await kept();
      expect(await outcome({ ...refused, dryRun: true }, headers)).toMatchObject({ status: 'held_back' });
      expect(await kept()).toEqual(before);

      const made = await outcome(refused, headers);
      expect([made.status, made.heldBackBy]).toEqual([
        'held_back',
        { rule, source, sentence: sentence?.[language], help: help?.[language] },
      ]);
      // Kept as a share for whoever asks later why nothing was sent, and nothing else.
      expect(await kept()).toEqual({ ...before, shares: before.shares + 1 });
      expect((await server.lin.request<Share>('GET', `/shares/${made.id}`)).body).toEqual(made);
    });
  });

  test('several at once: the first decides, the others are named', async () => {
    const customerIds = [await customer({ opted_out: true, consent: false, risk_tolerance: null })];
    const itemId = await item({ kind: 'product', line: 'banking', risk_level: 'R2', approval: 'rejected' });
    expect((await outcome({ itemId, customerIds })).heldBackBy).toMatchObject({
      rule: 'item_approval',
      also: ['opted_out', 'consent_missing', 'suitability'],
    });
  });

  test('what a customer was sent alone does not count against the quota', async () => {
    const customerIds = [await customer()];
    const itemId = await item({});
    for (const channel of ['single', 'single', 'bulk', 'single'] as const) {
      expect((await outcome({ itemId, customerIds, channel })).status).toBe('sent');
    }
  });

  test('what is scheduled counts against the quota of the day on which it arrives', async () => {
    const bulk: ShareRequest = { ...(await toSomebody(await item({}))), channel: 'bulk' };
    const at = async (now: string) => {
      server.setTime(now);
      const { status, heldBackBy } = await outcome(bulk);
      return heldBackBy?.rule ?? status;
    };
    expect(await at('2026-11-23T20:00:00+08:00')).toBe('sent');
    expect(await at('2026-11-23T20:30:00+08:00')).toBe('bulk_daily_quota');
    expect(await at('2026-11-23T21:00:00+08:00')).toBe('scheduled');
    expect(await at('2026-11-23T23:00:00+08:00')).toBe('bulk_daily_quota');
    expect(await at('2026-11-24T12:00:00+08:00')).toBe('bulk_daily_quota');
    expect(await at('2026-11-25T12:00:00+08:00')).toBe('sent');
  });

  test('the quota of a month begins anew with the next', async () => {
    const customerIds = [await customer()];
    await received(customerIds, 'bulk', 30);
    const bulk = { itemId: await item({}), customerIds, channel: 'bulk' } as const;
    server.setTime('2026-11-30T20:59:59+08:00');
    expect((await outcome(bulk)).heldBackBy?.rule).toBe('bulk_monthly_quota');
    server.setTime('2026-11-30T21:00:00+08:00');
    expect(await outcome(bulk)).toMatchObject({
      status: 'scheduled',
      scheduledFor: '2026-12-01T08:00:00+08:00',
    });
  });

  test('of two bulk shares at the same time, one customer gets one', async () => {
    const customerIds = [await customer(), await customer(), await customer()];
    const itemId = await item({});
    const both = await Promise.all([
      share({ itemId, customerIds, channel: 'bulk' }),
      share({ itemId, customerIds: customerIds.toReversed(), channel: 'bulk' }),
    ]);
    const sent = both.flatMap(({ body }) => body.items).filter(({ status }) => status === 'sent');
    expect(sent.map(({ customerId }) => customerId).toSorted()).toEqual(customerIds.toSorted());
  });

  test('a moment of 2,000 characters is published, however many bytes they are', async () => {
    const made = await outcome({
      itemId: await item({ pictures: 9 }),
      moments: true,
      message: '🎉'.repeat(2000),
    });
    expect(made.status).toBe('published');
  });
});

describe('what was shared', () => {
  test('is listed the newest first, to one customer or to all', async () => {
    const itemId = await addFeedItem(server.db);
    const [zhang, wang] = [
      await addCustomer(server.db, server.lin.bookId, { name: '张伟' }),
      await addCustomer(server.db, server.lin.bookId, { name: '王芳' }),
    ];
    await share({ itemId, customerIds: [zhang] });
    server.setTime('2026-11-23T11:00:00+08:00');
    await share({ itemId, customerIds: [wang] });
    server.setTime('2026-11-23T12:00:00+08:00');
    await share({ itemId, moments: true });
    const listed = async (query: string) => {
      const { body } = await server.lin.request<ShareList>('GET', `/shares${query}`);
      return body.items.map(({ customerName, status }) => customerName ?? status);
    };
    expect(await listed('')).toEqual(['published', '王芳', '张伟']);
    expect(await listed(`?customerId=${zhang}`)).toEqual(['张伟']);
  });

  test('is paged through once, shares of one instant too', async () => {
    const itemId = await addFeedItem(server.db);
    const customerIds: string[] = [];
    for (let count = 0; count < 5; count++) customerIds.push(await addCustomer(server.db, server.lin.bookId));
    await share({ itemId, customerIds });
    const pages = await server.lin.pages<Share>('/shares', 2);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(
      pages
        .flat()
        .map(({ customerId }) => customerId)
        .toSorted(),
    ).toEqual(customerIds.toSorted());
  });

  test('is nobody else’s', async () => {
    const itemId = await addFeedItem(server.db);
    const customerId = await addCustomer(server.db, server.lin.bookId);
    const { id } = await outcome({ itemId, customerIds: [customerId] });
    const { status, body } = await server.zhao.request<Problem>('GET', `/shares/${id}`);
    expect([status, body.detail]).toEqual([404, `There is no share ${id} in your book.`]);
    for (const path of ['/shares', `/shares?customerId=${customerId}`]) {
      expect((await server.zhao.request<ShareList>('GET', path)).body).toEqual({ items: [] });
    }
  });
});

describe('moments', () => {
  test('say the adviser’s words, or the item’s title without any', async () => {
    const itemId = await addFeedItem(server.db, { title: '年末理财提示', summary: '三点提醒' });
    const made = await outcome({ itemId, moments: true, message: '年末额度有限' });
    expect(made).toEqual({
      id: expect.stringMatching(/^shr_/),
      itemId,
      itemTitle: '年末理财提示',
      momentId: expect.stringMatching(/^mom_[0-9a-f]{32}$/),
      status: 'published',
      message: '年末额度有限',
      createdAt: '2026-11-23T10:00:00+08:00',
    });
    const { body: moment } = await server.lin.request<Moment>('GET', `/moments/${made.momentId}`);
    expect(moment).toEqual({
      id: made.momentId,
      itemId,
      itemTitle: '年末理财提示',
      itemSummary: '三点提醒',
      text: '年末额度有限',
      adviser: { id: 'adv_lin0', name: '林晓燕' },
      publishedAt: '2026-11-23T10:00:00+08:00',
    });
    server.setTime('2026-11-23T11:00:00+08:00');
    await share({ itemId, moments: true });
    const { body: list } = await server.lin.request<MomentList>('GET', '/moments');
    expect(list.items.map(({ text }) => text)).toEqual(['年末理财提示', '年末额度有限']);
    expect(list.items.every((listed) => listed.itemSummary === undefined)).toBe(true);
  });

  test('are paged through once, and nobody else’s', async () => {
    const itemId = await addFeedItem(server.db);
    const ids: (string | undefined)[] = [];
    for (let count = 0; count < 5; count++) ids.push((await outcome({ itemId, moments: true })).momentId);
    const pages = await server.lin.pages<Moment>('/moments', 2);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(
      pages
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());

    expect((await server.zhao.request<MomentList>('GET', '/moments')).body).toEqual({ items: [] });
    const { status, body } = await server.zhao.request<Problem>('GET', `/moments/${ids[0]}`);
    expect([status, body.detail]).toEqual([404, `There is no moment ${ids[0]} in your book.`]);
  });
});
