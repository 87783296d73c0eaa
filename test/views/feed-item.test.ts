import { describe, expect, test } from 'vitest';
import type { FeedItem } from '../../src/api/schema.d.ts';
import { renderCsv } from '../../src/text/csv.ts';
import { feedItemCard, feedTable } from '../../src/views/feed-item.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const now = new Date('2026-11-23T09:30:00+08:00');
const english = { lang: 'en', now } as const;
const chinese = { lang: 'zh-CN', now } as const;

const deposit: FeedItem = {
  id: 'itm_01h8x2k3m4n5p6q7r8s9',
  channel: { id: 'chn_0002', name: '财富视野' },
  category: 'finance',
  kind: 'product',
  title: '三年期大额存单 2.15%',
  summary: '20 万元起，按月付息可选',
  line: 'banking',
  riskLevel: 'R1',
  approval: 'approved',
  publishedAt: '2026-11-20T10:00:00+08:00',
  validFrom: '2026-11-20',
  validUntil: '2026-12-31',
  sharable: true,
};
const article: FeedItem = {
  id: 'itm_01h8x2k3m4n5p6q7r8t0',
  channel: { id: 'chn_0001', name: '今日要闻' },
  category: 'news',
  kind: 'article',
  title: '存款利率再调整，定期怎么存更划算',
  summary: '阶梯存法值得一看',
  approval: 'approved',
  publishedAt: '2026-11-19T18:00:00+08:00',
  sharable: true,
};

describe('the feed', () => {
  test('on a wide screen', () => {
    expect(shown(feedTable([deposit, article], english), wide)).toEqual([
      'Id                        Kind     Risk  Title                             Channel   Published   Valid until  Sharable',
      'itm_01h8x2k3m4n5p6q7r8s9  product  R1    三年期大额存单 2.15%              财富视野  2026-11-20  2026-12-31   yes',
      'itm_01h8x2k3m4n5p6q7r8t0  article        存款利率再调整，定期怎么存更划算  今日要闻  2026-11-19               yes',
    ]);
  });

  test('on a narrow screen keeps what is needed to choose', () => {
    expect(shown(feedTable([deposit, article], chinese), narrow)).toEqual([
      '编号                      类型  风险  标题                              可分享',
      'itm_01h8x2k3m4n5p6q7r8s9  产品  R1    三年期大额存单 2.15%              是',
      'itm_01h8x2k3m4n5p6q7r8t0  文章        存款利率再调整，定期怎么存更划算  是',
    ]);
  });

  test('in a pipe is whole', () => {
    expect(shown(feedTable([deposit], english), pipe)).toEqual([
      'itm_01h8x2k3m4n5p6q7r8s9\tproduct\tR1\t三年期大额存单 2.15%\t财富视野\t2026-11-20\t2026-12-31\tyes',
    ]);
  });

  test('in CSV has the values of the contract', async () => {
    expect(await renderCsv(feedTable([deposit], chinese))).toBe(
      'id,kind,riskLevel,title,channel,publishedAt,validUntil,sharable\r\nitm_01h8x2k3m4n5p6q7r8s9,product,R1,三年期大额存单 2.15%,财富视野,2026-11-20T10:00:00+08:00,2026-12-31,true\r\n',
    );
  });

  test('without an item says so', () => {
    expect(shown(feedTable([], english), wide)).toEqual(['No feed item fits.']);
    expect(shown(feedTable([], chinese), wide)).toEqual(['没有符合条件的服务动态。']);
  });

  test.each([
    [{ sharable: true }, 'yes', '是'],
    [{ approval: 'pending' }, 'pending approval', '待合规审核'],
    [{ approval: 'rejected', validUntil: '2026-01-01' }, 'rejected', '合规未通过'],
    [{ validFrom: '2026-11-24' }, 'not yet valid', '未生效'],
    [{ validUntil: '2026-11-22' }, 'expired', '已过期'],
    [{ validUntil: '2026-11-23' }, 'no', '否'],
  ] as const)('says why %j cannot be shared', (members, inEnglish, inChinese) => {
    const item = { ...deposit, sharable: false, ...members };
    expect(feedTable([item], english).rows[0]?.at(-1)?.text).toBe(inEnglish);
    expect(feedTable([item], chinese).rows[0]?.at(-1)?.text).toBe(inChinese);
  });
});

describe('one feed item', () => {
  const item = { ...deposit, pictures: 2, body: '即日起至 12 月 31 日。\n额度有限，售完即止。' };

  test('with its text', () => {
    expect(shown(feedItemCard(item, english), narrow)).toEqual([
      '三年期大额存单 2.15%  itm_01h8x2k3m4n5p6q7r8s9',
      '',
      '  Channel      财富视野',
      '  Category     finance',
      '  Kind         product',
      '  Line         banking',
      '  Risk         R1 low risk',
      '  Published    11-20 10:00',
      '  Valid from   2026-11-20',
      '  Valid until  2026-12-31',
      '  Approval     approved',
      '  Sharable     yes',
      '  Pictures     2',
      '',
      '  20 万元起，按月付息可选',
      '',
      '  即日起至 12 月 31 日。',
      '  额度有限，售完即止。',
    ]);
  });

  test('with how many it would suit, where that is known', () => {
    expect(shown(feedItemCard(deposit, english, 79), pipe)).toContain('Suits\t79 in your book');
    expect(shown(feedItemCard(deposit, chinese, 0), pipe)).toContain('适合\t名下 0 位客户');
    expect(shown(feedItemCard(deposit, english), pipe).join()).not.toContain('Suits');
  });

  test('in Chinese', () => {
    expect(shown(feedItemCard(article, chinese), narrow)).toEqual([
      '存款利率再调整，定期怎么存更划算  itm_01h8x2k3m4n5p6q7r8t0',
      '',
      '  公众号  今日要闻',
      '  分类    资讯',
      '  类型    文章',
      '  发布    11-19 18:00',
      '  合规    合规已通过',
      '  可分享  是',
      '',
      '  阶梯存法值得一看',
    ]);
  });

  test('lets no control sequence through', () => {
    const hostile = { ...article, title: '\x1b[31mred\x07', summary: 'a\x1b]8;;http://x\x07b' };
    const lines = shown(feedItemCard(hostile, english), pipe);
    expect(lines[0]).toBe('red\titm_01h8x2k3m4n5p6q7r8t0');
    expect(lines.at(-1)).toBe('ab');
  });
});
