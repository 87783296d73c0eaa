import { describe, expect, test } from 'vitest';
import type { Moment } from '../../src/api/schema.d.ts';
import { momentCard, momentsTable } from '../../src/views/moment.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const now = new Date('2026-11-23T22:30:00+08:00');
const english = { lang: 'en', now } as const;
const chinese = { lang: 'zh-CN', now } as const;

const moment: Moment = {
  id: 'mom_01h8x2k3m4n5p6q7r8s9',
  itemId: 'itm_01h8x2k3m4n5p6q7r8s9',
  itemTitle: '三年期大额存单 2.15%',
  text: '年末存单额度有限，\n感兴趣的朋友可以找我了解。',
  adviser: { id: 'adv_0001', name: '林晓燕' },
  publishedAt: '2026-11-23T09:30:00+08:00',
};

describe('moments', () => {
  test('on a wide and a narrow screen', () => {
    expect(shown(momentsTable([moment], english), wide)).toEqual([
      'Id                        Published    Item                  Text',
      'mom_01h8x2k3m4n5p6q7r8s9  11-23 09:30  三年期大额存单 2.15%  年末存单额度有限， 感兴趣的朋友可以找我了解。',
    ]);
    expect(shown(momentsTable([moment], chinese), narrow)).toEqual([
      '编号                      发布         服务动态              正文',
      'mom_01h8x2k3m4n5p6q7r8s9  11-23 09:30  三年期大额存单 2.15%  年末存单额度有限，…',
    ]);
  });

  test('in a pipe', () => {
    expect(shown(momentsTable([moment], chinese), pipe)).toEqual([
      'mom_01h8x2k3m4n5p6q7r8s9\t11-23 09:30\t三年期大额存单 2.15%\t年末存单额度有限， 感兴趣的朋友可以找我了解。',
    ]);
  });

  test('of which there are none', () => {
    expect(shown(momentsTable([], english), wide)).toEqual(['Nothing was published to moments yet.']);
    expect(shown(momentsTable([], chinese), wide)).toEqual(['还没有发布过朋友圈。']);
  });
});

describe('one moment', () => {
  test('with the item it shares', () => {
    expect(shown(momentCard({ ...moment, itemSummary: '20 万元起' }, english), narrow)).toEqual([
      '三年期大额存单 2.15%  mom_01h8x2k3m4n5p6q7r8s9',
      '',
      '  年末存单额度有限，',
      '  感兴趣的朋友可以找我了解。',
      '',
      '  Published  11-23 09:30',
      '  Adviser    林晓燕',
      '  Item       itm_01h8x2k3m4n5p6q7r8s9',
      '',
      '  20 万元起',
    ]);
  });

  test('without words of its own', () => {
    expect(shown(momentCard({ ...moment, text: '' }, chinese), narrow)).toEqual([
      '三年期大额存单 2.15%  mom_01h8x2k3m4n5p6q7r8s9',
      '',
      '  发布      11-23 09:30',
      '  客户经理  林晓燕',
      '  服务动态  itm_01h8x2k3m4n5p6q7r8s9',
    ]);
  });
});
