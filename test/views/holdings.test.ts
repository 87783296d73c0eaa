import { describe, expect, test } from 'vitest';
import type { Holding, Holdings } from '../../src/api/schema.d.ts';
import { holdingsCard } from '../../src/views/holdings.ts';
import { holdingsTable } from '../../src/views/holdings-table.ts';
import { chinese, english, zhangWei } from './people.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const usd = (amount: string) => ({ amount, currency: 'USD' });

const deposit: Holding = {
  id: 'hld_00000000000000000001',
  line: 'banking',
  type: 'large_deposit',
  product: '三年期大额存单',
  number: '**** **** **** 6621',
  role: 'owner',
  share: '1',
  side: 'asset',
  value: cny('200000.00'),
  position: cny('200000.00'),
  source: 'sandbox-bank',
};
const joint: Holding = {
  ...deposit,
  id: 'hld_00000000000000000002',
  type: 'savings_account',
  product: '家庭共同储蓄账户',
  number: '**** 0738',
  role: 'joint_owner',
  share: '0.333333',
  value: cny('914.84'),
  position: cny('2744.52'),
};
const dollars: Holding = {
  ...deposit,
  id: 'hld_00000000000000000003',
  type: 'current_account',
  product: '美元活期账户',
  value: cny('71203.00'),
  position: usd('10000.00'),
};
const card: Holding = {
  ...deposit,
  id: 'hld_00000000000000000004',
  type: 'credit_card',
  product: '航空联名信用卡',
  role: 'cardholder',
  side: 'liability',
  value: cny('2331.12'),
  position: cny('2331.12'),
};
const policy: Holding = {
  ...deposit,
  id: 'hld_00000000000000000005',
  line: 'insurance',
  type: 'critical_illness',
  product: '康佑一生重大疾病保险',
  number: '****5245',
  role: 'beneficiary',
  share: '0',
  value: cny('0.00'),
  position: cny('11068.80'),
};
const { number: _, ...unnumbered } = deposit;
const foreignFund: Holding = {
  ...unnumbered,
  id: 'hld_00000000000000000006',
  line: 'investment',
  type: 'fund',
  product: '泰国股票基金',
  value: cny('0.00'),
  position: { amount: '5000.00', currency: 'THB' },
};
const holdings: Holdings = {
  customerId: zhangWei.id,
  asOf: '2026-11-23',
  totals: {
    assets: cny('272117.84'),
    liabilities: cny('2331.12'),
    net: cny('269786.72'),
    byLine: { insurance: cny('0.00'), banking: cny('269786.72'), investment: cny('0.00') },
  },
  items: [deposit, joint, dollars, card, policy, foreignFund],
  upcoming: [
    { holdingId: policy.id, kind: 'premium_due', on: '2026-11-23', amount: cny('11530.00') },
    { holdingId: card.id, kind: 'card_payment_due', on: '2026-12-11', amount: cny('2331.12') },
    { holdingId: deposit.id, kind: 'matures', on: '2027-01-10' },
  ],
  exchangeRates: [{ currency: 'USD', rate: '7.1203', asOf: '2026-11-20' }],
  unconverted: [foreignFund.id],
};

