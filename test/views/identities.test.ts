import { describe, expect, test } from 'vitest';
import type { IdentityList } from '../../src/api/schema.d.ts';
import { identitiesCard } from '../../src/views/identities.ts';
import { chinese, english, zhangWei } from './people.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const identities: IdentityList = {
  customerId: zhangWei.id,
  records: [
    {
      source: 'sandbox-bank',
      key: 'B-1001',
      decision: 'started',
      rule: 'new_person',
      evidence: [
        { field: 'customer_number', comparison: 'first', weight: 1 },
        { field: 'national_id', comparison: 'first', weight: 1 },
      ],
      linkedAt: '2026-11-23T09:00:00+08:00',
    },
    {
      source: 'sandbox-insurer',
      key: 'I-77',
      decision: 'joined',
      rule: 'equal_national_id',
      evidence: [{ field: 'national_id', comparison: 'equal', weight: 1 }],
      linkedAt: '2025-11-23T09:00:00+08:00',
    },
  ],
};

describe('why the records are one customer', () => {
  test('on a wide screen', () => {
    expect(shown(identitiesCard(zhangWei, identities, english), wide)).toEqual([
      '张伟  C100001',
      '',
      '  Source           Key     Decision               Rule             Evidence                                            When',
      '  sandbox-bank     B-1001  started this customer  new person       customer number: first seen, ID number: first seen  11-23 09:00',
      '  sandbox-insurer  I-77    joined this customer   equal ID number  ID number: equal                                    2025-11-23 09:00',
    ]);
  });

  test('on a narrow screen', () => {
    expect(shown(identitiesCard(zhangWei, identities, english), narrow)).toEqual([
      '张伟  C100001',
      '',
      '  Source           Key     Decision      Rule             Evidence',
      '  sandbox-bank     B-1001  started thi…  new person       customer number: firs…',
      '  sandbox-insurer  I-77    joined this…  equal ID number  ID number: equal',
    ]);
    expect(shown(identitiesCard(zhangWei, identities, chinese), narrow)).toEqual([
      '张伟  C100001',
      '',
      '  来源             记录号  处理          规则          依据',
      '  sandbox-bank     B-1001  据此建立客户  新的人        客户号首次出现、身份证号…',
      '  sandbox-insurer  I-77    并入该客户    身份证号一致  身份证号一致',
    ]);
  });

  test('in a pipe', () => {
    expect(shown(identitiesCard(zhangWei, identities, chinese), pipe)).toEqual([
      '张伟\tC100001',
      'sandbox-bank\tB-1001\t据此建立客户\t新的人\t客户号首次出现、身份证号首次出现\t11-23 09:00',
      'sandbox-insurer\tI-77\t并入该客户\t身份证号一致\t身份证号一致\t2025-11-23 09:00',
    ]);
  });

  test('without a record', () => {
    const none = { ...identities, records: [] };
    expect(shown(identitiesCard(zhangWei, none, english), narrow).at(-1)).toBe(
      '  No source record is known.',
    );
    expect(shown(identitiesCard(zhangWei, none, chinese), narrow).at(-1)).toBe('  没有来源记录。');
  });
});
