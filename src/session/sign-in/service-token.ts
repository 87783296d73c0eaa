import type { KeptToken } from './kept-token.ts';
import { accountOf, type SignInRecord, signInRecords } from './records.ts';
import type { ServiceAccount } from './service-account.ts';
import { isNearEnd, type TokenSet } from './token-set.ts';
import { openStore } from './token-store.ts';

/**
 * The token of a service account: from the keychain if it is there, else got from the server's issuer. Where there is no
 * keychain it is kept in memory alone, never in a file.
 */
export function serviceToken(server: string, account: ServiceAccount, stateDir: string): KeptToken {
  const { clientId } = account;
  const place = { server, way: 'service', storedIn: 'keychain', schemaVersion: 1 } as const;
  const name = accountOf({ ...place, issued: { issuer: '', resource: '', clientId } });
  const madeBy = digestOf(account);
  let known: TokenSet | undefined;
  let getting: Promise<TokenSet> | undefined;

  async function kept(): Promise<TokenSet | undefined> {
    const tokens = await openStore('keychain', stateDir)
      .then((store) => store.read(name))
      .catch(() => undefined);
    return tokens?.madeBy === madeBy && !isNearEnd(tokens, Date.now()) ? tokens : undefined;
  }

  async function get(): Promise<TokenSet> {
    const { getServiceToken } = await import('./client-credentials.ts');
    const { tokens, issued } = await getServiceToken(server, account);
    known = { ...tokens, madeBy };
    await keep(known, { ...place, issued });
    return known;
  }

  /** Without a keychain the next process gets one of its own. */
  async function keep(tokens: TokenSet, record: SignInRecord): Promise<void> {
    try {
      await (await openStore('keychain', stateDir)).write(name, tokens);
      signInRecords(stateDir).put(record);
    } catch {}
  }

  function got(): Promise<TokenSet> {
    getting ??= get().finally(() => {
      getting = undefined;
    });
    return getting;
  }

  async function fresh(): Promise<TokenSet> {
    if (known && !isNearEnd(known, Date.now())) return known;
    known = await kept();
    return known ?? got();
  }

  return {
    current: async () => (await fresh()).accessToken,
    after: async (refused) => {
      if (known && known.accessToken !== refused) return known.accessToken;
      return (await got()).accessToken;
    },
    about: async () => ({ way: 'service', expiresAt: (await fresh()).expiresAt, renews: true }),
  };
}

/** Of the secret or key, so that a token is not used by whoever has another one. */
function digestOf({ proof }: ServiceAccount): string {
  // Loaded here: whoever is no service account does without it.
  return process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update('secret' in proof ? proof.secret : proof.key)
    .digest('hex');
}
