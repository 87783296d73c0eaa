import { displayWidth, graphemes, graphemeWidth } from './width.ts';

/** GB/T 15834-2011, 5.1: these may not begin a line; the half-width ones are their Latin counterparts. */
const neverFirst = /^[、。，．：；！？）》」』】〉〕〗”’…·,.:;!?)\]}%]/u;
/** The opening halves may not end one. */
const neverLast = /^[（《「『【〈〔〖“‘([{]/u;
const space = /^\s/u;

/**
 * Lines of at most `width` columns. Breaks at spaces and between wide characters, never inside a Latin word or number
 * that would fit on a line of its own, and not before closing or after opening punctuation (kinsoku). `\n` starts a
 * new line; spaces at a break are dropped. A width under 2 has no room for a wide character: such a line is wider.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let gap = '';
  for (const piece of fittingPieces(paragraph, width)) {
    if (space.test(piece)) {
      gap += piece;
      continue;
    }
    const columns = displayWidth(piece);
    const joined = used + displayWidth(gap) + columns;
    const fits = joined <= width;
    if (!fits && line !== '') lines.push(line);
    line = fits ? line + gap + piece : piece;
    used = fits ? joined : columns;
    gap = '';
  }
  return [...lines, line];
}

/** Pieces that stay together; one that no line can hold falls apart into its graphemes. */
function fittingPieces(paragraph: string, width: number): string[] {
  return pieces(paragraph).flatMap((piece) => (displayWidth(piece) > width ? graphemes(piece) : [piece]));
}

function pieces(paragraph: string): string[] {
  const found: string[] = [];
  let before = '';
  for (const grapheme of graphemes(paragraph)) {
    if (staysWith(before, grapheme)) found.push(`${found.pop() ?? ''}${grapheme}`);
    else found.push(grapheme);
    before = grapheme;
  }
  return found;
}

function staysWith(before: string, after: string): boolean {
  if (before === '' || space.test(before) || space.test(after)) return false;
  if (neverFirst.test(after) || neverLast.test(before)) return true;
  return graphemeWidth(before) === 1 && graphemeWidth(after) === 1;
}
