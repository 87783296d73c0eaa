import type { ErrorText } from './errors.ts';

/**
 * Sentences for problems (RFC 9457) that the terminal wing makes itself, by the end of their `type`, built from the
 * problem's members; undefined where a member is missing. The problems speak English as they come.
 */
export type Problems = Readonly<
  Record<string, (members: Readonly<Record<string, unknown>>) => ErrorText | undefined>
>;

export const problems: Problems = {};
