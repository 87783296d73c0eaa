import { describe, expect, test } from 'vitest';
import type { Share } from '../../src/api/schema.d.ts';
import { shareCard } from '../../src/views/share.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const now = new Date('2026-11-23T22:30:00+08:00');
const english = { lang: 'en', now } as const;
const chinese = { lang: 'zh-CN', now } as const;

const common = { itemId: 'itm_01h8x2k3m4n5p6q7r8s9', itemTitle: '三年期大额存单 2.15%' };
const sent: Share = { ...common, customerId: 'cus_000000000a', customerName: '张伟', status: 'sent' };
const scheduled: Share = {
  ...common,
  customerId: 'cus_000000000b',
  customerName: '李雪',
  status: 'scheduled',
  scheduledFor: '2026-11-24T08:00:00+08:00',
  scheduledBy: 'quiet_hours',
};
const heldBack: Share = {
  ...common,
  customerId: 'cus_000000000c',
  customerName: '刘俊杰',
  status: 'held_back',
  heldBackBy: {
    rule: 'suitability',
    source: '《证券期货投资者适当性管理办法》第十八至二十二条',
    sentence: "A product above the customer's risk tolerance is never offered.",
    help: "Choose a product within the customer's tolerance.",
    also: ['opted_out', 'bulk_daily_quota'],
  },
};

describe('what became of a share', () => {
  const all = { items: [sent, scheduled, heldBack] };

  test('is one line a customer', () => {
    expect(shown(shareCard(all, false, english), pipe)).toEqual([
      '三年期大额存单 2.15%',
      '张伟\tsent',
      '李雪\tscheduled for 11-24 08:00 (quiet hours)',
      "刘俊杰\theld back: A product above the customer's risk tolerance is never offered. (《证券期货投资者适当性管理办法》第十八至二十二条) Choose a product within the customer's tolerance. Also: opted out, daily quota.",
    ]);
  });

  test('in a terminal', () => {
    expect(shown(shareCard(all, false, english), narrow)).toEqual([
      '三年期大额存单 2.15%',
      '',
      '  张伟    sent',
      '  李雪    scheduled for 11-24 08:00 (quiet hours)',
      "  刘俊杰  held back: A product above the customer's risk tolerance is never",
      '          offered. (《证券期货投资者适当性管理办法》第十八至二十二条) Choose a',
      "          product within the customer's tolerance. Also: opted out, daily quota.",
    ]);
  });

  test('in Chinese', () => {
    expect(shown(shareCard({ items: [scheduled, heldBack] }, false, chinese), wide)).toEqual([
      '三年期大额存单 2.15%',
      '',
      '  李雪    已定时：11-24 08:00（免打扰时段）',
      "  刘俊杰  已拦下：A product above the customer's risk tolerance is never offered.（《证券期货投资者适当性管理办法》第十八至二十二条）Choose",
      "          a product within the customer's tolerance. 另有：客户拒收、每日群发限额。",
    ]);
  });

  test('in a dry run is what would become of it', () => {
    const wouldSend = { items: [{ ...sent, status: 'would_send' as const }] };
    const wouldSchedule = { items: [{ ...scheduled, status: 'would_schedule' as const }] };
    expect(shown(shareCard(wouldSend, true, english), narrow)).toEqual([
      '三年期大额存单 2.15%  Dry run: nothing was sent.',
      '',
      '  张伟  would send',
    ]);
    expect(shown(shareCard(wouldSchedule, true, chinese), pipe)).toEqual([
      '三年期大额存单 2.15%\t预演：没有发送任何内容。',
      '李雪\t将定时发送：11-24 08:00（免打扰时段）',
    ]);
  });

  test('to moments names the moment', () => {
    const published = { items: [{ ...common, momentId: 'mom_000000000a', status: 'published' as const }] };
    expect(shown(shareCard(published, false, english), pipe)).toEqual([
      '三年期大额存单 2.15%',
      'Moments\tpublished (mom_000000000a)',
    ]);
    expect(shown(shareCard(published, false, chinese), pipe)).toEqual([
      '三年期大额存单 2.15%',
      '朋友圈\t已发布（mom_000000000a）',
    ]);
  });

  test('tells two customers of one name apart', () => {
    const namesake = { ...sent, customerId: 'cus_000000000d' };
    expect(shown(shareCard({ items: [sent, namesake] }, false, english), pipe)).toEqual([
      '三年期大额存单 2.15%',
      '张伟 cus_000000000a\tsent',
      '张伟 cus_000000000d\tsent',
    ]);
  });

  test('does without names', () => {
    const bare = { itemId: common.itemId, customerId: 'cus_000000000a', status: 'sent' as const };
    expect(shown(shareCard({ items: [bare] }, false, english), pipe)).toEqual([
      'itm_01h8x2k3m4n5p6q7r8s9',
      'cus_000000000a\tsent',
    ]);
  });
});
