import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luhnCheckDigit } from '../../../src/domain/identifiers/card-number.ts';
import { checkIdentifier } from '../../../src/domain/identifiers/check-identifier.ts';
import { type IdentifierType, identifierTypes } from '../../../src/domain/identifiers/identifier.ts';

const TODAY = '2026-11-24';
const check = (type: IdentifierType, typed: string) => checkIdentifier(type, typed, TODAY);

describe('mobile', () => {
  test.each([
    '13800000000',
    '138 0000 0000',
    '138-0000-0000',
    '(138)0000.0000',
    '１３８００００００００',
    '+86-138 0000 0000',
    '＋８６ 13800000000',
    '8613800000000',
    '0086138 0000 0000',
    '\u202a+8613800000000\u202c',
  ])('%s', (typed) => {
    expect(check('mobile', typed)).toEqual({ ok: true, value: '+8613800000000' });
  });
  test.each([
    ['+852 9123 4567', '+85291234567'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['0044 7911 123456', '+447911123456'],
  ])('%s is abroad', (typed, value) => {
    expect(check('mobile', typed)).toEqual({ ok: true, value });
  });
  test.each([
    ['', { check: 'empty' }],
    ['138O0000000', { check: 'characters' }],
    ['1380000000', { check: 'length', length: 10, expected: '11' }],
    ['138000000000', { check: 'length', length: 12, expected: '11' }],
    ['+86 138 0000 000', { check: 'length', length: 10, expected: '11' }],
    ['12', { check: 'length', length: 2, expected: '11' }],
    ['+1 415 555', { check: 'length', length: 7, expected: '8–15' }],
    ['+999 1234567', { check: 'country' }],
    ['15400000000', { check: 'not_assigned' }],
    ['010 8888 8888', { check: 'length', length: 11, expected: '11' }],
  ])('%s fails', (typed, failed) => {
    expect(check('mobile', typed)).toEqual({ ok: false, ...failed });
  });
});

describe('card_number', () => {
  test.each([
    ['4111 1111 1111 1111', '4111111111111111'],
    ['6205-5000-0000-0000-004', '6205500000000000004'],
    ['６２０００００００００００００５', '6200000000000005'],
  ])('%s', (typed, value) => {
    expect(check('card_number', typed)).toEqual({ ok: true, value });
  });
  test.each([
    ['4111 1111 1111 1112', { check: 'luhn' }],
    ['411111', { check: 'length', length: 6, expected: '12–19' }],
    ['4111 1111 1111 111X', { check: 'characters' }],
    ['', { check: 'empty' }],
  ])('%s fails', (typed, failed) => {
    expect(check('card_number', typed)).toEqual({ ok: false, ...failed });
  });
  const body = fc.stringMatching(/^[0-9]{11,18}$/);
  test('any digits become a card number by their check digit, and by no other', () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 9 }), (digits, last) => {
        expect(check('card_number', digits + last).ok).toBe(String(last) === luhnCheckDigit(digits));
      }),
    );
  });
  test('one wrong digit is noticed', () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 10 }), fc.integer({ min: 1, max: 9 }), (digits, at, more) => {
        const wrong = (Number(digits[at]) + more) % 10;
        const typed = digits.slice(0, at) + wrong + digits.slice(at + 1) + luhnCheckDigit(digits);
        expect(check('card_number', typed)).toEqual({ ok: false, check: 'luhn' });
      }),
    );
  });
});

describe('email', () => {
  test.each([
    [' Zhang.Wei@Example.COM ', 'zhang.wei@example.com'],
    ['ｚｗ＠example.com', 'zw@example.com'],
    ['王伟@例子.中国', '王伟@例子.中国'],
    ['a+b@mail.example.com.cn', 'a+b@mail.example.com.cn'],
  ])('%s', (typed, value) => {
    expect(check('email', typed)).toEqual({ ok: true, value });
  });
  test.each([
    'zw',
    'zw@',
    '@example.com',
    'zw@example',
    'z w@example.com',
    'a@b@example.com',
    'zw@-a.com',
    'zw@a..cn',
  ])('%s fails', (typed) => {
    expect(check('email', typed)).toEqual({ ok: false, check: 'format' });
  });
  test('longer than mail allows', () => {
    expect(check('email', `${'a'.repeat(250)}@b.cn`)).toEqual({
      ok: false,
      check: 'length',
      length: 255,
      expected: '1–254',
    });
  });
});

describe.each(['account_number', 'policy_number', 'customer_number'] as const)('%s', (type) => {
  test.each([
    ['1', '1'],
    ['pol-2024-000 1', 'POL20240001'],
    ['ＡＢ１２', 'AB12'],
  ])('%s', (typed, value) => {
    expect(check(type, typed)).toEqual({ ok: true, value });
  });
  test.each([
    ['--', { check: 'empty' }],
    ['保单1', { check: 'characters' }],
    ['1'.repeat(35), { check: 'length', length: 35, expected: '1–34' }],
  ])('%s fails', (typed, failed) => {
    expect(check(type, typed)).toEqual({ ok: false, ...failed });
  });
});

test('checking again what was accepted changes nothing', () => {
  const typed = fc.oneof(
    fc.stringMatching(/^[+0-9 xX-]{1,22}$/),
    fc.emailAddress(),
    fc.stringMatching(/^1[3-9][0-9]{9}$/),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...identifierTypes), typed, (type, text) => {
      const first = check(type, text);
      if (first.ok) expect(check(type, first.value)).toEqual(first);
    }),
  );
});
