import type { PlainDate } from '../dates/plain-date.ts';
import { checkCardNumber } from './card-number.ts';
import { checkEmail } from './email.ts';
import type { Checked, IdentifierType } from './identifier.ts';
import { checkMobile } from './mobile.ts';
import { checkNationalId } from './national-id.ts';
import { checkPlainNumber } from './plain-number.ts';

/** Brings an identifier of a known type into the form in which it is kept, or says which check it fails. */
export function checkIdentifier(type: IdentifierType, typed: string, today: PlainDate): Checked {
  switch (type) {
    case 'national_id':
      return checkNationalId(typed, today);
    case 'mobile':
      return checkMobile(typed);
    case 'email':
      return checkEmail(typed);
    case 'card_number':
      return checkCardNumber(typed);
    case 'account_number':
    case 'policy_number':
    case 'customer_number':
      return checkPlainNumber(typed);
  }
}
