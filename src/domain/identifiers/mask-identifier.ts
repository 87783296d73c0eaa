import type { IdentifierType } from './identifier.ts';

/**
 * How an identifier is shown to somebody who hasn't asked for it with a reason. Takes the form in which it is kept. An
 * account, policy or card number shows at most its last four characters, and never more than half of them; the number
 * of stars tells nothing about its length.
 */
export function maskIdentifier(type: IdentifierType, value: string): string {
  switch (type) {
    case 'customer_number':
      return value;
    case 'national_id':
      return value.length === 18 ? `${value.slice(0, 6)}********${value.slice(14)}` : `****${ending(value)}`;
    case 'mobile':
      return maskMobile(value);
    case 'email':
      return maskEmail(value);
    case 'policy_number':
      return `****${ending(value)}`;
    case 'account_number':
    case 'card_number':
      return `**** **** **** ${ending(value)}`.trimEnd();
  }
}

/** A Chinese number shows its range and its last four digits, any other just the last four. */
function maskMobile(value: string): string {
  const chinese = /^\+86(\d{3})\d{4}(\d{4})$/.exec(value);
  return chinese === null ? `****${ending(value)}` : `${chinese[1]}****${chinese[2]}`;
}

function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  if (at < 1) return '***';
  const [first, second] = value.slice(0, at);
  return `${second === undefined ? '' : first}***${value.slice(at)}`;
}

function ending(value: string): string {
  const shown = Math.min(4, Math.floor(value.length / 2));
  return value.slice(value.length - shown);
}
