import { type Kysely, Migrator, sql } from 'kysely';
import type { House } from '../house/house.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** What a query runs on: the pool, or the transaction of the request. */
export type Executor = Kysely<Tables>;

export interface Database {
  readonly kind: House['databaseKind'];
  readonly db: Executor;
  close(): Promise<void>;
}

/**
 * Opens what `--database` names: a `postgres://…` URL, or a folder for the embedded database, which is made and locked.
 * Brings the tables up to date. Throws `DatabaseInUse` when another process holds the folder, `WrongEncoding` for a
 * PostgreSQL database that cannot keep every text.
 */
export async function openDatabase(location: string): Promise<Database> {
  const database = await connect(location);
  try {
    if (database.kind === 'postgresql') await demandUtf8(database.db);
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** The database keeps text in an encoding that has no Chinese. */
export class WrongEncoding extends Error {
  override readonly name = 'WrongEncoding';
  /** As PostgreSQL calls it: `LATIN1`. */
  readonly encoding: string;

  constructor(encoding: string) {
    super(`the database keeps text in ${encoding}, not in UTF8`);
    this.encoding = encoding;
  }
}

async function connect(location: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(location)) {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres(location);
  }
  const { openEmbedded } = await import('./open-embedded.ts');
  return openEmbedded(location);
}

async function demandUtf8(db: Executor): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
  const encoding = rows[0]?.server_encoding ?? '';
  if (encoding !== 'UTF8') throw new WrongEncoding(encoding);
}

export async function migrate(db: Executor): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
