import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { wrap } from '../../src/text/wrap.ts';

describe('wrap', () => {
  test.each([
    ['Latin breaks at spaces', 'asked about the deposit', 10, ['asked', 'about the', 'deposit']],
    ['Chinese breaks anywhere', '客户询问大额存单利率', 8, ['客户询问', '大额存单', '利率']],
    [
      'no stop or comma begins a line',
      '客户询问利率，约周五回电。',
      12,
      ['客户询问利', '率，约周五回', '电。'],
    ],
    ['nor a run of them', '年末额度有限！？速来', 12, ['年末额度有', '限！？速来']],
    ['an opening mark goes with what follows', '他说“好的”就走', 5, ['他说', '“好', '的”就', '走']],
    ['numbers and names in Chinese stay whole', '利率2.15%的CDs产品', 10, ['利率2.15%', '的CDs产品']],
    [
      'a word wider than the line falls apart',
      'see https://bank.example/offer now',
      12,
      ['see https://', 'bank.example', '/offer now'],
    ],
    ['lines of the text stay', '一\n\n二三四', 4, ['一', '', '二三', '四']],
    ['an indentation stays', '　　客户', 8, ['　　客户']],
    ['emoji families stay whole', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 5, ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
    ['nothing is one empty line', '', 5, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom(' ', ' ', 'a', 'b', '张', '𠮷', '。', '，', '！', '“', '”', '\n', '👨‍👩‍👧‍👦'),
    ),
    maxLength: 60,
  });

  test('no line is wider than the width, and only spaces are lost', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (shown, width) => {
        const lines = wrap(shown, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(shown.replaceAll(/\s/gu, ''));
      }),
      { numRuns: 2000 },
    );
  });

  test('no line begins with a mark that closes, while there is room to take its character along', () => {
    const sentence = fc.string({ unit: fc.constantFrom('客', '户', '存', '单', '，', '。'), maxLength: 60 });
    fc.assert(
      fc.property(sentence, (written) => {
        const single = written.replaceAll(/[，。]+/gu, '。').replace(/^。/u, '');
        for (const line of wrap(single, 8)) expect(line).not.toMatch(/^[，。]/u);
      }),
    );
  });
});
