import { compact } from './compact.ts';
import type { Checked } from './identifier.ts';

/** As long as an IBAN (ISO 13616), the longest account number there is. */
const LONGEST = 34;

/**
 * An account, policy or customer number. Each core system numbers in its own way, so all that can be checked is that
 * there are only Latin letters and digits, 1 to 34 of them. Letters become capitals.
 */
export function checkPlainNumber(typed: string): Checked {
  const value = compact(typed).toUpperCase();
  if (value === '') return { ok: false, check: 'empty' };
  if (!/^[0-9A-Z]+$/.test(value)) return { ok: false, check: 'characters' };
  if (value.length > LONGEST) {
    return { ok: false, check: 'length', length: value.length, expected: `1–${LONGEST}` };
  }
  return { ok: true, value };
}
