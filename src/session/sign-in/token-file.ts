import { join } from 'node:path';
import { keptFiles } from '../kept-files.ts';
import { fileNameOf } from './file-name.ts';
import { parseTokenSet } from './token-set.ts';
import type { TokenStore } from './token-store.ts';

/** Tokens in files of this user alone (mode 0600), for `--insecure-storage`: whoever reads the disk has them. */
export function tokenFiles(stateDir: string): TokenStore {
  const files = keptFiles(join(stateDir, 'tokens'), isText);
  return {
    read: async (account) => {
      const kept = files.list().find(({ name }) => name === fileNameOf(account));
      return kept && parseTokenSet(kept.value);
    },
    write: async (account, tokens) => files.put(fileNameOf(account), JSON.stringify(tokens)),
    remove: async (account) => files.remove(fileNameOf(account)),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
