import { sql } from 'kysely';
import type { HoldingRecord, ImportSummary, PersonRecord, SourceRecord } from '../../api/schema.d.ts';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import { analyze } from '../database/rows.ts';
import { recordEvents } from '../events/record-events.ts';
import { newId } from '../house/ids.ts';
import type { Operation } from '../operation.ts';
import { HoldingLoader } from './holding-loader.ts';
import type { ImportRun } from './import-run.ts';
import { importAnswer, importOf, openImport } from './imports.ts';
import { PersonLoader } from './person-loader.ts';

const CHUNK = 5_000;

/** All in the request's transaction: the import is visible as a whole or not at all. */
export const commitImport: Operation<'commitImport'> = async ({ db, actor, path, now, house }) => {
  const { id, source, book_id } = await openImport(db, actor, path.importId);
  const today = wallTimeAt(now, house.timeZone).date;
  const run: ImportRun = { db, importId: id, source, bookId: book_id, now, today, newId, rejections: [] };

  const persons = new PersonLoader(run);
  await inChunks(db, id, 'person', (records: PersonRecord[]) => persons.load(records));
  const holdings = new HoldingLoader(run);
  await inChunks(db, id, 'holding', (records: HoldingRecord[]) => holdings.load(records));

  await analyze(db);

  const summary: ImportSummary = {
    persons: persons.counts,
    holdings: holdings.counts,
    customers: persons.customers,
    rejections: run.rejections,
  };
  await db.deleteFrom('import_record').where('import_id', '=', id).execute();
  await db
    .updateTable('import')
    .set({ state: 'committed', summary: JSON.stringify(summary) })
    .where('id', '=', id)
    .execute();
  await recordEvents(db, book_id, [
    { kind: 'import_committed', occurred_at: now, adviser_id: actor.adviserId, import_id: id },
  ]);
  return { status: 200, body: importAnswer(await importOf(db, actor, id), house) };
};

async function inChunks<R extends SourceRecord>(
  db: Executor,
  importId: string,
  kind: R['record'],
  load: (records: R[]) => Promise<void>,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('import_record')
      .select(['ordinal', 'record'])
      .where('import_id', '=', importId)
      .where('ordinal', '>', after)
      .where(sql<string>`record->>'record'`, '=', kind)
      .orderBy('ordinal')
      .limit(CHUNK)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    // The contract checked each record when it was staged, and the query asks for one kind only.
    await load(rows.map(({ record }) => record as R));
    after = last.ordinal;
  }
}
