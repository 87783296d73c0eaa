import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Doctor } from '../text/messages/en/doctor.ts';
import type { Finding } from './check.ts';

interface Keyring {
  readonly AsyncEntry: new (
    service: string,
    account: string,
    options: { linux: { store: 'secret-service' } },
  ) => { getPassword: () => Promise<string | undefined> };
}

/** Whether the operating system's keychain answers: asked for something that is not in it. @param root tong's own folder */
export async function lookAtKeychain(root: string, say: Doctor): Promise<Finding> {
  let keyring: Keyring;
  try {
    keyring = createRequire(join(root, 'package.json'))('@napi-rs/keyring');
  } catch {
    return { state: 'ok', found: say.keychainMissing };
  }
  try {
    // By itself it would take the kernel's keyring, which forgets everything at the next start.
    const options = { linux: { store: 'secret-service' } } as const;
    await new keyring.AsyncEntry('tong', 'doctor', options).getPassword();
    return { state: 'ok', found: say.keychainReached };
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    if (/no (matching )?(entry|password)|not found/i.test(why))
      return { state: 'ok', found: say.keychainReached };
    return { state: 'warning', found: say.keychainAway(why), help: say.keychainHelp };
  }
}
