import { join } from 'node:path';
import { Failure, problemType } from '../../api/failure.ts';
import type { LivingToken } from '../../api/living-token.ts';
import { noToken, signInBusy, signInExpired } from './failures.ts';
import { fileNameOf } from './file-name.ts';
import { accountOf, type SignInRecord, type SignInWay } from './records.ts';
import { isNearEnd, isOver, type TokenSet } from './token-set.ts';
import { openStore, type TokenStore } from './token-store.ts';

/** How one is signed in, for `whoami`. */
export interface AboutToken {
  readonly way: SignInWay;
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined;
  /** Whether tong gets another one by itself. */
  readonly renews: boolean;
}

export interface KeptToken extends LivingToken {
  about(): Promise<AboutToken>;
}

/** Milliseconds: more than an issuer is given to answer. */
export const LOCK_PATIENCE_MS = 60_000;

/** Whoever reads, uses and writes the tokens of an account holds the lock on this file. */
export function tokenLockFile(stateDir: string, account: string): string {
  return join(stateDir, 'sign-ins', `${fileNameOf(account)}.lock`);
}

/** The token of a sign-in that this machine keeps; nothing is read before the first call. */
export function keptToken(record: SignInRecord, stateDir: string): KeptToken {
  const account = accountOf(record);
  let store: Promise<TokenStore> | undefined;
  let known: TokenSet | undefined;
  let renewing: Promise<TokenSet | undefined> | undefined;

  const opened = () => (store ??= openStore(record.storedIn, stateDir));

  async function read(): Promise<TokenSet> {
    known = await (await opened()).read(account);
    if (known) return known;
    throw noToken(record.server);
  }

  /** Many calls of one process wait for one refresh. */
  async function renewed(isSpent: (tokens: TokenSet) => boolean): Promise<TokenSet | undefined> {
    const { undisturbed } = await import('./undisturbed.ts');
    renewing ??= undisturbed(() => renew(isSpent)).finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  /** Another process may have done it: what is kept is read once the lock is had. Undefined where nothing can be done. */
  async function renew(isSpent: (tokens: TokenSet) => boolean): Promise<TokenSet | undefined> {
    const { awaitLock } = await import('./await-lock.ts');
    const lock = await awaitLock(tokenLockFile(stateDir, account), LOCK_PATIENCE_MS);
    if (!lock) throw signInBusy(record.server);
    try {
      const kept = await read();
      if (!isSpent(kept)) return kept;
      if (record.issued === undefined || record.way === 'token') return undefined;
      if (kept.refreshToken === undefined) throw signInExpired(record.server, 'session');
      known = await used(kept, kept.refreshToken, record.issued);
      return known;
    } finally {
      lock.release();
    }
  }

  async function used(
    kept: TokenSet,
    refreshToken: string,
    issued: NonNullable<SignInRecord['issued']>,
  ): Promise<TokenSet> {
    const { refresh } = await import('./refresh.ts');
    const keep = async (tokens: TokenSet) => (await opened()).write(account, tokens);
    try {
      const fresh = await refresh(record.server, issued, refreshToken);
      await keep(fresh);
      return fresh;
    } catch (error) {
      // The next command need not ask the issuer again.
      if (isExpired(error)) await keep(spent(kept));
      throw error;
    }
  }

  return {
    current: async () => {
      const tokens = known ?? (await read());
      if (!isNearEnd(tokens, Date.now())) return tokens.accessToken;
      const fresh = await renewed((kept) => isNearEnd(kept, Date.now())).catch((error) => {
        // The issuer is away; the token is good for the server as long as it lasts.
        if (isExpired(error) || isOver(tokens, Date.now())) throw error;
        return tokens;
      });
      if (fresh === undefined && isOver(tokens, Date.now())) throw signInExpired(record.server, 'session');
      return (fresh ?? tokens).accessToken;
    },
    after: async (refused) => (await renewed(({ accessToken }) => accessToken === refused))?.accessToken,
    about: async () => {
      const { expiresAt, refreshToken } = known ?? (await read());
      return { way: record.way, expiresAt, renews: refreshToken !== undefined };
    },
  };
}

function spent({ accessToken, obtainedAt }: TokenSet): TokenSet {
  return { accessToken, obtainedAt, expiresAt: obtainedAt };
}

function isExpired(error: unknown): boolean {
  return error instanceof Failure && error.problem.type === problemType('sign-in-expired');
}
