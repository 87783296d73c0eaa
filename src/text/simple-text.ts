/**
 * Characters that are visible and never join their neighbours: ASCII, accented Latin, punctuation, arrows, blocks, CJK
 * with the rare characters of planes 2 and 3 (𠮷), kana, Hangul syllables, full-width forms, plain emoji. Left out are
 * all that control, hide, combine, modify or select a variant.
 */
const simple =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u22ff\u2500-\u25ff\u2e80-\u3029\u3030-\u303f\u3041-\u3096\u309b-\u312f\u31a0-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff9d\uffe0-\uffe6\u{1f300}-\u{1f3fa}\u{1f400}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3ffff}]*$/u;

/**
 * Whether every code point of the text is safe to print and a grapheme of its own. Nearly all text of ours is; asking
 * first spares it the tables of Unicode properties and the segmenter, which cost milliseconds before the first line.
 */
export function isSimple(text: string): boolean {
  return simple.test(text);
}
