import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Doctor } from '../text/messages/en/doctor.ts';
import type { Finding } from './check.ts';

interface Keyring {
  readonly AsyncEntry: new (
    service: string,
    account: string,
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
    await new keyring.AsyncEntry('tong', 'doctor').getPassword();
    return { state: 'ok', found: say.keychainReached };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (/no (matching )?(entry|password)|not found/i.test(why))
      return { state: 'ok', found: say.keychainReached };
    return { state: 'warning', found: say.keychainAway(why), help: say.keychainHelp };
  }
}
