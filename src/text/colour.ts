import type { Tone } from './tone.ts';

/**
 * SGR pairs (ECMA-48 8.3.117) out of the 16 colours every terminal maps to its own theme: readable on dark and light
 * alike, since bright variants and backgrounds are left out.
 */
const sgr: Readonly<Record<Exclude<Tone, 'plain'>, readonly [on: number, off: number]>> = {
  strong: [1, 22],
  dim: [2, 22],
  good: [32, 39],
  warn: [33, 39],
  bad: [31, 39],
  accent: [36, 39],
  heading: [1, 22],
};

/** The text in its tone; without colour the text alone. */
export function paint(text: string, tone: Tone | undefined, colour: boolean): string {
  if (!colour || tone === undefined || tone === 'plain' || text === '') return text;
  const [on, off] = sgr[tone];
  return `\x1b[${on}m${text}\x1b[${off}m`;
}

/**
 * Whether a stream gets colour: `--no-color` and NO_COLOR (no-color.org: any non-empty value) say no, FORCE_COLOR says
 * yes, TERM=dumb says no, and then a terminal gets it and a pipe does not.
 */
export function wantsColour(choice: { noColour: boolean; env: NodeJS.ProcessEnv; tty: boolean }): boolean {
  const { noColour, env, tty } = choice;
  if (noColour || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return tty && env.TERM !== 'dumb';
}
