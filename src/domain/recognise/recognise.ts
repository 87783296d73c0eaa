import type { PlainDate } from '../dates/plain-date.ts';
import { checkIdentifier } from '../identifiers/check-identifier.ts';
import { compact } from '../identifiers/compact.ts';
import type { IdentifierType } from '../identifiers/identifier.ts';
import { checkPlainNumber } from '../identifiers/plain-number.ts';
import { nameQueryKey } from '../names/name-query-key.ts';
import { readNumber } from './read-number.ts';
import type { Recognised } from './recognition.ts';

const LONGEST = 100;
const CUSTOMER_ID = /^cus_[0-9a-z]{10,40}$/;

/** `id:` takes an identity number and, because people try it, our own id too. */
const PREFIXES: ReadonlyMap<string, IdentifierType | 'name'> = new Map([
  ['id', 'national_id'],
  ['idno', 'national_id'],
  ['phone', 'mobile'],
  ['email', 'email'],
  ['card', 'card_number'],
  ['acct', 'account_number'],
  ['policy', 'policy_number'],
  ['no', 'customer_number'],
  ['name', 'name'],
]);

/**
 * Everything that a text typed into the one box can be, the best reading first. A prefix (`phone:`, `acct:` …) settles
 * doubt. What can be only one thing, and fails the check of that, is rejected with the check. Never throws.
 */
export function recognise(typed: string, today: PlainDate): Recognised {
  if (/[\p{Cc}\p{Cs}]/u.test(typed)) return { rejected: { value: '', check: 'control_characters' } };
  if ([...typed].length > LONGEST) return { rejected: { value: '', check: 'too_long', longest: LONGEST } };
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const [, prefix, prefixed = ''] = /^([a-z]+)\s*:\s*(.*)$/is.exec(text) ?? [];
  if (prefix === undefined) return readPlain(text, today);
  const kind = PREFIXES.get(prefix.toLowerCase());
  if (kind === undefined) return { rejected: { value: text, check: 'prefix', found: prefix } };
  if (kind === 'name') return readName(prefixed);
  if (prefix.toLowerCase() === 'id' && CUSTOMER_ID.test(prefixed)) return only('id', prefixed);
  return readAs(kind, prefixed, today);
}

function readPlain(text: string, today: PlainDate): Recognised {
  if (!/[\p{L}\p{N}]/u.test(text)) return { rejected: { value: '', check: 'empty' } };
  if (CUSTOMER_ID.test(text)) return only('id', text);
  if (text.includes('@')) return readAs('email', text, today);
  const squeezed = compact(text);
  if (/^\+\d/.test(squeezed)) return readAs('mobile', squeezed, today);
  const number = checkPlainNumber(squeezed);
  if (/\d/.test(squeezed) && number.ok) return readNumber(number.value, today);
  return readName(text);
}

/** A text that can be one kind of identifier only. */
function readAs(kind: IdentifierType, text: string, today: PlainDate): Recognised {
  const checked = checkIdentifier(kind, text, today);
  if (checked.ok) return only(kind, checked.value);
  const { ok: _, ...failed } = checked;
  return { rejected: { kind, value: kind === 'email' ? text : compact(text), ...failed } };
}

/** Latin letters are pinyin or a Latin name; anything else with letters is a name as it is written. */
function readName(text: string): Recognised {
  const key = nameQueryKey(text);
  if (/^[\p{Script=Latin}]+$/u.test(key)) return only('pinyin', key);
  if (/\p{L}/u.test(key)) return only('name', key);
  return { rejected: { value: text, check: text === '' ? 'empty' : 'characters' } };
}

function only(kind: 'id' | 'name' | 'pinyin' | IdentifierType, value: string): Recognised {
  return { recognised: [{ kind, value }] };
}
