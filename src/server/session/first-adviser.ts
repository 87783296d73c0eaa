import type { Executor } from '../database/database.ts';
import { issueToken } from './issue-token.ts';

/** The adviser a new database begins with. */
export interface FirstAdviser {
  id: string;
  name: string;
  /** Shown this once; there is none where an issuer gives out the tokens. */
  token?: string;
}

/**
 * Makes the first adviser with a book where the database has none; undefined where it has. This is how somebody gets
 * into a new server: with a token, or, where there is an issuer, as the one it knows under `subject`.
 */
export async function firstAdviser(
  db: Executor,
  now: Date,
  subject?: string,
): Promise<FirstAdviser | undefined> {
  return db.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('adviser').select('id').limit(1).executeTakeFirst();
    if (known) return undefined;
    const [id, name, bookId] = ['adv_0001', 'Adviser 1', 'bok_0001'];
    await transaction.insertInto('book').values({ id: bookId, name }).execute();
    const adviser = { id, name, branch: '—', book_id: bookId, subject: subject ?? null };
    await transaction.insertInto('adviser').values(adviser).execute();
    if (subject !== undefined) return { id, name };
    return { id, name, token: await issueToken(transaction, id, now) };
  });
}
