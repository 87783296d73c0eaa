import { describe, expect, test } from 'vitest';
import type { Timeline, TimelineEntry } from '../../src/api/schema.d.ts';
import { timelineCard, timelineTable } from '../../src/views/timeline.ts';
import { chinese, english, zhangWei } from './people.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const adviser = { id: 'adv_0001', name: '林晓燕' };
const call: TimelineEntry = {
  id: 'int_01h8x2k3m4n5p6q7r8s9',
  kind: 'interaction',
  occurredAt: '2026-11-02T15:04:00+08:00',
  interactionKind: 'call',
  outcome: 'interested',
  text: '客户询问三年期大额存单利率，\n希望年末额度放出时第一时间通知；另想了解家人一起办理的手续。',
  adviser,
};
const timeline: Timeline = {
  items: [
    call,
    {
      id: 'shr_01h8x2k3m4n5p6q7r8s9',
      kind: 'share',
      occurredAt: '2026-10-01T09:00:00+08:00',
      title: '进取型基金',
      shareStatus: 'held_back',
      heldBackBy: 'suitability',
      adviser,
    },
    {
      id: 'tsk_01h8x2k3m4n5p6q7r8s9',
      kind: 'task',
      occurredAt: '2026-09-30T09:00:00+08:00',
      title: '回访大额存单',
      taskStatus: 'open',
      dueAt: '2026-12-01T09:00:00+08:00',
      adviser,
    },
    {
      id: 'hld_01h8x2k3m4n5p6q7r8s9',
      kind: 'holding_opened',
      occurredAt: '2024-01-10T00:00:00+08:00',
      title: '整存整取三年',
      holdingType: 'term_deposit',
      source: 'sandbox-bank',
    },
  ],
};

describe('the timeline', () => {
  test('on a wide screen', () => {
    expect(shown(timelineCard(zhangWei, timeline, english), wide)).toEqual([
      '张伟  C100001',
      '',
      '  11-02 15:04  interaction: call, interested: 客户询问三年期大额存单利率， 希望年末额度放出时第一时间通知；另想了解家人一起办理的手续。 · 林',
      '               晓燕',
      '  10-01 09:00  share: “进取型基金” held back by suitability · 林晓燕',
      '  09-30 09:00  task: 回访大额存单 (open, due 12-01 09:00) · 林晓燕',
      '  2024-01-10   opened: 整存整取三年 (term deposit)',
    ]);
  });

  test('on a narrow screen, in Chinese, goes on beneath', () => {
    expect(shown(timelineCard(zhangWei, timeline, chinese), narrow)).toEqual([
      '张伟  C100001',
      '',
      '  11-02 15:04  互动：电话，有意向：客户询问三年期大额存单利率， 希望年末额度放出',
      '               时第一时间通知；另想了解家人一起办理的手续。 · 林晓燕',
      '  10-01 09:00  分享：“进取型基金”已拦下（suitability） · 林晓燕',
      '  09-30 09:00  跟进：回访大额存单（待办，12-01 09:00 到期） · 林晓燕',
      '  2024-01-10   开立：整存整取三年（定期存款）',
    ]);
  });

  test('in a pipe is one entry a line', () => {
    expect(shown(timelineTable(timeline, english), pipe)).toEqual([
      '11-02 15:04\tinteraction\tcall, interested\t客户询问三年期大额存单利率， 希望年末额度放出时第一时间通知；另想了解家人一起办理的手续。\t林晓燕',
      '10-01 09:00\tshare\t“进取型基金” held back by suitability\t\t林晓燕',
      '09-30 09:00\ttask\t回访大额存单 (open, due 12-01 09:00)\t\t林晓燕',
      '2024-01-10\topened\t整存整取三年 (term deposit)\t\t',
    ]);
  });

  test('is empty', () => {
    const empty = { items: [] };
    expect(shown(timelineCard(zhangWei, empty, english), narrow)).toEqual([
      '张伟  C100001',
      '',
      '  Nothing has happened yet.',
    ]);
    expect(shown(timelineCard(zhangWei, empty, chinese), narrow)).toEqual([
      '张伟  C100001',
      '',
      '  还没有任何记录。',
    ]);
  });
});

const at = { id: 'x', occurredAt: '2026-11-20T09:00:00+08:00' };

test.each<[Omit<TimelineEntry, 'id' | 'occurredAt'>, string, string]>([
  [{ kind: 'interaction', interactionKind: 'visit' }, 'visit', '拜访'],
  [{ kind: 'share', title: '大额存单', shareStatus: 'sent' }, '“大额存单” sent', '“大额存单”已发送'],
  [
    { kind: 'share', title: '进取型基金', shareStatus: 'held_back', heldBackBy: 'suitability' },
    '“进取型基金” held back by suitability',
    '“进取型基金”已拦下（suitability）',
  ],
  [{ kind: 'moment', title: '大额存单' }, '“大额存单”', '“大额存单”'],
  [
    { kind: 'task', title: '回访', taskStatus: 'snoozed', dueAt: '2026-12-01T09:00:00+08:00' },
    '回访 (snoozed, due 12-01 09:00)',
    '回访（已延后，12-01 09:00 到期）',
  ],
  [
    { kind: 'task', title: '回访', taskStatus: 'done', dueAt: '2026-12-01T09:00:00+08:00' },
    '回访 (done)',
    '回访（已完成）',
  ],
  [
    { kind: 'holding_matured', title: '整存整取', holdingType: 'term_deposit' },
    '整存整取 (term deposit)',
    '整存整取（定期存款）',
  ],
  [{ kind: 'assessment', riskTolerance: 'C3' }, 'assessed as C3 balanced', '评为 C3 稳健型'],
  [{ kind: 'import', source: 'sandbox-bank' }, 'record from sandbox-bank', '来自 sandbox-bank 的记录'],
])('%j', (entry, inEnglish, inChinese) => {
  const of = (viewpoint: typeof english) =>
    timelineTable({ items: [{ ...at, ...entry }] }, viewpoint).rows[0]?.[2]?.text;
  expect(of(english)).toBe(inEnglish);
  expect(of(chinese)).toBe(inChinese);
});

test('a kind of a newer server is shown by its title', () => {
  const entry = { ...at, kind: 'payment' as 'task', title: '缴费' };
  expect(shown(timelineTable({ items: [entry] }, english), pipe)).toEqual(['11-20 09:00\tpayment\t缴费\t\t']);
});

test('a contact that was undone says so', () => {
  const withdrawn: Timeline = { items: [{ ...call, withdrawnAt: '2026-11-03T09:00:00+08:00' }] };
  expect(shown(timelineTable(withdrawn, english), pipe)[0]).toContain('\tcall, interested, withdrawn\t');
  expect(shown(timelineTable(withdrawn, chinese), pipe)[0]).toContain('\t电话，有意向，已撤销\t');
});
