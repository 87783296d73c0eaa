import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the sandbox signs with and what its service accounts sign in with. */
export interface IdentityKeys {
  /** Private; access tokens are signed with it. */
  signing: JWK;
  /** Signs the cookies of the issuer's pages. */
  cookie: string;
  /** Of the service account `tong-service`. */
  serviceSecret: string;
  /** Private; of the service account `tong-service-key`. */
  serviceKey: JWK;
}

/** The keys of a sandbox's folder: made once and kept, for its owner alone, so that tokens survive a restart. */
export async function identityKeys(folder: string): Promise<IdentityKeys> {
  const file = join(folder, 'sign-in-keys.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as IdentityKeys;
  const keys: IdentityKeys = {
    signing: await newKey(),
    cookie: newSecret(),
    serviceSecret: newSecret(),
    serviceKey: await newKey(),
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
  } finally {
    await handle.close();
  }
  return keys;
}

/** The part of a key that everybody may know. */
export function publicPart({ d: _secret, ...open }: JWK): JWK {
  return open;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
