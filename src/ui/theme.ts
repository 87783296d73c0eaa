import { stripVTControlCharacters } from 'node:util';
import { paint } from '../text/colour.ts';
import { padEnd } from '../text/width.ts';

/** How the desk looks: every colour and every drawn character that is not a view's own. */
export interface Theme {
  readonly rule: (width: number) => string;
  /** The row under the marker, and any other row. */
  readonly row: (line: string, marked: boolean, width: number) => string;
  /** The screen one is on, among the others. */
  readonly tab: (text: string, current: boolean) => string;
  readonly brand: (text: string) => string;
  readonly loud: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly key: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
}

/** SGR 7 swaps the terminal's own two colours, so it is readable on every theme. */
const inverse = (text: string) => `\x1b[7m${text}\x1b[27m`;

/** The 16 colours alone, and none of them without a character or a word that says the same. */
export function themeOf({ colour, ascii }: { readonly colour: boolean; readonly ascii: boolean }): Theme {
  const marker = ascii ? '>' : '▸';
  return {
    rule: (width) => paint((ascii ? '-' : '─').repeat(width), 'dim', colour),
    row: (line, marked, width) => {
      if (!marked) return `  ${line}`;
      if (!colour) return `${marker} ${line}`;
      return inverse(padEnd(`${marker} ${stripVTControlCharacters(line)}`, width));
    },
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
  };
}
