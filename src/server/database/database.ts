import { type Kysely, Migrator } from 'kysely';
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
 * Brings the tables up to date. Throws `DatabaseInUse` when another process holds the folder.
 */
export async function openDatabase(location: string): Promise<Database> {
  const database = await connect(location);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function connect(location: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(location)) {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres(location);
  }
  const { openEmbedded } = await import('./open-embedded.ts');
  return openEmbedded(location);
}

export async function migrate(db: Executor): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
