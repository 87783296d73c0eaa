import { noKeychain } from './failures.ts';
import { parseTokenSet } from './token-set.ts';
import type { TokenStore } from './token-store.ts';

const SERVICE = 'tong';
/** A keychain that is locked may ask its owner for a password: this long it is waited for. */
const PATIENCE_MS = 60_000;

/**
 * The keychain of the system: macOS's, Windows's, or what answers as Secret Service. Not the library's keytar module:
 * that takes the kernel's keyring where there is no Secret Service, which forgets everything at the next start.
 */
export async function keychain(): Promise<TokenStore> {
  const { AsyncEntry } = await import('@napi-rs/keyring').catch((error) => {
    // A platform without a prebuilt binary.
    throw noKeychain(reasonOf(error));
  });
  const entry = (account: string) => new AsyncEntry(SERVICE, account, { linux: { store: 'secret-service' } });

  async function tried<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await inTime(act());
    } catch (error) {
      throw noKeychain(reasonOf(error));
    }
  }

  return {
    // As bytes: Windows has room for 2,560 of them, and a text takes two a character.
    read: (account) =>
      tried(async () => {
        const secret = await entry(account).getSecret();
        return secret ? parseTokenSet(Buffer.from(secret).toString('utf8')) : undefined;
      }),
    write: (account, tokens) => tried(() => entry(account).setSecret(Buffer.from(JSON.stringify(tokens)))),
    remove: (account) => tried(async () => void (await entry(account).deleteCredential())),
  };
}

/** The library's own signal does not reach what has begun. */
async function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MS, new Error(`no answer within ${PATIENCE_MS / 1_000} s`));
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

/** What the keychain said, on one line; it knows accounts and no secrets. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.replace(/\.$/, '') ?? '';
}
