import type { Person } from '../people/person.ts';
import type { CustomerRef } from '../types.ts';

/** Everybody is known to the bank, so its record names them. */
export function refTo(person: Person): CustomerRef {
  return { source: 'sandbox-bank', key: person.key };
}
