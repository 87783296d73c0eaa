import { sql } from 'kysely';
import type { Import } from '../../api/schema.d.ts';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import type { House } from '../house/house.ts';
import { newId } from '../house/ids.ts';
import type { Operation } from '../operation.ts';
import type { Actor } from '../requests/actor.ts';
import { defined } from '../requests/defined.ts';
import { notInBook, Refusal } from '../requests/refusal.ts';

export const createImport: Operation<'createImport'> = async ({ db, actor, body, now, house }) => {
  const id = newId('imp');
  await db
    .insertInto('import')
    .values({
      id,
      adviser_id: actor.adviserId,
      book_id: actor.bookId,
      source: body.source,
      state: 'open',
      received: 0,
      summary: null,
      created_at: now,
    })
    .execute();
  return { status: 201, body: importAnswer(await importOf(db, actor, id), house) };
};

export const getImport: Operation<'getImport'> = async ({ db, actor, path, house }) => {
  return { status: 200, body: importAnswer(await importOf(db, actor, path.importId), house) };
};

export const discardImport: Operation<'discardImport'> = async ({ db, actor, path, house }) => {
  const { importId } = path;
  await openImport(db, actor, importId);
  await db.deleteFrom('import_record').where('import_id', '=', importId).execute();
  await db.updateTable('import').set({ state: 'discarded' }).where('id', '=', importId).execute();
  return { status: 200, body: importAnswer(await importOf(db, actor, importId), house) };
};

export const addSourceRecords: Operation<'addSourceRecords'> = async ({ db, actor, path, body, house }) => {
  const { importId } = path;
  const { received } = await openImport(db, actor, importId);
  await sql`
    insert into import_record (import_id, record)
    select ${importId}, record
    from jsonb_array_elements(${JSON.stringify(body.records)}::jsonb) with ordinality as batch (record, place)
    order by place`.execute(db);
  await db
    .updateTable('import')
    .set({ received: received + body.records.length })
    .where('id', '=', importId)
    .execute();
  return { status: 200, body: importAnswer(await importOf(db, actor, importId), house) };
};

/** The import, locked for the rest of the transaction. Throws `wrong-state` unless it is open. */
export async function openImport(db: Executor, actor: Actor, importId: string): Promise<ImportRow> {
  const row = await selectImport(db, actor, importId).forUpdate().executeTakeFirst();
  if (!row) throw notInBook('import', importId);
  if (row.state !== 'open') {
    throw new Refusal('wrong-state', {
      detail: {
        'zh-CN': `导入 ${importId} 已${row.state === 'committed' ? '提交' : '作废'}。`,
        en: `Import ${importId} is ${row.state}.`,
      },
      nextSteps: [{ 'zh-CN': '请另开一次导入。', en: 'Begin a new import.' }],
    });
  }
  return row;
}

export async function importOf(db: Executor, actor: Actor, importId: string): Promise<ImportRow> {
  const row = await selectImport(db, actor, importId).executeTakeFirst();
  if (!row) throw notInBook('import', importId);
  return row;
}

function selectImport(db: Executor, actor: Actor, importId: string) {
  return db
    .selectFrom('import')
    .selectAll()
    .where('id', '=', importId)
    .where('adviser_id', '=', actor.adviserId);
}

type ImportRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectImport>['executeTakeFirst']>>>;

export function importAnswer(row: ImportRow, { timeZone }: House): Import {
  return defined({
    id: row.id,
    source: row.source,
    state: row.state,
    received: row.received,
    createdAt: formatWithOffset(row.created_at, timeZone),
    summary: row.summary,
  });
}
