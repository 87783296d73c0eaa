import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/mobile';
import { compact } from './compact.ts';
import type { Checked } from './identifier.ts';

/**
 * A mobile phone number of any country, as E.164: `+8613800000000`. Without a country code it is Chinese. Which ranges
 * are assigned is what libphonenumber knew when it was released.
 */
export function checkMobile(typed: string): Checked {
  const text = compact(typed);
  if (text === '') return { ok: false, check: 'empty' };
  if (!/^\+?\d+$/.test(text)) return { ok: false, check: 'characters' };
  const problem = validatePhoneNumberLength(text, 'CN');
  if (problem === 'INVALID_COUNTRY') return { ok: false, check: 'country' };
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'CN', extract: false });
  // China's numbering plan has shorter numbers too, none of them mobile.
  const short = number?.country === 'CN' && number.nationalNumber.length !== 11;
  if (problem !== undefined || number === undefined || short) return wrongLength(text);
  return number.isValid() ? { ok: true, value: number.number } : { ok: false, check: 'not_assigned' };
}

/** A Chinese mobile number has 11 digits after its country code; others at most 15 with theirs (E.164). */
function wrongLength(text: string): Checked {
  const abroad = /^(?:\+|00)(?!86)(\d*)$/.exec(text)?.[1];
  if (abroad !== undefined) return { ok: false, check: 'length', length: abroad.length, expected: '8–15' };
  return { ok: false, check: 'length', length: text.replace(/^(?:\+|00)86/, '').length, expected: '11' };
}
