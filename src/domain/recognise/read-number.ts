import type { PlainDate } from '../dates/plain-date.ts';
import { checkCardNumber } from '../identifiers/card-number.ts';
import type { Checked, IdentifierType } from '../identifiers/identifier.ts';
import { checkMobile } from '../identifiers/mobile.ts';
import { checkNationalId, hasKnownRegion, hasPlausibleBirthDate } from '../identifiers/national-id.ts';
import type { Recognised, Recognition } from './recognition.ts';

/** A Chinese mobile number as people write it: alone, after 86 or after 0086. */
const CHINESE_MOBILE = /^(?:(?:00)?86)?1[3-9]\d{9}$/;
const IDENTITY_NUMBER = /^\d{17}[\dX]$/;
/** Of a phone, card or account number, or of an identity number. */
const LAST_FOUR = /^\d{3}[\dX]$/;
const PLAIN_NUMBERS = ['account_number', 'policy_number', 'customer_number'] as const;

/**
 * Everything that a number without a prefix can be; `value` has only digits and capitals. Each core system makes
 * account, policy and customer numbers as it likes, so any number may be one of those. Only what is all but certainly
 * an identity number is rejected when its check fails.
 */
export function readNumber(value: string, today: PlainDate): Recognised {
  const nationalId = checkNationalId(value, today);
  const card = checkCardNumber(value);
  if (!nationalId.ok && !card.ok && looksLikeNationalId(value, today)) {
    const { ok: _, ...failed } = nationalId;
    return { rejected: { kind: 'national_id', value, ...failed } };
  }
  const recognised: Recognition[] = [
    ...reading('national_id', nationalId),
    ...(CHINESE_MOBILE.test(value) ? reading('mobile', checkMobile(value)) : []),
    ...reading('card_number', card),
    ...(LAST_FOUR.test(value) ? [{ kind: 'suffix', value } as const] : []),
    ...PLAIN_NUMBERS.map((kind) => ({ kind, value })),
  ];
  return { recognised };
}

function reading(kind: IdentifierType, checked: Checked): Recognition[] {
  return checked.ok ? [{ kind, value: checked.value }] : [];
}

/** Ends in X, has a birth date where one belongs, or begins with a province and a century. */
function looksLikeNationalId(value: string, today: PlainDate): boolean {
  if (!IDENTITY_NUMBER.test(value)) return false;
  const century = /^.{6}(?:19|20)/;
  return (
    value.endsWith('X') ||
    hasPlausibleBirthDate(value, today) ||
    (hasKnownRegion(value) && century.test(value))
  );
}
