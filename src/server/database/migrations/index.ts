import type { Migration } from 'kysely';
import { up as house } from './0001-house.ts';
import { up as events } from './0002-events.ts';
import { up as givenNames } from './0003-given-names.ts';
import { up as bulk } from './0004-bulk.ts';
import { up as signIn } from './0005-sign-in.ts';

/** In the order of their names; a released one is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-house': { up: house },
  '0002-events': { up: events },
  '0003-given-names': { up: givenNames },
  '0004-bulk': { up: bulk },
  '0005-sign-in': { up: signIn },
};
