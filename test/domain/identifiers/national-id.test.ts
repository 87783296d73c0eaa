import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { checkNationalId, nationalIdCheckCharacter } from '../../../src/domain/identifiers/national-id.ts';

const TODAY = '2026-11-24';

const birthDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const region = fc.constantFrom('110105', '310101', '440300', '510104', '650100', '830000');
const sequence = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0'));
const valid = fc.tuple(region, birthDate, sequence).map((parts) => {
  const body = parts.join('');
  return body + nationalIdCheckCharacter(body);
});

/** The examples of GB 11643-1999, annex A. */
test.each(['11010519491231002X', '440524188001010014'])('%s is in the standard', (number) => {
  expect(checkNationalId(number, '2000-01-01')).toEqual({ ok: true, value: number });
});

test.each([
  '11010519491231002x',
  '１１０１０５１９４９１２３１００２Ｘ',
  '110105 19491231 002X',
  '110105-19491231-002X',
  '\u200b11010519491231002X\u202c',
  '110105491231002',
])('%s is written another way', (typed) => {
  expect(checkNationalId(typed, TODAY)).toEqual({ ok: true, value: '11010519491231002X' });
});

test.each([
  ['', { check: 'empty' }],
  [' - ', { check: 'empty' }],
  ['1101051949123100AB', { check: 'characters' }],
  ['11010519491231X021', { check: 'characters' }],
  ['1101051949123100', { check: 'length', length: 16, expected: '15, 18' }],
  ['11010549123100X', { check: 'length', length: 15, expected: '15, 18' }],
  ['160105194912310021', { check: 'region', found: '16' }],
  ['160105491231002', { check: 'region', found: '16' }],
  ['110105194913310021', { check: 'birth_date', found: '19491331' }],
  ['110105190002290021', { check: 'birth_date', found: '19000229' }],
  ['110105202611250021', { check: 'birth_date', found: '20261125' }],
  ['110105187611230021', { check: 'birth_date', found: '18761123' }],
  ['110105490231002', { check: 'birth_date', found: '19490231' }],
  ['110105194912310021', { check: 'checksum' }],
])('%s fails', (typed, failed) => {
  expect(checkNationalId(typed, TODAY)).toEqual({ ok: false, ...failed });
});

test('whoever was born today has a number', () => {
  const body = '11010520261124002';
  expect(checkNationalId(body + nationalIdCheckCharacter(body), TODAY).ok).toBe(true);
});

describe('for every number', () => {
  test('stdnum, written by others, agrees', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 10 }), (number, check) => {
        const other = number.slice(0, 17) + '0123456789X'.charAt(check);
        expect(checkNationalId(other, TODAY).ok).toBe(stdnum.CN?.ric?.validate(other).isValid);
      }),
    );
  });
  test('one wrong digit is noticed', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 17 }), fc.nat({ max: 9 }), (number, at, digit) => {
        fc.pre(number[at] !== String(digit));
        expect(checkNationalId(number.slice(0, at) + digit + number.slice(at + 1), TODAY).ok).toBe(false);
      }),
    );
  });
  test('two neighbours changed round are noticed', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 16 }), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const swapped = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`;
        expect(checkNationalId(swapped, TODAY).ok).toBe(false);
      }),
    );
  });
  test('its old form means the same person', () => {
    fc.assert(
      fc.property(valid, (number) => {
        fc.pre(number.slice(6, 8) === '19');
        const old = number.slice(0, 6) + number.slice(8, 17);
        expect(checkNationalId(old, TODAY)).toEqual({ ok: true, value: number });
      }),
    );
  });
  test('what is accepted is accepted again, unchanged', () => {
    fc.assert(
      fc.property(valid, (number) => {
        expect(checkNationalId(number.toLowerCase(), TODAY)).toEqual({ ok: true, value: number });
      }),
    );
  });
});
