import type { ToldCall } from '../api/told-call.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';
import { hasFlag } from './argv.ts';

/** What tells of each call on stderr; undefined where nobody asked for it by `--verbose` or `TONG_VERBOSE`. */
export function callTeller(argv: readonly string[], lang: Language): ((call: ToldCall) => void) | undefined {
  if (!hasFlag(argv, 'verbose') && !process.env.TONG_VERBOSE) return undefined;
  const { call } = messages(lang).calls;
  return (told) => process.stderr.write(`${call(told)}\n`);
}
