import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrate } from '../../src/server/database/database.ts';
import { embedded } from '../../src/server/database/open-embedded.ts';

/** Writes an empty embedded database with all tables, to be copied where a new one is needed. */
export async function writeDatabaseTemplate(outdir: string): Promise<void> {
  const database = embedded(await PGlite.create(join(outdir, 'database-template')));
  await migrate(database.db);
  await database.close();
  // Whoever builds need not be whoever runs.
  const template = join(outdir, 'database-template');
  chmodSync(template, 0o755);
  for (const entry of readdirSync(template, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
