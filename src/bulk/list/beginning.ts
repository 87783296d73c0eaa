import { createReadStream } from 'node:fs';
import { decode, type TextEncoding } from '../../tabular/text-encoding.ts';

/** More than any header line. */
const enough = 1 << 16;

/** Candidates, the likeliest first. */
const delimiters = [',', '\t', ';', '|'];

/**
 * The text from its first line that is not blank, some 64,000 characters of it; '' where all is blank. Errors of the
 * disk are Node's own.
 */
export async function readBeginning(path: string, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const chunk of decode(createReadStream(path), encoding)) {
    text = withoutBlankLines(text + chunk);
    if (text.length > enough) break;
  }
  return text.slice(0, enough);
}

/** The delimiter that the first line has most of outside quotation marks; a comma where it has none. */
export function findDelimiter(beginning: string): string {
  const counts = new Map(delimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const character of beginning) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n' || character === '\r') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  // A stable order: of two that are there as often, the likelier one.
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}

function withoutBlankLines(text: string): string {
  const first = text.search(/\S/);
  if (first === -1) return '';
  const before = text.slice(0, first);
  return text.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}
