import type { Executor } from '../database/database.ts';
import { newId } from './ids.ts';

/** The id of the data that this server looks after; made when it is first asked for, once for all processes. */
export async function houseId(db: Executor): Promise<string> {
  const known = await selectHouse(db).executeTakeFirst();
  if (known) return known.id;
  await db
    .insertInto('house')
    .values({ id: newId('hse') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await selectHouse(db).executeTakeFirstOrThrow();
  return id;
}

function selectHouse(db: Executor) {
  return db.selectFrom('house').select('id');
}
