import { describe, expect, test } from 'vitest';
import { nothingUnmasked } from '../../src/smoke/expect/nothing-unmasked.ts';
import { maskNumbers, personNumbersIn } from '../../src/smoke/expect/person-numbers.ts';
import { say } from './expecting.ts';

describe('numbers of persons', () => {
  test.each([
    ['13800001234', '13800001234'],
    ['电话：13800001234。', '13800001234'],
    ['+8613800001234', '+8613800001234'],
    ['0086 138-0000-1234', '0086 138-0000-1234'],
    ['138 0000 1234', '138 0000 1234'],
    ['11010519491231002X', '11010519491231002X'],
    ['身份证110105194912310021吗', '110105194912310021'],
  ])('%s', (text, number) => {
    expect(personNumbersIn(text)).toEqual([number]);
  });

  test.each([
    '138****1234',
    '110105********002X',
    '**** **** **** 6789',
    'cus_13800001234',
    'a13800001234',
    '12800001234',
    '138000012345',
    '13800001234.00',
    '0.13800001234',
    '2026-11-26T13:23:20+08:00',
  ])('not %s', (text) => {
    expect(personNumbersIn(text)).toEqual([]);
  });
});

test('are found at any depth, in names and as numbers; amounts of money are not', () => {
  const body = {
    items: [{ note: 'call 13800001234' }, { deep: { '13900001234': 1 } }, 13700001234],
    net: { amount: '13800001234', currency: 'VND' },
  };
  expect(nothingUnmasked(body, say)).toEqual([
    {
      kind: 'check',
      pointer: '/items/0/note',
      message: 'holds a number of a person that is not masked: ****1234',
    },
    {
      kind: 'check',
      pointer: '/items/1/deep/****1234',
      message: 'holds a number of a person that is not masked: ****1234',
    },
    {
      kind: 'check',
      pointer: '/items/2',
      message: 'holds a number of a person that is not masked: ****1234',
    },
  ]);
});

test('are shown by their last four, and so are accounts, cards and addresses', () => {
  expect(
    maskNumbers('13800001234, 6222020200112233445, zhang.wei@example.com, 836098.00, cus_0123456789'),
  ).toBe('****1234, ****3445, ***@example.com, 836098.00, cus_0123456789');
});
