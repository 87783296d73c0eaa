import { describe, expect, test } from 'vitest';
import type { CustomerSearchResult } from '../../src/api/schema.d.ts';
import { foundTable, readAs } from '../../src/views/found-customers.ts';
import { chinese, english } from './people.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const found: CustomerSearchResult = {
  recognisedAs: [
    { kind: 'account_number', value: '****0001' },
    { kind: 'suffix', value: '0001' },
  ],
  items: [
    {
      id: 'cus_01h8x2k3m4n5p6q7r8s9',
      customerNumber: 'C100001',
      name: '张伟',
      namePinyin: 'Zhang Wei',
      matchedOn: 'account_number',
      exact: true,
      role: 'joint_owner',
      mobile: '138****0000',
      birthDate: '1985-03-12',
      tags: ['代发工资', '有房贷'],
    },
    {
      id: 'cus_01h8x2k3m4n5p6q7r8t0',
      customerNumber: 'C100002',
      name: '欧阳若兰',
      matchedOn: 'suffix',
      exact: false,
      tags: [],
    },
  ],
};

test('how the text was read', () => {
  expect(readAs(found, english)).toBe('Read as: account number ****0001; last digits 0001');
  expect(readAs(found, chinese)).toBe('读作：账号 ****0001；尾号 0001');
});

describe('who was found', () => {
  test('on a wide screen', () => {
    expect(shown(foundTable(found, english), wide)).toEqual([
      'Number   Name      Pinyin     Matched on                   Mobile       Tags',
      'C100001  张伟      Zhang Wei  account number, joint owner  138****0000  代发工资, 有房贷',
      'C100002  欧阳若兰             last digits',
    ]);
  });

  test('on a narrow screen', () => {
    expect(shown(foundTable(found, english), narrow)).toEqual([
      'Number   Name      Pinyin    Matched on                   Mobile       Tags',
      'C100001  张伟      Zhang W…  account number, joint owner  138****0000  代发工资…',
      'C100002  欧阳若兰            last digits',
    ]);
    expect(shown(foundTable(found, chinese), narrow)).toEqual([
      '客户号   姓名      拼音       匹配依据          手机号       标签',
      'C100001  张伟      Zhang Wei  账号，共同持有人  138****0000  代发工资、有房贷',
      'C100002  欧阳若兰             尾号',
    ]);
  });

  test('in a pipe', () => {
    expect(shown(foundTable(found, english), pipe)).toEqual([
      'C100001\t张伟\tZhang Wei\taccount number, joint owner\t138****0000\t代发工资, 有房贷',
      'C100002\t欧阳若兰\t\tlast digits\t\t',
    ]);
  });

  test('is nobody', () => {
    const nobody = { recognisedAs: [], items: [] };
    expect(shown(foundTable(nobody, english), narrow)).toEqual(['Nobody in your book matches.']);
    expect(shown(foundTable(nobody, chinese), narrow)).toEqual(['名下客户中没有相符的。']);
  });
});
