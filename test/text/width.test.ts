import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { displayWidth, graphemes, padEnd, padStart, truncate } from '../../src/text/width.ts';

const family = '👨‍👩‍👧‍👦';

/** What our screens hold: printable graphemes of all scripts, with Chinese and emoji often. */
const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '张',
      '三',
      '𠮷',
      '，',
      ' ',
      'a',
      '9',
      family,
      '👩🏽‍⚕️',
      '🇨🇳',
      '❤️',
      '❤',
      '1️⃣',
      'e\u0301',
      'ｶﾞ',
      '한',
    ),
  ),
});

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['tong', 4],
    ['张三', 4],
    ['𠮷野家', 6],
    ['王·阿不都', 9],
    ['¥1,234.56', 9],
    ['，。！', 6],
    ['Ａ１', 4],
    ['é', 1],
    ['e\u0301', 1],
    [family, 2],
    ['👩🏽‍⚕️', 2],
    ['🇨🇳', 2],
    ['❤️', 2],
    ['❤', 1],
    ['1️⃣', 2],
    ['🎉', 2],
    ['한국', 4],
    ['葛\u{E0100}', 2],
    ['████▌', 5],
    ['…', 1],
  ])('%s takes %i columns', (shown, columns) => {
    expect(displayWidth(shown)).toBe(columns);
  });

  test('every character of the first two planes is as wide as string-width says', () => {
    const different: string[] = [];
    for (let codePoint = 0x20; codePoint <= 0x1ffff; codePoint++) {
      if (codePoint >= 0x7f && codePoint <= 0x9f) continue;
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const character = String.fromCodePoint(codePoint);
      if (displayWidth(character) !== stringWidth(character)) different.push(codePoint.toString(16));
    }
    expect(different).toEqual([]);
  });

  test('text is as wide as string-width says', () => {
    fc.assert(
      fc.property(text, (shown) => {
        expect(displayWidth(shown)).toBe(stringWidth(shown));
      }),
      { numRuns: 3000 },
    );
  });

  test('text is split where Intl.Segmenter splits it', () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(text, (shown) => {
        expect(graphemes(shown)).toEqual(Array.from(segmenter.segment(shown), ({ segment }) => segment));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('truncate', () => {
  test.each([
    ['张三丰', 6, '张三丰'],
    ['张三丰', 5, '张三…'],
    ['张三丰', 4, '张…'],
    ['张三丰', 1, '…'],
    ['张三丰', 0, ''],
    ['term deposit', 8, 'term de…'],
    [`${family}${family}`, 3, `${family}…`],
    [`${family}${family}`, 2, '…'],
    ['𠮷𠮷', 3, '𠮷…'],
    ['cafe\u0301s', 5, 'cafe\u0301s'],
    ['cafe\u0301s', 4, 'caf…'],
  ])('%s in %i columns is %s', (shown, width, cut) => {
    expect(truncate(shown, width)).toBe(cut);
  });

  test('never takes more than the width, and keeps a beginning of the graphemes', () => {
    fc.assert(
      fc.property(text, fc.nat(30), (shown, width) => {
        const cut = truncate(shown, width);
        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        const kept = graphemes(cut === shown ? cut : cut.replace(/…$/u, ''));
        expect(graphemes(shown).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});

describe('padding', () => {
  test('counts columns, not characters', () => {
    expect(padEnd('张三', 6)).toBe('张三  ');
    expect(padStart('𠮷', 4)).toBe('  𠮷');
    expect(padEnd('too long', 3)).toBe('too long');
  });

  test('is exact for whatever fits', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (shown, width) => {
        const columns = Math.max(width, displayWidth(shown));
        expect(displayWidth(padEnd(shown, width))).toBe(columns);
        expect(displayWidth(padStart(shown, width))).toBe(columns);
      }),
    );
  });
});