describe('what a customer holds', () => {
  test('on a wide screen', () => {
    expect(shown(holdingsCard(zhangWei, holdings, english), wide)).toEqual([
      '张伟  C100001  as of 2026-11-23',
      '',
      '  Assets       ¥272,117.84',
      '  Liabilities    ¥2,331.12',
      '  Net          ¥269,786.72',
      '',
      '  insurance                           0 %        ¥0.00',
      '  banking     ████████████████████  100 %  ¥272,117.84',
      '  investment                          0 %        ¥0.00',
      '',
      '  Line        Type                    Product               Number    Role                   Value      Position',
      '  insurance   critical illness        康佑一生重大疾病保险  ****5245  beneficiary            ¥0.00    ¥11,068.80',
      '  banking     certificate of deposit  三年期大额存单        ****6621  owner            ¥200,000.00',
      '  banking     savings account         家庭共同储蓄账户      ****0738  joint owner 1/3      ¥914.84     ¥2,744.52',
      '  banking     current account         美元活期账户          ****6621  owner             ¥71,203.00  US$10,000.00',
      '  banking     credit card             航空联名信用卡        ****6621  cardholder        -¥2,331.12',
      '  investment  fund                    泰国股票基金                    owner                no rate  THB 5,000.00',
      '',
      'Next',
      '  When                    What            Product                   Amount',
      '  2026-11-23  today       premium due     康佑一生重大疾病保险  ¥11,530.00',
      '  2026-12-11  in 18 days  card repayment  航空联名信用卡         ¥2,331.12',
      '  2027-01-10  in 48 days  matures         三年期大额存单',
      '',
      'Rates',
      '  1 USD = 7.1203 CNY (2026-11-20)',
      '  One holding in THB is not in the totals: no rate is known.',
    ]);
  });

  test('on a narrow screen', () => {
    expect(shown(holdingsCard(zhangWei, holdings, english), narrow)).toEqual([
      '张伟  C100001  as of 2026-11-23',
      '',
      '  Assets       ¥272,117.84',
      '  Liabilities    ¥2,331.12',
      '  Net          ¥269,786.72',
      '',
      '  insurance                           0 %        ¥0.00',
      '  banking     ████████████████████  100 %  ¥272,117.84',
      '  investment                          0 %        ¥0.00',
      '',
      '  Type      Product         Number    Role                   Value      Position',
      '  critica…  康佑一生重大…   ****5245  beneficiary            ¥0.00    ¥11,068.80',
      '  certifi…  三年期大额存单  ****6621  owner            ¥200,000.00',
      '  savings…  家庭共同储蓄…   ****0738  joint owner 1/3      ¥914.84     ¥2,744.52',
      '  current…  美元活期账户    ****6621  owner             ¥71,203.00  US$10,000.00',
      '  credit …  航空联名信用卡  ****6621  cardholder        -¥2,331.12',
      '  fund      泰国股票基金              owner                no rate  THB 5,000.00',
      '',
      'Next',
      '  When                    What            Product                   Amount',
      '  2026-11-23  today       premium due     康佑一生重大疾病保险  ¥11,530.00',
      '  2026-12-11  in 18 days  card repayment  航空联名信用卡         ¥2,331.12',
      '  2027-01-10  in 48 days  matures         三年期大额存单',
      '',
      'Rates',
      '  1 USD = 7.1203 CNY (2026-11-20)',
      '  One holding in THB is not in the totals: no rate is known.',
    ]);
  });

  test('on a narrow screen, in Chinese', () => {
    expect(shown(holdingsCard(zhangWei, holdings, chinese), narrow)).toEqual([
      '张伟  C100001  截至 2026-11-23',
      '',
      '  资产  ¥272,117.84',
      '  负债    ¥2,331.12',
      '  净值  ¥269,786.72',
      '',
      '  保险                          0 %        ¥0.00',
      '  银行  ████████████████████  100 %  ¥272,117.84',
      '  投资                          0 %        ¥0.00',
      '',
      '  类型      产品             号码      角色                   价值          全额',
      '  重疾险    康佑一生重大疾…  ****5245  受益人                ¥0.00    ¥11,068.80',
      '  大额存单  三年期大额存单   ****6621  持有人          ¥200,000.00',
      '  储蓄账户  家庭共同储蓄账…  ****0738  共同持有人 1/3      ¥914.84     ¥2,744.52',
      '  活期账户  美元活期账户     ****6621  持有人           ¥71,203.00  US$10,000.00',
      '  信用卡    航空联名信用卡   ****6621  持卡人           -¥2,331.12',
      '  基金      泰国股票基金               持有人               无汇率  THB 5,000.00',
      '',
      '接下来',
      '  时间                 事项        产品                        金额',
      '  2026-11-23  今天     应缴保费    康佑一生重大疾病保险  ¥11,530.00',
      '  2026-12-11  18 天后  信用卡还款  航空联名信用卡         ¥2,331.12',
      '  2027-01-10  48 天后  到期        三年期大额存单',
      '',
      '汇率',
      '  1 USD = 7.1203 CNY（2026-11-20）',
      '  有 1 项 THB 持有未计入合计，因为没有汇率。',
    ]);
  });

  test('in a pipe', () => {
    expect(shown(holdingsCard(zhangWei, holdings, english), pipe)).toEqual([
      '张伟\tC100001  as of 2026-11-23',
      'Assets\t¥272,117.84',
      'Liabilities\t¥2,331.12',
      'Net\t¥269,786.72',
      'insurance\t0 %\t¥0.00',
      'banking\t100 %\t¥272,117.84',
      'investment\t0 %\t¥0.00',
      'insurance\tcritical illness\t康佑一生重大疾病保险\t****5245\tbeneficiary\t¥0.00\t¥11,068.80',
      'banking\tcertificate of deposit\t三年期大额存单\t****6621\towner\t¥200,000.00\t',
      'banking\tsavings account\t家庭共同储蓄账户\t****0738\tjoint owner 1/3\t¥914.84\t¥2,744.52',
      'banking\tcurrent account\t美元活期账户\t****6621\towner\t¥71,203.00\tUS$10,000.00',
      'banking\tcredit card\t航空联名信用卡\t****6621\tcardholder\t-¥2,331.12\t',
      'investment\tfund\t泰国股票基金\t\towner\tno rate\tTHB 5,000.00',
      '2026-11-23\ttoday\tpremium due\t康佑一生重大疾病保险\t¥11,530.00',
      '2026-12-11\tin 18 days\tcard repayment\t航空联名信用卡\t¥2,331.12',
      '2027-01-10\tin 48 days\tmatures\t三年期大额存单\t',
      '1 USD = 7.1203 CNY (2026-11-20)',
      'One holding in THB is not in the totals: no rate is known.',
    ]);
  });

  test('with how it went, where that is known', () => {
    const trend = [{ label: 'Since 2025-11-30', value: { text: '▁▃█  ¥1.00 → ¥3.00  +¥2.00 (+200.0 %)' } }];
    expect(shown(holdingsCard(zhangWei, holdings, english, trend), narrow).slice(1, 8)).toEqual([
      '',
      '  Assets       ¥272,117.84',
      '  Liabilities    ¥2,331.12',
      '  Net          ¥269,786.72',
      '',
      '  Since 2025-11-30  ▁▃█  ¥1.00 → ¥3.00  +¥2.00 (+200.0 %)',
      '',
    ]);
  });

  test('as of another day counts no days', () => {
    const then = { ...holdings, asOf: '2026-10-15', items: [deposit], exchangeRates: [], unconverted: [] };
    expect(shown(holdingsCard(zhangWei, then, english), narrow)).toEqual([
      '张伟  C100001  as of 2026-10-15',
      '',
      '  Assets       ¥272,117.84',
      '  Liabilities    ¥2,331.12',
      '  Net          ¥269,786.72',
      '',
      '  Line     Type           Product         Number    Role         Value  Position',
      '  banking  certificate …  三年期大额存单  ****6621  owner  ¥200,000.00',
      '',
      'Next',
      '  When          What            Product             Amount',
      '  2026-11-23    premium due                     ¥11,530.00',
      '  2026-12-11    card repayment                   ¥2,331.12',
      '  2027-01-10    matures         三年期大额存单',
    ]);
  });

  test('is nothing', () => {
    const none = { ...holdings, items: [], upcoming: [], exchangeRates: [], unconverted: [] };
    const totals = { ...holdings.totals, assets: cny('0.00'), liabilities: cny('0.00'), net: cny('0.00') };
    expect(shown(holdingsCard(zhangWei, { ...none, totals }, chinese), narrow)).toEqual([
      '张伟  C100001  截至 2026-11-23',
      '',
      '  资产  ¥0.00',
      '  负债  ¥0.00',
      '  净值  ¥0.00',
      '',
      '  没有持有任何产品。',
    ]);
  });
});

test.each([
  ['0.5', '1/2'],
  ['0.142857', '1/7'],
  ['0.4', '40 %'],
  ['0.07', '7 %'],
  ['0.123456', '12.3456 %'],
])('a share of %s is said as %s', (share, said) => {
  const only = { ...holdings, items: [{ ...joint, share }] };
  expect(holdingsTable(only, english).rows[0]?.[4]?.text).toBe(`joint owner ${said}`);
  expect(holdingsTable(only, chinese).rows[0]?.[4]?.text).toBe(`共同持有人 ${said}`);
});

test('several holdings without a rate are counted', () => {
  const other = { ...foreignFund, id: 'hld_00000000000000000007', position: usd('1.00') };
  const two = {
    ...holdings,
    items: [foreignFund, other],
    unconverted: [foreignFund.id, other.id],
    exchangeRates: [],
  };
  const last = (viewpoint: typeof english) => shown(holdingsCard(zhangWei, two, viewpoint), wide).at(-1);
  expect(last(english)).toBe('  2 holdings in THB, USD are not in the totals: no rate is known.');
  expect(last(chinese)).toBe('  有 2 项 THB、USD 持有未计入合计，因为没有汇率。');
});
