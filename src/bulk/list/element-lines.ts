/**
 * The line, from 1, on which each element of a JSON document's list begins: of the array that it is, or of the `items`
 * of the object that it is.
 * @param text valid JSON
 */
export function elementLines(text: string): number[] {
  let lines: number[] = [];
  let line = 1;
  let depth = 0;
  /** How deep the list is, once it has begun. */
  let listDepth = 0;
  let key = '';
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) line += 1;
    if (character === ' ' || character === '\n' || character === '\r' || character === '\t') continue;
    const isElement = depth === listDepth && depth > 0 && (before === '[' || before === ',');
    if (isElement && character !== ']') lines.push(line);
    before = character;
    if (character === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    } else if (character === '[' || character === '{') {
      depth += 1;
      const isList = depth === 1 || (depth === 2 && key === 'items' && listDepth !== 1);
      if (character === '[' && isList) {
        listDepth = depth;
        // Of two `items`, JSON takes the later.
        lines = [];
      }
    } else if (character === ']' || character === '}') {
      if (depth === listDepth) listDepth = 0;
      depth -= 1;
    }
  }
  return lines;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
