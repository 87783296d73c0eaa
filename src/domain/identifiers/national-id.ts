import { addMonths, isPlainDate, type PlainDate } from '../dates/plain-date.ts';
import { compact } from './compact.ts';
import type { Checked } from './identifier.ts';

/** Provinces of GB/T 2260, and 81 to 83: residence permits for people from Hong Kong, Macao and Taiwan. */
const REGIONS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

const OLDEST_AGE_IN_MONTHS = 150 * 12;

/**
 * A resident identity number of GB 11643-1999: region, birth date, sequence and an ISO 7064 MOD 11-2 check character.
 * The 15-digit form that was issued until 1999 becomes the 18-digit number of the same person.
 */
export function checkNationalId(typed: string, today: PlainDate): Checked {
  const text = compact(typed).toUpperCase();
  if (text === '') return { ok: false, check: 'empty' };
  if (!/^\d+X?$/.test(text)) return { ok: false, check: 'characters' };
  if (text.length !== 18 && !/^\d{15}$/.test(text)) {
    return { ok: false, check: 'length', length: text.length, expected: '15, 18' };
  }
  const value = text.length === 15 ? fromOldForm(text) : text;
  if (!hasKnownRegion(value)) return { ok: false, check: 'region', found: value.slice(0, 2) };
  if (!hasPlausibleBirthDate(value, today)) {
    return { ok: false, check: 'birth_date', found: value.slice(6, 14) };
  }
  if (nationalIdCheckCharacter(value.slice(0, 17)) !== value[17]) return { ok: false, check: 'checksum' };
  return { ok: true, value };
}

/** The eighteenth character for the first seventeen digits of an identity number (ISO 7064 MOD 11-2). */
export function nationalIdCheckCharacter(seventeenDigits: string): string {
  let sum = 0;
  for (const digit of seventeenDigits) sum = ((sum + Number(digit)) * 2) % 11;
  return '0123456789X'.charAt((12 - sum) % 11);
}

/** Whether 18 characters begin as an identity number does. */
export function hasKnownRegion(value: string): boolean {
  return REGIONS.has(value.slice(0, 2));
}

/** Whether the seventh to fourteenth of 18 characters are the birthday of somebody who can be alive. */
export function hasPlausibleBirthDate(value: string, today: PlainDate): boolean {
  const born = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  return isPlainDate(born) && born <= today && born >= addMonths(today, -OLDEST_AGE_IN_MONTHS);
}

/**
 * The old form left out the century and the check character. Its century is the twentieth: the sequence numbers 996 to
 * 999 once marked people born before 1900, of whom nobody is alive.
 */
function fromOldForm(fifteenDigits: string): string {
  const body = `${fifteenDigits.slice(0, 6)}19${fifteenDigits.slice(6)}`;
  return body + nationalIdCheckCharacter(body);
}
