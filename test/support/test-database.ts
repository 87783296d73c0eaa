import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import { columnParsers } from '../../src/server/database/column-types.ts';
import { type Database, type Executor, migrate } from '../../src/server/database/database.ts';
import { embedded } from '../../src/server/database/open-embedded.ts';
import { openPostgres } from '../../src/server/database/open-postgres.ts';

/**
 * An empty database with tong's tables: PGlite in memory, or, where `TONG_TEST_DATABASE` is a `postgres://…` URL, a new
 * database on that server, which is dropped when it is closed.
 */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env.TONG_TEST_DATABASE;
  const database = server ? await openOnServer(server) : embedded(new PGlite({ parsers: columnParsers }));
  await migrate(database.db);
  return database;
}

/** Takes every row out of every table: in one statement, at whose end alone foreign keys are looked at. */
export async function emptyTables(db: Executor): Promise<void> {
  const tables = await db.introspection.getTables();
  const deletions = tables.map(
    ({ name }) => sql`${sql.table(`emptied_${name}`)} as (delete from ${sql.table(name)})`,
  );
  await sql`with ${sql.join(deletions)} select`.execute(db);
}

async function openOnServer(server: string): Promise<Database> {
  const name = `tong_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openPostgres(url.href);
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(server, `drop database ${name}`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
