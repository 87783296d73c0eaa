import { describe, expect, test } from 'vitest';
import type { Today, TodayItem } from '../../src/api/schema.d.ts';
import { todayTable } from '../../src/views/today.ts';
import { chinese, english } from './people.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const zhangWei = { customerId: 'cus_01h8x2k3m4n5p6q7r8s9', customerNumber: 'C100001', name: '张伟' };
const items: TodayItem[] = [
  {
    ...zhangWei,
    reason: 'task_overdue',
    rank: 1,
    dueAt: '2026-11-21T09:00:00+08:00',
    days: -2,
    title: '回访理财到期',
    taskId: 'tsk_01h8x2k3m4n5p6q7r8s9',
  },
  {
    ...zhangWei,
    reason: 'deposit_matures',
    rank: 2,
    dueAt: '2026-11-25T00:00:00+08:00',
    days: 2,
    title: '三年期大额存单（按月付息，可转让）',
    amount: { amount: '200000.00', currency: 'CNY' },
    holdingId: 'hld_01h8x2k3m4n5p6q7r8s9',
  },
  { ...zhangWei, reason: 'birthday', rank: 3, dueAt: '2026-11-23T00:00:00+08:00', days: 0 },
  { ...zhangWei, reason: 'assessment_lapsed', rank: 4, dueAt: '2026-11-13T00:00:00+08:00', days: -10 },
  { ...zhangWei, name: '欧阳若兰', customerNumber: 'C100002', reason: 'silence', rank: 10, days: 95 },
];
const today: Today = { date: '2026-11-23', items };

describe('who needs the adviser', () => {
  test('on a wide screen', () => {
    expect(shown(todayTable(today, english), wide)).toEqual([
      ' #  Number   Name      Reason                  About                                    Amount  When',
      ' 1  C100001  张伟      task overdue            回访理财到期                                     overdue 2 days',
      ' 2  C100001  张伟      deposit matures         三年期大额存单（按月付息，可转让）  ¥200,000.00  in 2 days',
      ' 3  C100001  张伟      birthday                                                                 today',
      ' 4  C100001  张伟      risk assessment lapsed                                                   10 days ago',
      '10  C100002  欧阳若兰  no contact for long                                                      95 days',
    ]);
  });

  test('on a narrow screen', () => {
    expect(shown(todayTable(today, english), narrow)).toEqual([
      'Number   Name      Reason            About                Amount  When',
      'C100001  张伟      task overdue      回访理财到期                 overdue 2 days',
      'C100001  张伟      deposit matures   三年期大额存…   ¥200,000.00  in 2 days',
      'C100001  张伟      birthday                                       today',
      'C100001  张伟      risk assessment…                               10 days ago',
      'C100002  欧阳若兰  no contact for …                               95 days',
    ]);
    expect(shown(todayTable(today, chinese), narrow)).toEqual([
      ' #  客户号   姓名      原因            内容                    金额  时间',
      ' 1  C100001  张伟      跟进已逾期      回访理财到期                  已逾期 2 天',
      ' 2  C100001  张伟      存款到期        三年期大额存单…  ¥200,000.00  2 天后',
      ' 3  C100001  张伟      生日                                          今天',
      ' 4  C100001  张伟      风险测评已失效                                10 天前',
      '10  C100002  欧阳若兰  久未联系                                      已 95 天',
    ]);
  });

  test('in a pipe', () => {
    expect(shown(todayTable(today, english), pipe)).toEqual([
      '1\tC100001\t张伟\ttask overdue\t回访理财到期\t\toverdue 2 days',
      '2\tC100001\t张伟\tdeposit matures\t三年期大额存单（按月付息，可转让）\t¥200,000.00\tin 2 days',
      '3\tC100001\t张伟\tbirthday\t\t\ttoday',
      '4\tC100001\t张伟\trisk assessment lapsed\t\t\t10 days ago',
      '10\tC100002\t欧阳若兰\tno contact for long\t\t\t95 days',
    ]);
  });

  test('is nobody', () => {
    const nobody = { date: '2026-11-23', items: [] };
    expect(shown(todayTable(nobody, english), narrow)).toEqual(['Nobody needs you today.']);
    expect(shown(todayTable(nobody, chinese), narrow)).toEqual(['今天没有需要联系的客户。']);
  });

  test('what is late stands out, and what is today', () => {
    const tones = todayTable(today, english).rows.map((row) => [row[3]?.tone, row[6]?.tone]);
    expect(tones).toEqual([
      ['bad', 'bad'],
      ['plain', 'plain'],
      ['plain', 'warn'],
      ['plain', 'plain'],
      ['plain', undefined],
    ]);
  });
});
