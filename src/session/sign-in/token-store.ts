import type { TokenSet } from './token-set.ts';

/** Where tokens are kept between two runs, by account. Each method throws Failure `no-keychain` where it cannot. */
export interface TokenStore {
  /** Undefined where there is none, or something that tong has not written. */
  read(account: string): Promise<TokenSet | undefined>;
  write(account: string, tokens: TokenSet): Promise<void>;
  /** Nothing happens where there is none. */
  remove(account: string): Promise<void>;
}

export const storePlaces = ['keychain', 'file'] as const;
export type StorePlace = (typeof storePlaces)[number];

/** The store of that place, loaded when a token is needed. */
export async function openStore(place: StorePlace, stateDir: string): Promise<TokenStore> {
  if (place === 'file') return (await import('./token-file.ts')).tokenFiles(stateDir);
  return (await import('./keychain.ts')).keychain();
}
