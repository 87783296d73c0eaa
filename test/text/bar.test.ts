import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bar, percentages } from '../../src/text/bar.ts';
import { renderSpread } from '../../src/text/spread.ts';

describe('percentages', () => {
  test.each([
    [
      ['1', '1', '1'],
      [34, 33, 33],
    ],
    [
      ['0.10', '0.2', '0.700'],
      [10, 20, 70],
    ],
    [
      ['100', '0', '0'],
      [100, 0, 0],
    ],
    [
      ['0', '0.00'],
      [0, 0],
    ],
    [
      ['-5', '1', '3'],
      [0, 25, 75],
    ],
    [
      ['99999999999999999999.99', '0.01'],
      [100, 0],
    ],
    [[], []],
  ])('of %j are %j', (amounts, percents) => {
    expect(percentages(amounts)).toEqual(percents);
  });

  test('add up to 100, each within one of its exact share', () => {
    const cents = fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        cents.filter((parts) => parts.some((part) => part > 0n)),
        (parts) => {
          const percents = percentages(parts.map(String));
          const total = parts.reduce((sum, part) => sum + part, 0n);
          expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
          parts.forEach((part, index) => {
            const difference = BigInt(percents[index] ?? -1) * total - part * 100n;
            expect(difference < total && difference > -total).toBe(true);
          });
        },
      ),
    );
  });

  test('of something that is no number are an error', () => {
    expect(() => percentages(['1', '1e3'])).toThrow(new RangeError('Not a decimal number: "1e3"'));
  });
});

describe('bar', () => {
  test.each([
    [23, 20, false, '████▋'],
    [100, 10, false, '██████████'],
    [0, 10, false, ''],
    [1, 5, false, '▏'],
    [50, 5, false, '██▌'],
    [50, 5, true, '###'],
    [1, 5, true, '#'],
  ])('%i per cent of %i columns, in ASCII %s: %s', (percent, width, ascii, drawn) => {
    expect(bar(percent, width, ascii)).toBe(drawn);
  });
});

describe('a spread', () => {
  const spread = {
    parts: [
      { label: 'insurance', amount: '23', value: { text: '¥23.00' } },
      { label: '银行', amount: '77', value: { text: '¥77.00' } },
      { label: 'investment', amount: '0', value: { text: '¥0.00' } },
    ],
  };

  test('is drawn in a terminal', () => {
    expect(renderSpread(spread, { width: 80, colour: false, tty: true })).toBe(
      [
        'insurance   ████▋             23 %  ¥23.00',
        '银行        ███████████████▍  77 %  ¥77.00',
        'investment                     0 %   ¥0.00',
        '',
      ].join('\n'),
    );
  });

  test('is drawn in ASCII where asked, and without bars when there is no room', () => {
    const options = { width: 80, colour: false, tty: true };
    expect(renderSpread(spread, { ...options, ascii: true }).split('\n')[0]).toBe(
      'insurance   #####            23 %  ¥23.00',
    );
    expect(renderSpread(spread, { ...options, width: 30 }).split('\n')[0]).toBe('insurance   23 %  ¥23.00');
  });

  test('has no bars in a pipe', () => {
    expect(renderSpread(spread, { width: 80, colour: false, tty: false })).toBe(
      'insurance\t23 %\t¥23.00\n银行\t77 %\t¥77.00\ninvestment\t0 %\t¥0.00\n',
    );
  });
});
