import type { Customer } from '../../src/api/schema.d.ts';
import type { Viewpoint } from '../../src/views/viewpoint.ts';

const now = new Date('2026-11-23T09:30:00+08:00');
export const english: Viewpoint = { lang: 'en', now };
export const chinese: Viewpoint = { lang: 'zh-CN', now };

const cny = (amount: string) => ({ amount, currency: 'CNY' });

/** A customer with something in every member. */
export const zhangWei: Customer = {
  id: 'cus_01h8x2k3m4n5p6q7r8s9',
  customerNumber: 'C100001',
  name: '张伟',
  namePinyin: 'Zhang Wei',
  sex: 'male',
  birthDate: '1985-11-24',
  language: 'zh-CN',
  address: '上海市浦东新区',
  identifiers: [
    { type: 'customer_number', value: 'C100001', source: 'sandbox-bank' },
    { type: 'mobile', value: '138****0000', source: 'sandbox-bank' },
    { type: 'mobile', value: '138****0000', source: 'sandbox-insurer' },
    { type: 'mobile', value: '199****1593', source: 'sandbox-wealth' },
  ],
  lines: {
    insurance: { holdings: 1, assets: cny('8000.00'), liabilities: cny('0.00'), net: cny('8000.00') },
    banking: { holdings: 12, assets: cny('52300.10'), liabilities: cny('60000.00'), net: cny('-7699.90') },
    investment: { holdings: 0, assets: cny('0.00'), liabilities: cny('0.00'), net: cny('0.00') },
  },
  riskTolerance: 'C3',
  riskAssessedOn: '2026-05-20',
  riskAssessmentValidUntil: '2027-05-20',
  tags: ['代发工资', '有房贷'],
  contact: { consent: true, optedOut: false },
  lastInteractionAt: '2026-11-02T15:04:00+08:00',
  adviser: { id: 'adv_0001', name: '林晓燕' },
  sources: ['sandbox-bank', 'sandbox-insurer', 'sandbox-wealth'],
  since: '2019-06-01',
};
