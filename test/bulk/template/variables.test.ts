import { describe, expect, test } from 'vitest';
import type { FeedItem, Holding } from '../../../src/api/schema.d.ts';
import { type About, pickHolding } from '../../../src/bulk/template/pick-holding.ts';
import { variablesFor } from '../../../src/bulk/template/variables.ts';
import { customer, holding, sources } from './rendering.ts';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

describe('the variables of a row', () => {
  test('have what is known', () => {
    const item: FeedItem = {
      id: 'itm_1',
      channel: { id: 'chn_1', name: 'x' },
      category: 'finance',
      kind: 'product',
      title: '三年期大额存单',
      summary: '年利率 2.15%',
      body: 'x',
      line: 'banking',
      approval: 'approved',
      publishedAt: '2026-11-01T09:00:00+08:00',
      sharable: true,
    };
    const who = customer({
      namePinyin: 'zhang wei',
      sex: 'male',
      language: 'en',
      riskTolerance: 'C3',
      lastInteractionAt: '2026-11-01T09:00:00+08:00',
      holdings: [holding({ annualRate: '2.15', openedOn: '2023-12-01', maturesOn: '2026-12-01' })],
    });
    const deposit = {
      id: 'hld_1',
      line: 'banking',
      type: 'term_deposit',
      product: '三年期定期存款',
      number: '6217****0001',
      value: cny('1234567.80'),
      maturesOn: '2026-12-01',
      annualRate: '2.15',
      openedOn: '2023-12-01',
    };
    expect(variablesFor(sources({ customer: who, item, row: { 姓名: '张伟', 备注: '' } }))).toEqual({
      customer: {
        id: 'cus_1',
        number: 'C100001',
        name: '张伟',
        language: 'en',
        sex: 'male',
        tags: ['代发工资', 'VIP'],
        riskTolerance: 'C3',
        lastInteractionAt: '2026-11-01T09:00:00+08:00',
      },
      holding: deposit,
      holdings: [deposit],
      adviser: { id: 'adv_1', name: '李经理', branch: '静安支行' },
      item: { id: 'itm_1', title: '三年期大额存单', summary: '年利率 2.15%', line: 'banking' },
      row: { 姓名: '张伟' },
      today: '2026-11-23',
    });
  });

  test('leave out what is not', () => {
    expect(variablesFor(sources({ customer: customer() }))).toStrictEqual({
      customer: { id: 'cus_1', number: 'C100001', name: '张伟', tags: ['代发工资', 'VIP'] },
      adviser: { id: 'adv_1', name: '李经理', branch: '静安支行' },
      row: {},
      today: '2026-11-23',
    });
  });
});

describe('the holding that a row is about', () => {
  const soon = holding({ id: 'soon', maturesOn: '2026-12-01', value: cny('1.00') });
  const later = holding({ id: 'later', type: 'bond', line: 'investment', maturesOn: '2027-01-01' });
  const past = holding({ id: 'past', maturesOn: '2026-11-22' });
  const today = holding({ id: 'today', maturesOn: '2026-11-23' });
  const loan = holding({
    id: 'loan',
    type: 'loan',
    side: 'liability',
    maturesOn: '2026-11-30',
    value: cny('9.00'),
  });
  const fund = holding({ id: 'fund', type: 'fund', line: 'investment', value: cny('10.00') });
  const account = holding({ id: 'account', type: 'current_account', value: cny('9.50') });
  const foreign = holding({ id: 'foreign', value: { amount: '99999', currency: 'XAU' } });

  test.each<[string, Holding[], About | undefined, string | undefined]>([
    ['the next to mature', [later, fund, soon, past], undefined, 'soon'],
    ['today still', [soon, today], undefined, 'today'],
    ['an asset before a debt', [loan, soon], undefined, 'soon'],
    ['a debt if nothing else matures', [loan, fund], undefined, 'loan'],
    ['what matures before the day', [later, loan, soon], { maturesBefore: '2026-12-02' }, 'soon'],
    ['not on that day', [later, soon], { maturesBefore: '2026-12-01', line: 'investment' }, 'soon'],
    ['of the line asked for', [later, soon], { line: 'investment' }, 'later'],
    ['of the type asked for', [later, soon, fund], { holds: 'fund' }, 'fund'],
    ['of all if none is of that type', [later, soon], { holds: 'fund' }, 'soon'],
    ['the one worth most', [account, fund, past], undefined, 'past'],
    ['by value, not by digits', [account, fund], undefined, 'fund'],
    ['of one currency', [account, foreign, fund], undefined, 'fund'],
    ['a debt of somebody who owns nothing', [{ ...loan, maturesOn: '2020-01-01' }], undefined, 'loan'],
    ['none', [], undefined, undefined],
  ])('%s', (_, holdings, about, id) => {
    expect(pickHolding(customer({ holdings }), '2026-11-23', about)?.id).toBe(id);
  });

  test('whose number named the customer, whatever else there is', () => {
    const who = customer({ holdings: [soon, past], namedHoldingId: 'past' });
    expect(pickHolding(who, '2026-11-23', { maturesBefore: '2026-12-31' })?.id).toBe('past');
  });

  test('none where they were not asked for', () => {
    expect(pickHolding(customer(), '2026-11-23')).toBeUndefined();
  });
});
