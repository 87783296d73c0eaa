import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelList, FeedItem, FeedItemList, Problem } from '../../src/api/schema.d.ts';
import { addChannel, addFeedItem } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const daysAgo = (days: number) => new Date(Date.parse('2026-11-23T09:00:00+08:00') - days * 86_400_000);

async function titles(query: string): Promise<string[]> {
  const { body } = await server.lin.request<FeedItemList>('GET', `/feed-items${query}`);
  return body.items.map(({ title }) => title);
}

describe('the feed', () => {
  test('lists the newest first, without bodies', async () => {
    await addFeedItem(server.db, { title: 'older', published_at: daysAgo(2) });
    const id = await addFeedItem(server.db, {
      title: '三年期大额存单 2.15%',
      summary: '20 万元起',
      kind: 'product',
      line: 'banking',
      risk_level: 'R1',
      published_at: daysAgo(1),
      valid_from: '2026-11-20',
      valid_until: '2026-12-31',
      pictures: 3,
    });
    const { status, body } = await server.lin.request<FeedItemList>('GET', '/feed-items');
    expect(status).toBe(200);
    expect(body.items.map(({ title }) => title)).toEqual(['三年期大额存单 2.15%', 'older']);
    expect(body.items[0]).toEqual({
      id,
      channel: { id: 'chn_0001', name: '财富视野' },
      category: 'finance',
      kind: 'product',
      title: '三年期大额存单 2.15%',
      summary: '20 万元起',
      line: 'banking',
      riskLevel: 'R1',
      approval: 'approved',
      publishedAt: '2026-11-22T09:00:00+08:00',
      validFrom: '2026-11-20',
      validUntil: '2026-12-31',
      sharable: true,
      pictures: 3,
    });
  });

  test('gives one item with its body', async () => {
    const id = await addFeedItem(server.db, { body: '第一点：看清期限。' });
    const { status, body } = await server.lin.request<FeedItem>('GET', `/feed-items/${id}`);
    expect([status, body.body]).toEqual([200, '第一点：看清期限。']);
  });

  test('says that an item is not there', async () => {
    const { status, body } = await server.lin.request<Problem>('GET', '/feed-items/itm_0000000000');
    expect([status, body.type, body.detail]).toEqual([
      404,
      'urn:tong:problem:not-found',
      'There is no feed item itm_0000000000.',
    ]);
  });

  test.each([
    ['2026-11-19T23:59:59+08:00', false],
    ['2026-11-20T00:00:00+08:00', true],
    ['2026-12-31T23:59:59+08:00', true],
    ['2027-01-01T00:00:00+08:00', false],
  ])('an item valid from 20 November to 31 December is sharable at %s: %s', async (now, sharable) => {
    const id = await addFeedItem(server.db, { valid_from: '2026-11-20', valid_until: '2026-12-31' });
    server.setTime(now);
    const { body } = await server.lin.request<FeedItem>('GET', `/feed-items/${id}`);
    expect(body.sharable).toBe(sharable);
  });

  test('filters by channel, category, kind and whether an item can be shared now', async () => {
    const news = await addChannel(server.db, { id: 'chn_news', name: '今日要闻', category: 'news' });
    await addFeedItem(server.db, { title: 'news', channel_id: news, published_at: daysAgo(1) });
    await addFeedItem(server.db, { title: 'product', kind: 'product', published_at: daysAgo(2) });
    await addFeedItem(server.db, { title: 'pending', approval: 'pending', published_at: daysAgo(3) });
    await addFeedItem(server.db, { title: 'rejected', approval: 'rejected', published_at: daysAgo(4) });
    await addFeedItem(server.db, { title: 'over', valid_until: '2026-11-22', published_at: daysAgo(5) });
    expect(await titles('?channel=chn_news')).toEqual(['news']);
    expect(await titles('?category=finance')).toEqual(['product', 'pending', 'rejected', 'over']);
    expect(await titles('?kind=product')).toEqual(['product']);
    expect(await titles('?sharable=true')).toEqual(['news', 'product']);
    expect(await titles('?sharable=false&category=finance')).toEqual(['pending', 'rejected', 'over']);
    expect(await titles('?channel=chn_0000')).toEqual([]);
  });

  test('pages through everything once, items of one instant too', async () => {
    for (let count = 0; count < 7; count++) await addFeedItem(server.db, { title: `${count}` });
    const pages = await server.lin.pages<FeedItem>('/feed-items?sharable=true', 2);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 2, 1]);
    expect(new Set(pages.flat().map(({ title }) => title)).size).toBe(7);
  });

  test.each([
    'x',
    Buffer.from('["2026-11-23"]').toString('base64url'),
    Buffer.from('["0000-01-01T00:00:00.000Z","itm_1"]').toString('base64url'),
    Buffer.from('["2026-02-30T99:00:00.000Z","itm_1"]').toString('base64url'),
    Buffer.from('["2026-11-23T00:00:00.000Z","\\u0000"]').toString('base64url'),
  ])('refuses the foreign cursor %s', async (cursor) => {
    const { status, body } = await server.lin.request<Problem>('GET', `/feed-items?cursor=${cursor}`);
    expect([status, body.type]).toEqual([400, 'urn:tong:problem:invalid-cursor']);
  });

  test('wants to know who asks', async () => {
    const { status } = await server.nobody.request('GET', '/feed-items');
    expect(status).toBe(401);
  });
});

describe('the channels', () => {
  test('count what can be shared now', async () => {
    const news = await addChannel(server.db, { id: 'chn_news', name: '今日要闻', category: 'news' });
    await addChannel(server.db, {
      id: 'chn_serv',
      name: '贴心服务',
      category: 'service',
      description: '网点与预约',
    });
    await addFeedItem(server.db, { channel_id: news });
    await addFeedItem(server.db, { channel_id: news, valid_until: '2026-11-23' });
    await addFeedItem(server.db, { channel_id: news, valid_until: '2026-11-22' });
    await addFeedItem(server.db, { channel_id: news, approval: 'pending' });
    const { status, body } = await server.lin.request<ChannelList>('GET', '/channels');
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { id: 'chn_news', name: '今日要闻', category: 'news', items: 2 },
      { id: 'chn_serv', name: '贴心服务', category: 'service', description: '网点与预约', items: 0 },
    ]);
  });
});
