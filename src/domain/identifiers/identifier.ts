/** The kinds of number (and the e-mail address) that tell who a customer is. */
export const identifierTypes = [
  'national_id',
  'mobile',
  'email',
  'customer_number',
  'account_number',
  'policy_number',
  'card_number',
] as const;

export type IdentifierType = (typeof identifierTypes)[number];

/** Which check an identifier failed, with what a message about it needs. */
export type FailedCheck =
  /** Nothing is left once spaces and dashes are taken away. */
  | { readonly check: 'empty' }
  /** A character that such an identifier never has. */
  | { readonly check: 'characters' }
  | { readonly check: 'length'; readonly length: number; readonly expected: string }
  /** The first two digits of an identity number name no province. */
  | { readonly check: 'region'; readonly found: string }
  /** A day that doesn't exist, lies in the future or too far back; `found` is YYYYMMDD. */
  | { readonly check: 'birth_date'; readonly found: string }
  /** The last character of an identity number doesn't fit the others. */
  | { readonly check: 'checksum' }
  /** The last digit of a card number doesn't fit the others. */
  | { readonly check: 'luhn' }
  /** No country has this calling code. */
  | { readonly check: 'country' }
  /** No mobile phone can have a number of this range. */
  | { readonly check: 'not_assigned' }
  /** Not of the form `name@domain`. */
  | { readonly check: 'format' };

/** The identifier in the one form in which it is kept and compared, or the first check that it failed. */
export type Checked = { readonly ok: true; readonly value: string } | ({ readonly ok: false } & FailedCheck);
