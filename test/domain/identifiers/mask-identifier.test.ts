import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IdentifierType, identifierTypes } from '../../../src/domain/identifiers/identifier.ts';
import { maskIdentifier } from '../../../src/domain/identifiers/mask-identifier.ts';

test.each<[IdentifierType, string, string]>([
  ['national_id', '11010519491231002X', '110105********002X'],
  ['mobile', '+8613800000000', '138****0000'],
  ['mobile', '+14155552671', '****2671'],
  ['email', 'zhang.wei@example.com', 'z***@example.com'],
  ['email', 'z@example.com', '***@example.com'],
  ['card_number', '6222020000000000008', '**** **** **** 0008'],
  ['account_number', '6222020000000000008', '**** **** **** 0008'],
  ['account_number', '11382', '**** **** **** 82'],
  ['account_number', '1', '**** **** ****'],
  ['policy_number', 'POL20240001', '****0001'],
  ['customer_number', 'C000123', 'C000123'],
])('%s %s is shown as %s', (type, value, shown) => {
  expect(maskIdentifier(type, value)).toBe(shown);
});

describe('whatever the value', () => {
  const hidden = identifierTypes.filter((type) => !['customer_number', 'email'].includes(type));
  const digits = fc.stringMatching(/^[0-9]{1,40}$/);

  test('at most ten of an identity number, seven of a phone number and four of the others are shown', () => {
    const most: Partial<Record<IdentifierType, number>> = { national_id: 10, mobile: 7 };
    fc.assert(
      fc.property(fc.constantFrom(...hidden), digits, (type, value) => {
        const shown = maskIdentifier(type, value).replace(/[* ]/g, '').length;
        expect(shown).toBeLessThanOrEqual(Math.min(most[type] ?? 4, Math.ceil(value.length * 0.6)));
      }),
    );
  });
  test('the birth date never is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{17}[0-9X]$/), (value) => {
        expect(maskIdentifier('national_id', value).slice(6, 14)).toBe('********');
      }),
    );
  });
  test('of an e-mail address only the first character and the domain are', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (value) => {
        const [name = '', domain = ''] = [
          value.slice(0, value.lastIndexOf('@')),
          value.slice(value.lastIndexOf('@')),
        ];
        expect([`${name.slice(0, 1)}***${domain}`, `***${domain}`]).toContain(maskIdentifier('email', value));
      }),
    );
  });
  test('masking never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...identifierTypes), fc.string({ unit: 'grapheme' }), (type, value) => {
        expect(typeof maskIdentifier(type, value)).toBe('string');
      }),
    );
  });
});
