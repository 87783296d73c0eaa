import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitise, sanitiseBlock } from '../../src/text/sanitise.ts';

describe('sanitise', () => {
  test.each([
    ['colour', '\x1b[31m张三\x1b[0m', '张三'],
    ['colour in one-character form', '\x9b31m张三\x9b0m', '张三'],
    ['cursor movement and erasing', 'a\x1b[2K\x1b[1A\x1b[?25lb', 'ab'],
    ['a window title', '\x1b]0;新标题\x07张三', '张三'],
    [
      'a hyperlink that says something else',
      '\x1b]8;;http://evil.example/a b\x1b\\bank.example\x1b]8;;\x1b\\',
      'bank.example',
    ],
    ['a hyperlink in one-character form', '\x9d8;;http://evil.example\x9cbank\x9d8;;\x9c', 'bank'],
    ['a device control string', '\x1bPq#0;2;0;0;0\x1b\\x', 'x'],
    ['an application command', '\x1b_Gf=100;AAAA\x1b\\x', 'x'],
    ['a sequence that never ends', '张三\x1b]0;rest', '张三0;rest'],
    ['a terminal reset', 'a\x1bcb', 'ab'],
    ['a character set change', 'a\x1b(0b', 'ab'],
    ['a sequence inside another', '\x1b\x1b[m[31mred', '[31mred'],
    ['backspace, bell, delete, NUL', 'a\b\x07\x7f\0b', 'ab'],
    ['lines', 'a\r\nb\nc\u2028d\u0085e', 'a b c d e'],
    ['tabs', 'a\tb\t\tc', 'a b c'],
    ['right-to-left override', 'invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['bidi isolates and marks', '\u2066a\u2069\u200Eb\u200F', 'ab'],
    ['zero-width space, joiners, word joiner', '张\u200B三\u200C\u200D\u2060', '张三'],
    ['byte order mark', '\uFEFF张三', '张三'],
    ['soft hyphen', 'a\u00ADb', 'ab'],
    ['invisible tags', 'a\u{E0041}\u{E0042}b', 'ab'],
    ['Hangul fillers', 'a\u3164b\uFFA0', 'ab'],
    ['lone surrogates', 'a\uD842b\uDFB7', 'a\uFFFDb\uFFFD'],
  ])('%s', (_, text, safe) => {
    expect(sanitise(text)).toBe(safe);
  });

  test.each([
    '张三',
    '𠮷野家',
    '王·阿不都',
    'e\u0301',
    '👨‍👩‍👧‍👦',
    '👩🏽‍⚕️',
    '❤️‍🔥',
    '🏳️‍🌈',
    '🇨🇳',
    '葛\u{E0100}',
    'O’Brien — 50 %',
    '  a  ',
  ])('leaves %s as it is', (text) => {
    expect(sanitise(text)).toBe(text);
  });

  test('keeps the lines of a block, of every kind', () => {
    expect(sanitiseBlock('一\r\n二\r三\n\n四\u2029五\t六\x1b[31m七')).toBe('一\n二\n三\n\n四\n五 六七');
  });

  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\x1b', '[', ']', '8;;', '\x07', '\\', 'm', '\x9b', '\x9c', '\x9d', '\r', '\n', '\t'),
      fc.constantFrom(
        '\u200D',
        '\u202E',
        '👨',
        '👩',
        '🏽',
        '\uFE0F',
        '\uD842',
        '\uDB40',
        '\uDC41',
        '\uDFB7',
        '\u3164',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });

  test('no control or format character gets through, but a joiner inside an emoji', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const joined =
          /(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})/gu;
        expect(sanitise(text).replace(joined, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(sanitiseBlock(text).replace(joined, '')).not.toMatch(
          /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('sanitising twice changes nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(sanitise(sanitise(text))).toBe(sanitise(text));
        expect(sanitiseBlock(sanitiseBlock(text))).toBe(sanitiseBlock(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('takes linear time on sequences that never end', () => {
    const text = '\x1b]\x9d\x1b['.repeat(200_000);
    expect(sanitise(text)).not.toContain('\x1b');
  });
});
