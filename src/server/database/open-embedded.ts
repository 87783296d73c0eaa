import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { columnParsers } from './column-types.ts';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { makeFolder } from './make-folder.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import type { Tables } from './tables.ts';

/** An empty database that the build lays beside the server: copying it takes a tenth of the time of making one. */
const TEMPLATE = fileURLToPath(new URL('./database-template', import.meta.url));

/** PGlite on a folder, locked for this process as long as it lives. */
export async function openEmbedded(folder: string): Promise<Database> {
  await makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    const data = join(folder, 'pgdata');
    if (!existsSync(data)) await makeData(data);
    const { db } = embedded(await openData(data));
    return {
      kind: 'embedded',
      db,
      close: async () => {
        // Closing writes, by path: into another database where the folder was thrown away and made anew meanwhile.
        if (lock.isOnThisFolder()) await db.destroy();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The same on a PGlite that the caller made, and closes with it. */
export function embedded(pglite: PGlite): Database {
  const db = new Kysely<Tables>({ dialect: pgliteDialect(pglite) });
  return { kind: 'embedded', db, close: () => db.destroy() };
}

/** PGlite says of every damage only that its program was aborted. */
async function openData(data: string): Promise<PGlite> {
  try {
    return await PGlite.create(data, { parsers: columnParsers });
  } catch (error) {
    throw new Error(`the data in ${data} is damaged and cannot be read`, { cause: error });
  }
}

/** Made beside and renamed: a process killed on the way leaves nothing that looks like a database. */
async function makeData(data: string): Promise<void> {
  const making = `${data}.making`;
  await rm(making, { recursive: true, force: true });
  // A thousand small files: one after the other is faster than a thousand promises.
  if (existsSync(TEMPLATE)) copyForOwner(TEMPLATE, making);
  else await (await PGlite.create(making)).close();
  chmodSync(making, 0o700);
  await rename(making, data);
}

/** The template may lie in an installation that nobody may write to; the copy is its owner's alone. */
function copyForOwner(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyForOwner(source, copy);
    else writeFileSync(copy, readFileSync(source), { mode: 0o600 });
  }
}
