import { eastAsianWidth } from 'get-east-asian-width';
import { isSimple } from './simple-text.ts';

/**
 * How many columns text takes in a terminal. string-width knows, and the tests hold this file to it; but loading it
 * builds an Intl.Segmenter and its first wide character compiles the table of all emoji: together some 35 ms on
 * Node 20, half of what Node itself takes to start. Simple text needs neither.
 */

const seen = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u;

/** Clusters drawn as one emoji of two columns, whatever their first character alone would take. */
const emojiCluster =
  /^(?![\d#*])\p{Emoji}\uFE0F|^[\d#*]\uFE0F?\u20E3|^\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|^\p{Regional_Indicator}{2}|\u200D\p{Extended_Pictographic}/u;

/** Marks with a column of their own beside their base: spacing marks and the half-width voicing marks. */
const spacingMark = /[\p{Mc}\uFF9E\uFF9F]/u;

let segmenter: Intl.Segmenter | undefined;

/** The characters as a reader counts them (grapheme clusters, UAX 29): an emoji family or e + ́ is one. */
export function graphemes(text: string): string[] {
  if (isSimple(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns of one grapheme: 0, 1 or 2, more only where spacing marks follow the base. */
export function graphemeWidth(grapheme: string): number {
  if (isSimple(grapheme)) return characterWidth(grapheme);
  const base = grapheme.search(seen);
  if (base === -1) return 0;
  if (emojiCluster.test(grapheme)) return 2;
  const [first = '', ...rest] = grapheme.slice(base);
  const marks = rest.filter((character) => spacingMark.test(character));
  return [first, ...marks].reduce((columns, character) => columns + characterWidth(character), 0);
}

/** Columns the text takes on one line. The text is sanitised: no control sequences, no line breaks. */
export function displayWidth(text: string): number {
  const columns = isSimple(text) ? characterWidth : graphemeWidth;
  return graphemes(text).reduce((sum, grapheme) => sum + columns(grapheme), 0);
}

function characterWidth(character: string): number {
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

/** At most `width` columns; what is cut ends in `…`, and no grapheme is ever cut in two. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let left = width - 1;
  if (left < 0) return '';
  for (const grapheme of graphemes(text)) {
    left -= graphemeWidth(grapheme);
    if (left < 0) break;
    kept += grapheme;
  }
  return `${kept}…`;
}

/** Spaces before the text up to `width` columns; text that is wider stays as it is. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Spaces after the text up to `width` columns; text that is wider stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
