import { describe, expect, test } from 'vitest';
import type { SuitedCustomers } from '../../src/api/schema.d.ts';
import { suitedSummary, suitedTable } from '../../src/views/suited-customers.ts';
import { chinese, english } from './people.ts';
import { narrow, pipe, shown } from './terminals.ts';

const page: SuitedCustomers = {
  items: [
    {
      customerId: 'cus_01h8x2k3m4n5p6q7r8s9',
      customerNumber: 'C100001',
      name: '张伟',
      reasons: ['matures_soon', 'idle_cash', 'opened_similar'],
      riskTolerance: 'C3',
    },
    {
      customerId: 'cus_01h8x2k3m4n5p6q7r8t0',
      customerNumber: 'C100002',
      name: 'Eve\x1b[31m',
      reasons: ['tag_matches', 'holds_line'],
    },
  ],
  summary: {
    suited: 18,
    alreadyShared: 1,
    heldBack: [
      { ruleId: 'consent_missing', count: 3 },
      { ruleId: 'suitability', count: 1 },
    ],
  },
};

describe('whom an item would suit', () => {
  test('with why, in either language', () => {
    expect(shown(suitedTable(page, english), narrow)).toEqual([
      'Number   Name  Reason                                                      Risk',
      'C100001  张伟  money comes free soon; idle cash; opened something like it  C3',
      'C100002  Eve   a tag matches; holds something in this line',
    ]);
    expect(shown(suitedTable(page, chinese), narrow)).toEqual([
      '客户号   姓名  原因                                        风险承受',
      'C100001  张伟  资金即将到期；活期资金闲置；打开过同类内容  C3',
      'C100002  Eve   标签相符；同条线已有产品',
    ]);
  });

  test('in a pipe is whole', () => {
    expect(shown(suitedTable(page, english), pipe)[0]).toBe(
      'C100001\t张伟\tmoney comes free soon; idle cash; opened something like it\tC3',
    );
  });

  test('is nobody', () => {
    expect(shown(suitedTable({ items: [] }, english), narrow)).toEqual([
      'Nobody in your book stands out for it.',
    ]);
    expect(shown(suitedTable({ items: [] }, chinese), narrow)).toEqual(['名下没有特别适合的客户。']);
  });

  test('is summed up with who is left out', () => {
    expect(suitedSummary(page.summary, english)).toBe(
      '18 in your book; held back: no consent 3, suitability 1; 1 has it already',
    );
    expect(suitedSummary(page.summary, chinese)).toBe(
      '名下 18 位客户；被拦下的：未获同意 3 位、适当性 1 位；已分享过 1 位',
    );
    expect(suitedSummary({ suited: 0, alreadyShared: 0, heldBack: [] }, english)).toBe('0 in your book');
  });
});
