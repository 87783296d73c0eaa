import { awaitLock } from './await-lock.ts';
import { signInBusy } from './failures.ts';
import { LOCK_PATIENCE_MS, tokenLockFile } from './kept-token.ts';
import { accountOf, type SignInRecord, signInRecords, signInTo } from './records.ts';
import type { TokenSet } from './token-set.ts';
import { openStore, type StorePlace } from './token-store.ts';

/**
 * Sees whether tokens can be kept there, before anybody is asked to sign in.
 * @throws Failure `no-keychain`, or the disk's error
 */
export async function checkStore(place: StorePlace, stateDir: string): Promise<void> {
  const store = await openStore(place, stateDir);
  const trial = `trial ${process.pid}`;
  await store.write(trial, { accessToken: '', obtainedAt: 0 });
  await store.remove(trial);
}

/** Keeps the tokens of a new sign-in, and forgets those of the one before to the same server. */
export async function keepSignIn(record: SignInRecord, tokens: TokenSet, stateDir: string): Promise<void> {
  const account = accountOf(record);
  const lock = await awaitLock(tokenLockFile(stateDir, account), LOCK_PATIENCE_MS);
  if (!lock) throw signInBusy(record.server);
  try {
    const before = signInTo(stateDir, record.server);
    await (await openStore(record.storedIn, stateDir)).write(account, tokens);
    signInRecords(stateDir).put(record);
    if (before && (before.storedIn !== record.storedIn || accountOf(before) !== account)) {
      // A keychain that is gone keeps what it had.
      const old = await openStore(before.storedIn, stateDir);
      await old.remove(accountOf(before)).catch(() => {});
    }
  } finally {
    lock.release();
  }
}
