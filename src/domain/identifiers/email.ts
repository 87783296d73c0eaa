import type { Checked } from './identifier.ts';

/** The longest address that mail can be sent to (RFC 5321, 4.5.3.1.3 less the angle brackets). */
const LONGEST = 254;
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const ADDRESS = new RegExp(`^[^\\s@"(),:;<>[\\]\\\\]{1,64}@(?:${LABEL}\\.)+${LABEL}$`, 'u');

/**
 * An e-mail address as people have them: no quoted names, no addresses in brackets. All in small letters, because no
 * mail service in use tells `Li@` from `li@`, while the systems that customers come from do.
 */
export function checkEmail(typed: string): Checked {
  const value = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  if (value === '') return { ok: false, check: 'empty' };
  if (value.length > LONGEST) {
    return { ok: false, check: 'length', length: value.length, expected: `1–${LONGEST}` };
  }
  return ADDRESS.test(value) ? { ok: true, value } : { ok: false, check: 'format' };
}
