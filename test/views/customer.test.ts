import { describe, expect, test } from 'vitest';
import type { Customer } from '../../src/api/schema.d.ts';
import { customerCard } from '../../src/views/customer.ts';
import { chinese, english, zhangWei } from './people.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

describe('one customer', () => {
  test('on a wide screen', () => {
    expect(shown(customerCard(zhangWei, english), wide)).toEqual([
      '张伟  C100001',
      '',
      '  Pinyin          Zhang Wei',
      '  Person          male, 40 years (1985-11-24)',
      '  Address         上海市浦东新区',
      '  Language        Chinese',
      '  Adviser         林晓燕',
      '  Contact         may be contacted',
      '  Risk            C3 balanced, valid until 2027-05-20',
      '  Tags            代发工资, 有房贷',
      '  Last contact    21 days ago (2026-11-02)',
      '  Customer since  2019-06-01',
      '',
      'Identifiers',
      '  Type             Number       Source',
      '  customer number  C100001      sandbox-bank',
      '  mobile           138****0000  sandbox-bank, sandbox-insurer',
      '  mobile           199****1593  sandbox-wealth',
      '',
      'Lines',
      '  Line        Holdings      Assets  Liabilities         Net',
      '  insurance          1   ¥8,000.00        ¥0.00   ¥8,000.00',
      '  banking           12  ¥52,300.10   ¥60,000.00  -¥7,699.90',
      '  investment         0       ¥0.00        ¥0.00       ¥0.00',
      '',
      '  insurance   ██▋                 13 %   ¥8,000.00',
      '  banking     █████████████████▍  87 %  ¥52,300.10',
      '  investment                       0 %       ¥0.00',
    ]);
  });

  test('on a narrow screen, in Chinese', () => {
    expect(shown(customerCard(zhangWei, chinese), narrow)).toEqual([
      '张伟  C100001',
      '',
      '  拼音      Zhang Wei',
      '  个人      男，40 岁（1985-11-24）',
      '  地区      上海市浦东新区',
      '  语言      中文',
      '  客户经理  林晓燕',
      '  触达      可以联系',
      '  风险承受  C3 稳健型，有效期至 2027-05-20',
      '  标签      代发工资、有房贷',
      '  最近联系  21 天前（2026-11-02）',
      '  建档日期  2019-06-01',
      '',
      '客户唯一标识',
      '  类型    号码         来源',
      '  客户号  C100001      sandbox-bank',
      '  手机号  138****0000  sandbox-bank、sandbox-insurer',
      '  手机号  199****1593  sandbox-wealth',
      '',
      '三条业务线',
      '  条线  持有数        资产        负债        净值',
      '  保险       1   ¥8,000.00       ¥0.00   ¥8,000.00',
      '  银行      12  ¥52,300.10  ¥60,000.00  -¥7,699.90',
      '  投资       0       ¥0.00       ¥0.00       ¥0.00',
      '',
      '  保险  ██▋                 13 %   ¥8,000.00',
      '  银行  █████████████████▍  87 %  ¥52,300.10',
      '  投资                       0 %       ¥0.00',
    ]);
  });

  test('in a pipe', () => {
    expect(shown(customerCard(zhangWei, english), pipe)).toEqual([
      '张伟\tC100001',
      'Pinyin\tZhang Wei',
      'Person\tmale, 40 years (1985-11-24)',
      'Address\t上海市浦东新区',
      'Language\tChinese',
      'Adviser\t林晓燕',
      'Contact\tmay be contacted',
      'Risk\tC3 balanced, valid until 2027-05-20',
      'Tags\t代发工资, 有房贷',
      'Last contact\t21 days ago (2026-11-02)',
      'Customer since\t2019-06-01',
      'customer number\tC100001\tsandbox-bank',
      'mobile\t138****0000\tsandbox-bank, sandbox-insurer',
      'mobile\t199****1593\tsandbox-wealth',
      'insurance\t1\t¥8,000.00\t¥0.00\t¥8,000.00',
      'banking\t12\t¥52,300.10\t¥60,000.00\t-¥7,699.90',
      'investment\t0\t¥0.00\t¥0.00\t¥0.00',
      'insurance\t13 %\t¥8,000.00',
      'banking\t87 %\t¥52,300.10',
      'investment\t0 %\t¥0.00',
    ]);
  });

  test('of whom little is known', () => {
    const { id, customerNumber, name, contact, adviser, sources, since } = zhangWei;
    const nothing = { amount: '0.00', currency: 'CNY' };
    const line = { holdings: 0, assets: nothing, liabilities: nothing, net: nothing };
    const lines = { insurance: line, banking: line, investment: line };
    const known = { id, customerNumber, name, contact, adviser, sources, since };
    const customer: Customer = { ...known, identifiers: [], lines, tags: [] };
    expect(shown(customerCard(customer, english), narrow)).toEqual([
      '张伟  C100001',
      '',
      '  Adviser         林晓燕',
      '  Contact         may be contacted',
      '  Risk            not assessed',
      '  Last contact    never',
      '  Customer since  2019-06-01',
      '',
      'Lines',
      '  Line        Holdings  Assets  Liabilities    Net',
      '  insurance          0   ¥0.00        ¥0.00  ¥0.00',
      '  banking            0   ¥0.00        ¥0.00  ¥0.00',
      '  investment         0   ¥0.00        ¥0.00  ¥0.00',
    ]);
  });
});

/** What the card says of one thing in both languages, and in which tone. */
function said(members: Partial<Customer>, label: 'Contact' | 'Risk' | 'Last contact' | 'Person') {
  const position = { Person: 1, Contact: 5, Risk: 6, 'Last contact': 8 }[label];
  return [english, chinese].map((viewpoint) => {
    const [section] = customerCard({ ...zhangWei, ...members }, viewpoint).sections;
    return section && 'rows' in section ? section.rows[position]?.value : undefined;
  });
}

test.each([
  [{ consent: true, optedOut: false }, 'may be contacted', '可以联系', 'good'],
  [
    { consent: false, optedOut: false },
    'no consent to be contacted with offers',
    '未同意接收营销信息',
    'bad',
  ],
  [{ consent: true, optedOut: true }, 'opted out: asked not to be written to', '已退订，请勿打扰', 'bad'],
])('contact: %j', (contact, inEnglish, inChinese, tone) => {
  expect(said({ contact }, 'Contact')).toEqual([
    { text: inEnglish, tone },
    { text: inChinese, tone },
  ]);
});

test('an assessment lapses on the day until which it is valid', () => {
  expect(said({ riskAssessmentValidUntil: '2026-11-24' }, 'Risk')).toEqual([
    { text: 'C3 balanced, valid until 2026-11-24' },
    { text: 'C3 稳健型，有效期至 2026-11-24' },
  ]);
  expect(said({ riskAssessmentValidUntil: '2026-11-23' }, 'Risk')).toEqual([
    { text: 'C3 balanced, lapsed on 2026-11-23', tone: 'bad' },
    { text: 'C3 稳健型，已于 2026-11-23 失效', tone: 'bad' },
  ]);
});

test('the age counts from the birthday', () => {
  expect(said({ birthDate: '1985-11-23' }, 'Person')[0]?.text).toBe('male, 41 years (1985-11-23)');
  expect(said({ birthDate: '1985-11-24' }, 'Person')[0]?.text).toBe('male, 40 years (1985-11-24)');
});
