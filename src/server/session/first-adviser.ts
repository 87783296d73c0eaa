import type { Executor } from '../database/database.ts';
import { issueToken } from './issue-token.ts';

/** The adviser a new database begins with, and the one showing of the token. */
export interface FirstAdviser {
  id: string;
  name: string;
  token: string;
}

/**
 * Makes the first adviser with a book where the database has none; undefined where it has. Until sign-in comes, this is
 * how somebody gets into a new server.
 */
export async function firstAdviser(db: Executor, now: Date): Promise<FirstAdviser | undefined> {
  return db.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('adviser').select('id').limit(1).executeTakeFirst();
    if (known) return undefined;
    const [id, name, bookId] = ['adv_0001', 'Adviser 1', 'bok_0001'];
    await transaction.insertInto('book').values({ id: bookId, name }).execute();
    await transaction.insertInto('adviser').values({ id, name, branch: '—', book_id: bookId }).execute();
    return { id, name, token: await issueToken(transaction, id, now) };
  });
}
