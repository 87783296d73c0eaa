import packageJson from '../../../package.json' with { type: 'json' };
import { loadPolicy } from '../policy/load-policy.ts';
import type { House } from './house.ts';

/** The house as it comes: China's time and money, the policy that is shipped. */
export function defaultHouse(databaseKind: House['databaseKind']): House {
  return {
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    policy: loadPolicy(),
    databaseKind,
    version: packageJson.version,
  };
}
