import { describe, expect, test } from 'vitest';
import type { CustomerList } from '../../src/api/schema.d.ts';
import { customersTable } from '../../src/views/customer-list.ts';
import { chinese, english } from './people.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const page: CustomerList = {
  items: [
    {
      id: 'cus_01h8x2k3m4n5p6q7r8s9',
      customerNumber: 'C100001',
      name: '张伟',
      namePinyin: 'Zhang Wei',
      mobile: '138****0000',
      riskTolerance: 'C3',
      tags: ['代发工资', '有房贷', '子女教育'],
      net: { amount: '-1052300.10', currency: 'CNY' },
      lastInteractionAt: '2026-11-22T15:04:00+08:00',
    },
    {
      id: 'cus_01h8x2k3m4n5p6q7r8t0',
      customerNumber: 'C100002',
      name: '欧阳若兰',
      tags: [],
      net: { amount: '11642.56', currency: 'USD' },
    },
  ],
};

describe('a page of the book', () => {
  test('on a wide screen', () => {
    expect(shown(customersTable(page, english), wide)).toEqual([
      'Number   Name      Pinyin     Mobile       Risk  Tags                                   Net  Last contact',
      'C100001  张伟      Zhang Wei  138****0000  C3    代发工资, 有房贷, 子女教育  -¥1,052,300.10  yesterday',
      'C100002  欧阳若兰                                                              US$11,642.56  never',
    ]);
    expect(shown(customersTable(page, chinese), wide)).toEqual([
      '客户号   姓名      拼音       手机号       风险承受  标签                                  净值  最近联系',
      'C100001  张伟      Zhang Wei  138****0000  C3        代发工资、有房贷、子女教育  -¥1,052,300.10  昨天',
      'C100002  欧阳若兰                                                                  US$11,642.56  从未',
    ]);
  });

  test('on a narrow screen loses the pinyin first', () => {
    expect(shown(customersTable(page, english), narrow)).toEqual([
      'Number   Name      Mobile       Risk  Tags                     Net  Last contact',
      'C100001  张伟      138****0000  C3    代发工资, …   -¥1,052,300.10  yesterday',
      'C100002  欧阳若兰                                     US$11,642.56  never',
    ]);
  });

  test('in a pipe', () => {
    expect(shown(customersTable(page, chinese), pipe)).toEqual([
      'C100001\t张伟\tZhang Wei\t138****0000\tC3\t代发工资、有房贷、子女教育\t-¥1,052,300.10\t昨天',
      'C100002\t欧阳若兰\t\t\t\t\tUS$11,642.56\t从未',
    ]);
  });

  test('is empty', () => {
    expect(shown(customersTable({ items: [] }, english), wide)).toEqual(['No customers.']);
    expect(shown(customersTable({ items: [] }, chinese), wide)).toEqual(['没有客户。']);
  });
});
