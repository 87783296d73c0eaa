import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { columnParsers } from './column-types.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5_000;

// Times are exchanged in UTC. Zones had offsets with seconds once (Shanghai before 1901): node-postgres drops those of
// this machine when it writes a time, and no `Date` is made from those of the server's zone when it reads one.
pg.defaults.parseInputDatesAsUTC = true;
const useUtc = CompiledQuery.raw("set time zone 'UTC'");

/** A pool on PostgreSQL. The first query finds out whether it answers. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser: (oid: number) => columnParsers[oid] ?? pg.types.getTypeParser(oid) },
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const onCreateConnection = async (connection: DatabaseConnection) => {
    await connection.executeQuery(useUtc);
  };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, onCreateConnection }) });
  return { kind: 'postgresql', db, close: () => db.destroy() };
}
