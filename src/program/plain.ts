import { hasFlag } from './argv.ts';

/**
 * Whether the desk is to be told line by line instead of drawn: `--plain`, or INK_SCREEN_READER, which is how programs
 * on ink are told of a screen reader; `0` and `false` say no.
 */
export function wantsPlain(argv: readonly string[], env: NodeJS.ProcessEnv): boolean {
  if (hasFlag(argv, 'plain')) return true;
  const told = env.INK_SCREEN_READER ?? '';
  return told !== '' && told !== '0' && told.toLowerCase() !== 'false';
}
