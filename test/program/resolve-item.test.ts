import { describe, expect, test } from 'vitest';
import { resolveChannel } from '../../src/program/resolve-channel.ts';
import { resolveItem } from '../../src/program/resolve-item.ts';
import { clientOf } from '../api/calling.ts';
import { failureOf } from '../support/failure-of.ts';
import { faultyServer, json } from '../support/faulty-server.ts';

const item = (id: string, title: string) => ({
  id,
  title,
  channel: { id: 'chn_0002', name: '财富视野' },
  category: 'finance',
  kind: 'product',
  summary: '',
  approval: 'approved',
  sharable: true,
  publishedAt: '2026-11-20T10:00:00+08:00',
});
const feed = [
  item('itm_000000000a', '三年期大额存单 2.15%'),
  item('itm_000000000b', '五年期大额存单 2.35%'),
  item('itm_000000000c', 'Fund A'),
  item('itm_000000000d', 'Fund A Plus'),
];

async function find(typed: string): Promise<string> {
  const pages = [json({ items: feed.slice(0, 3), nextCursor: 'next' }), json({ items: feed.slice(3) })];
  const { url } = await faultyServer(...pages);
  return resolveItem(clientOf(url).api, typed, 'en');
}

describe('a feed item', () => {
  test('is named by its id, without a question', async () => {
    const { url, requests } = await faultyServer();
    expect(await resolveItem(clientOf(url).api, 'itm_01h8x2k3m4n5p6q7r8s9', 'en')).toBe(
      'itm_01h8x2k3m4n5p6q7r8s9',
    );
    expect(requests).toEqual([]);
  });

  test.each([
    ['三年期大额存单 2.15%', 'itm_000000000a'],
    ['三年期大额存单2.15％', 'itm_000000000a'],
    ['五年期', 'itm_000000000b'],
    ['fund a', 'itm_000000000c'],
    ['plus', 'itm_000000000d'],
  ])('%s is %s', async (typed, id) => {
    expect(await find(typed)).toBe(id);
  });

  test('that nobody published is not found', async () => {
    const failure = await failureOf(() => find('黄金'));
    expect(failure.exitCode).toBe(3);
    expect(failure.message).toBe('No feed item has the id or the title “黄金”.');
    expect((await failureOf(() => find(' '))).exitCode).toBe(3);
  });

  test('of which there are two is not guessed', async () => {
    const { exitCode, problem } = await failureOf(() => find('大额存单'));
    expect(exitCode).toBe(6);
    expect(problem).toMatchObject({
      type: 'urn:tong:problem:ambiguous-item',
      detail: '2 feed items match “大额存单”.',
      nextSteps: [
        'Name the one you mean by its id.',
        'itm_000000000a  三年期大额存单 2.15%  财富视野, 2026-11-20',
        'itm_000000000b  五年期大额存单 2.35%  财富视野, 2026-11-20',
      ],
      candidates: feed.slice(0, 2),
    });
  });
});

describe('a channel', () => {
  const channels = json({
    items: [
      { id: 'chn_0001', name: '今日要闻', category: 'news', items: 1 },
      { id: 'chn_0002', name: 'Wealth', category: 'finance', items: 1 },
    ],
  });
  const find = async (typed: string) =>
    resolveChannel(clientOf((await faultyServer(channels)).url).api, typed, 'zh-CN');

  test.each([
    ['chn_0001', 'chn_0001'],
    ['今日要闻', 'chn_0001'],
    ['wealth', 'chn_0002'],
  ])('%s is %s', async (typed, id) => {
    expect(await find(typed)).toBe(id);
  });

  test('that there is not is answered with those there are', async () => {
    const { exitCode, problem } = await failureOf(() => find('chn_0009'));
    expect(exitCode).toBe(3);
    expect(problem).toMatchObject({
      detail: '没有公众号“chn_0009”；现有：今日要闻、Wealth。',
      channels: ['今日要闻', 'Wealth'],
    });
  });
});
