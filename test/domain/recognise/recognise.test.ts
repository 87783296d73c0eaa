import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/domain/recognise/recognise.ts';

const TODAY = '2026-11-24';

/** The readings as `kind value`, or the rejection. */
const read = (typed: string) => {
  const result = recognise(typed, TODAY);
  return 'recognised' in result
    ? result.recognised.map(({ kind, value }) => `${kind} ${value}`)
    : result.rejected;
};

const anyNumber = (value: string) => [
  `account_number ${value}`,
  `policy_number ${value}`,
  `customer_number ${value}`,
];

describe('numbers', () => {
  test.each([
    ['11010519491231002X', 'national_id 11010519491231002X'],
    ['１１０１０５　１９４９１２３１　００２ｘ', 'national_id 11010519491231002X'],
    ['138 0000 0000', 'mobile +8613800000000'],
    ['86-138-0000-0000', 'mobile +8613800000000'],
    ['4111 1111 1111 1111', 'card_number 4111111111111111'],
    ['8888', 'suffix 8888'],
    ['002x', 'suffix 002X'],
  ])('%s is first of all %s', (typed, first) => {
    const plain = typed.normalize('NFKC').toUpperCase().replace(/[ -]/g, '');
    expect(read(typed)).toEqual([first, ...anyNumber(plain)]);
  });
  test('the old form of an identity number is read as the new one', () => {
    expect(read('110105 491231 002')).toEqual([
      'national_id 11010519491231002X',
      ...anyNumber('110105491231002'),
    ]);
  });
  test.each(['1', '12345', 'POL20240001', '15400000000', '4111111111111112', '123456789012345678'])(
    '%s may be any number',
    (typed) => {
      expect(read(typed)).toEqual(anyNumber(typed));
    },
  );
  test('an identity number that fails its checksum but is a good card number is a card number', () => {
    // 440524 1980-01-01, sequence 109: Luhn holds, MOD 11-2 does not.
    expect(read('440524198001011094')).toEqual([
      'card_number 440524198001011094',
      ...anyNumber('440524198001011094'),
    ]);
  });
  test.each(['+86 138 0000 0000', '＋86-13800000000'])('%s can only be a phone number', (typed) => {
    expect(read(typed)).toEqual(['mobile +8613800000000']);
  });
});

describe('names', () => {
  test.each([
    ['张伟', 'name 张伟'],
    ['张 伟', 'name 张伟'],
    ['阿依古丽·买买提', 'name 阿依古丽买买提'],
    ['张Amy', 'name 张amy'],
    ['zw', 'pinyin zw'],
    ['Zhang Wei', 'pinyin zhangwei'],
    ["O'Neill, John", 'pinyin oneilljohn'],
    ['lǚ', 'pinyin lv'],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual([expected]);
  });
});

test('our own id and an e-mail address', () => {
  expect(read('cus_01h8x2k3m4n5p6q7r8s9')).toEqual(['id cus_01h8x2k3m4n5p6q7r8s9']);
  expect(read('ZW@Example.com')).toEqual(['email zw@example.com']);
});

test.each([
  ['id:11010519491231002x', 'national_id 11010519491231002X'],
  ['ID：110105491231002', 'national_id 11010519491231002X'],
  ['idno: 11010519491231002X', 'national_id 11010519491231002X'],
  ['id:cus_01h8x2k3m4n5p6q7r8s9', 'id cus_01h8x2k3m4n5p6q7r8s9'],
  ['phone:138 0000 0000', 'mobile +8613800000000'],
  ['acct:1', 'account_number 1'],
  ['Acct :13800000000', 'account_number 13800000000'],
  ['policy:P-1', 'policy_number P1'],
  ['no:8888', 'customer_number 8888'],
  ['card:4111111111111111', 'card_number 4111111111111111'],
  ['email:zw@example.com', 'email zw@example.com'],
  ['name:张伟', 'name 张伟'],
  ['name:zw', 'pinyin zw'],
])('%s is settled by its prefix', (typed, expected) => {
  expect(read(typed)).toEqual([expected]);
});

describe('rejected', () => {
  const nationalId = (value: string, failed: object) => ({ kind: 'national_id', value, ...failed });
  test.each([
    ['110105194912310021', nationalId('110105194912310021', { check: 'checksum' })],
    ['11010519491231003X', nationalId('11010519491231003X', { check: 'checksum' })],
    ['110105194913310021', nationalId('110105194913310021', { check: 'birth_date', found: '19491331' })],
    ['160105194912310021', nationalId('160105194912310021', { check: 'region', found: '16' })],
    ['12345678901234567X', nationalId('12345678901234567X', { check: 'birth_date', found: '78901234' })],
    ['id:1234', nationalId('1234', { check: 'length', length: 4, expected: '15, 18' })],
    ['phone:1234', { kind: 'mobile', value: '1234', check: 'length', length: 4, expected: '11' }],
    ['phone:15400000000', { kind: 'mobile', value: '15400000000', check: 'not_assigned' }],
    ['+86 138', { kind: 'mobile', value: '+86138', check: 'length', length: 3, expected: '11' }],
    ['card:4111111111111112', { kind: 'card_number', value: '4111111111111112', check: 'luhn' }],
    ['zw@example', { kind: 'email', value: 'zw@example', check: 'format' }],
    ['acct:', { kind: 'account_number', value: '', check: 'empty' }],
    ['acct:张', { kind: 'account_number', value: '张', check: 'characters' }],
    ['name:', { value: '', check: 'empty' }],
    ['name:12', { value: '12', check: 'characters' }],
    ['tel:13800000000', { value: 'tel:13800000000', check: 'prefix', found: 'tel' }],
    ['', { value: '', check: 'empty' }],
    [' \u3000', { value: '', check: 'empty' }],
    ['?!…', { value: '', check: 'empty' }],
    ['①٣', { value: '1٣', check: 'characters' }],
    ['a\u0000b', { value: '', check: 'control_characters' }],
    ['张伟\n', { value: '', check: 'control_characters' }],
    ['\ud800', { value: '', check: 'control_characters' }],
    ['张'.repeat(101), { value: '', check: 'too_long', longest: 100 }],
  ])('%j', (typed, rejection) => {
    expect(read(typed)).toEqual(rejection);
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.stringMatching(/^[0-9Xx +-]{1,24}$/),
    fc.stringMatching(/^(id|phone|acct|policy|no|card|email|name|idno)[:：].{0,24}$/),
  );
  test('it is read in some way or rejected with a check, and never twice in one way', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const result = recognise(text, TODAY);
        if ('rejected' in result) return result.rejected.check.length > 0;
        const kinds = result.recognised.map(({ kind }) => kind);
        return new Set(kinds).size === kinds.length && result.recognised.every(({ value }) => value !== '');
      }),
    );
  });
});
