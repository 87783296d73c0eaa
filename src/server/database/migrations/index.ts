import type { Migration } from 'kysely';
import { up as house } from './0001-house.ts';

/** In the order of their names; a released one is never changed. */
export const migrations: Record<string, Migration> = { '0001-house': { up: house } };
