import { createReadStream } from 'node:fs';
import { decode, type TextEncoding } from '../../tabular/text-encoding.ts';

export interface TextLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** It was too long, and `text` is its beginning. */
  readonly isCut: boolean;
}

/** In characters. Longer than any row; more is not held. */
const longestLine = 1 << 20;
const cutLine = 1000;

const lineBreak = /\r\n|\n|\r/g;

/** The lines of a file that are not blank, whatever ends them. Memory stays flat. Errors of the disk are Node's own. */
export async function* textLines(path: string, encoding: TextEncoding): AsyncGenerator<TextLine> {
  let line = 1;
  let rest = '';
  let isCut = false;
  const end = (text: string): TextLine => {
    const ended = { line, text, isCut: isCut || text.length > longestLine };
    line += 1;
    isCut = false;
    return ended.isCut ? { ...ended, text: text.slice(0, cutLine) } : ended;
  };
  for await (const chunk of decode(createReadStream(path), encoding)) {
    const text = rest + chunk;
    // The LF of a CR at the end may be still to come.
    const known = text.endsWith('\r') ? text.length - 1 : text.length;
    let from = 0;
    for (const { 0: found, index } of text.matchAll(lineBreak)) {
      if (index >= known) break;
      const ended = end(text.slice(from, index));
      from = index + found.length;
      if (isFilled(ended)) yield ended;
    }
    rest = text.slice(from);
    if (rest.length > longestLine) {
      isCut = true;
      // The CR that was kept back still counts.
      rest = rest.slice(0, cutLine) + (rest.endsWith('\r') ? '\r' : '');
    }
  }
  const last = end(rest.replace(/\r$/, ''));
  if (isFilled(last)) yield last;
}

function isFilled({ text }: TextLine): boolean {
  return /\S/.test(text);
}
