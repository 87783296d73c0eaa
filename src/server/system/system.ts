import { sql } from 'kysely';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import { contract } from '../contract.ts';
import type { Operation } from '../operation.ts';

export const getHealth: Operation<'getHealth'> = async ({ db, house, now }) => {
  await sql`select 1`.execute(db);
  const time = formatWithOffset(now, house.timeZone);
  return { status: 200, body: { status: 'ok', time, database: house.databaseKind } };
};

export const getVersion: Operation<'getVersion'> = async ({ house }) => {
  return { status: 200, body: { server: house.version, contract: contract.info.version } };
};
