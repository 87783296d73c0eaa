import { isSimple } from './simple-text.ts';

/**
 * Text somebody else wrote, made safe for a terminal. A name, a note or a feed title may hold sequences that recolour
 * the screen, rename the window, hide a link behind other words or reverse the reading order; none of them gets through.
 */

/**
 * ECMA-48 control sequences, in their ESC and their one-character (C1) forms: the string sequences (OSC with its OSC 8
 * hyperlinks, DCS, SOS, PM, APC) with what they carry, then CSI, then the remaining escapes. The classes exclude each
 * other, so matching takes linear time. node:util's stripVTControlCharacters is not enough: it leaves `]0;标题` of a
 * window title and most of a hyperlink's address on the screen.
 */
const controlSequence =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]/g;

/** NEL and the two separators break a line as well as CR and LF do. */
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const lineBreaksAndTabs = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * What has no place in shown text: control characters (Cc); format characters (Cf), among them the bidi overrides and
 * isolates, zero-width characters, tags and the BOM; and the Hangul fillers, which are letters nobody can see.
 * The zero-width joiner (U+200D) is a Cf too; between two pictographs it makes one emoji and stays.
 */
const unseen =
  /(?!(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D(?=\p{Extended_Pictographic}))[\p{Cf}\u115F\u1160\u3164\uFFA0]|(?!\n)\p{Cc}/gu;
const loneSurrogate = /\p{Cs}/gu;

/**
 * One safe line: line breaks and tabs become a space, control sequences, controls and unseen characters go, a lone
 * surrogate becomes U+FFFD. Sanitising twice changes nothing.
 */
export function sanitise(text: string): string {
  if (isSimple(text)) return text;
  return withoutSequences(text).replace(lineBreaksAndTabs, ' ').replace(unseen, '');
}

/** The same for notes and bodies: line breaks of every kind stay, as `\n`. */
export function sanitiseBlock(text: string): string {
  return withoutSequences(text).replace(lineBreak, '\n').replaceAll('\t', ' ').replace(unseen, '');
}

/** Surrogates come first: two halves with something unseen between them would otherwise meet only afterwards. */
function withoutSequences(text: string): string {
  return text.replace(loneSurrogate, '\uFFFD').replace(controlSequence, '');
}
