import { afterAll, describe, expect, test } from 'vitest';
import type { FeedItem, SuitedCustomers } from '../../src/api/schema.d.ts';
import { faultyServer, json, type ScriptedAnswer } from '../support/faulty-server.ts';
import { Home } from '../support/program.ts';

const home = new Home();
afterAll(() => home.remove());

const item = 'itm_01h8x2k3m4n5p6q7r8s9';
const page: SuitedCustomers & { nextCursor: string } = {
  items: [
    {
      customerId: 'cus_01h8x2k3m4n5p6q7r8s9',
      customerNumber: 'C100001',
      name: '张伟',
      reasons: ['matures_soon', 'idle_cash'],
      riskTolerance: 'C3',
    },
  ],
  nextCursor: 'c2',
  summary: { suited: 18, alreadyShared: 0, heldBack: [{ ruleId: 'consent_missing', count: 3 }] },
};

async function suits(args: readonly string[], ...script: ScriptedAnswer[]) {
  const { url, requests } = await faultyServer(...script);
  const env = { TONG_SERVER: url, TONG_TOKEN: 'mine' };
  const outcome = await home.tong(['feed', 'suits', ...args], { env });
  return { ...outcome, paths: requests.map(({ path }) => path) };
}

describe('feed suits', () => {
  test('lists whom and why, and tells on stderr who is left out', async () => {
    const { code, stdout, stderr, paths } = await suits([item, '--limit', '1'], json(page));
    expect([code, stdout]).toEqual([0, 'C100001\t张伟\tmoney comes free soon; idle cash\tC3\n']);
    expect(stderr).toBe(
      `There is more: tong feed suits ${item} --limit 1 --cursor c2\n18 in your book; held back: no consent 3\n`,
    );
    expect(paths).toEqual([`/feed-items/${item}/suited-customers?limit=1`]);
  });

  test('finds the item by a part of its title', async () => {
    const found: FeedItem = {
      id: item,
      channel: { id: 'chn_0002', name: '财富视野' },
      category: 'finance',
      kind: 'product',
      title: '三年期大额存单 2.15%',
      summary: '20 万元起',
      approval: 'approved',
      publishedAt: '2026-11-20T10:00:00+08:00',
      sharable: true,
    };
    const { stdout, paths } = await suits(
      ['大额存单', '--lang', 'zh-CN'],
      json({ items: [found] }),
      json(page),
    );
    expect(stdout).toBe('C100001\t张伟\t资金即将到期；活期资金闲置\tC3\n');
    expect(paths.at(-1)).toBe(`/feed-items/${item}/suited-customers`);
  });

  test('is the contract’s own in JSON, and in CSV has a row a customer', async () => {
    const asJson = await suits([item, '--json'], json(page));
    expect(JSON.parse(asJson.stdout)).toEqual(page);
    const csv = await suits([item, '--output', 'csv'], json(page));
    expect(csv.stdout).toBe(
      'customerId,customerNumber,name,reasons,riskTolerance\r\n' +
        'cus_01h8x2k3m4n5p6q7r8s9,C100001,张伟,matures_soon; idle_cash,C3\r\n',
    );
  });
});
