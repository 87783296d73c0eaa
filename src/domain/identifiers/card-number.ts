import { compact } from './compact.ts';
import type { Checked } from './identifier.ts';

/** A bank card number of ISO/IEC 7812-1: 12 to 19 digits, the last of them a Luhn check digit. */
export function checkCardNumber(typed: string): Checked {
  const value = compact(typed);
  if (value === '') return { ok: false, check: 'empty' };
  if (!/^\d+$/.test(value)) return { ok: false, check: 'characters' };
  if (value.length < 12 || value.length > 19) {
    return { ok: false, check: 'length', length: value.length, expected: '12–19' };
  }
  if (luhnCheckDigit(value.slice(0, -1)) !== value.at(-1)) return { ok: false, check: 'luhn' };
  return { ok: true, value };
}

/** The check digit that makes these digits a card number (ISO/IEC 7812-1, annex B). */
export function luhnCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const counted = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
