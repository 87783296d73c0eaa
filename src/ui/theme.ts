import { stripVTControlCharacters } from 'node:util';
import { paint } from '../text/colour.ts';
import { padEnd } from '../text/width.ts';

/** How the desk looks: every colour and every drawn character that is not a view's own. */
export interface Theme {
  readonly rule: (width: number) => string;
  /** Where one is among several. */
  readonly marker: string;
  /** A row of a list: the one under the marker, one that is picked, or any other. */
  readonly row: (
    line: string,
    how: { readonly marked?: boolean; readonly picked?: boolean; readonly width: number },
  ) => string;
  /** One of several values that can be chosen. */
  readonly option: (text: string, chosen: boolean, here: boolean) => string;
  /** A count of what nobody has looked at, as a part of another text. */
  readonly badge: (count: number) => string;
  /** The screen one is on, among the others. */
  readonly tab: (text: string, current: boolean) => string;
  readonly brand: (text: string) => string;
  readonly loud: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly key: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
}

/** SGR 7 swaps the terminal's own two colours, so it is readable on every theme. */
const inverse = (text: string) => `\x1b[7m${text}\x1b[27m`;

/** The 16 colours alone, and none of them without a character or a word that says the same. */
export function themeOf({ colour, ascii }: { readonly colour: boolean; readonly ascii: boolean }): Theme {
  const marker = ascii ? '>' : '▸';
  const check = ascii ? '*' : '✓';
  return {
    marker,
    rule: (width) => paint((ascii ? '-' : '─').repeat(width), 'dim', colour),
    row: (line, { marked = false, picked = false, width }) => {
      const before = `${marked ? marker : ' '}${picked ? check : ' '}`;
      if (!marked || !colour) return `${before}${line}`;
      return inverse(padEnd(`${before}${stripVTControlCharacters(line)}`, width));
    },
    option: (text, chosen, here) => {
      if (!chosen) return paint(` ${text} `, 'dim', colour);
      if (!colour) return `[${text}]`;
      return here ? inverse(` ${text} `) : paint(`[${text}]`, 'strong', true);
    },
    badge: (count) => `${ascii ? '*' : '●'}${count}`,
    tab: (text, current) => {
      if (!current) return paint(` ${text} `, 'dim', colour);
      return colour ? inverse(` ${text} `) : `[${text}]`;
    },
    brand: (text) => paint(text, 'heading', colour),
    loud: (text) => (colour ? paint(inverse(` ${text} `), 'bad', true) : `!! ${text} !!`),
    quiet: (text) => paint(text, 'dim', colour),
    key: (text) => paint(text, 'strong', colour),
    bad: (text) => paint(text, 'bad', colour),
    good: (text) => paint(text, 'good', colour),
    warn: (text) => paint(text, 'warn', colour),
  };
}
