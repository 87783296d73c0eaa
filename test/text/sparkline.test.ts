import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sparkline } from '../../src/text/sparkline.ts';
import { displayWidth } from '../../src/text/width.ts';

describe('a sparkline', () => {
  test.each([
    [['1', '2', '3', '4', '5', '6', '7', '8'], 8, '▁▂▃▄▅▆▇█', '__..--^^'],
    [['8', '1'], 8, '█▁', '^_'],
    [['-5', '0', '5'], 8, '▁▅█', '_-^'],
    [['7.00', '7', '7.0'], 8, '▄▄▄', '---'],
    [['3'], 8, '▄', '-'],
    [[], 8, '', ''],
    [['1', '2'], 0, '', ''],
    [['1', '9', '2'], 1, '▄', '-'],
    [['1', '9', '9', '2', '5'], 3, '▁█▅', '_^-'],
    [['99999999999999999999.01', '99999999999999999999.02', '99999999999999999999.03'], 8, '▁▅█', '_-^'],
  ])('of %j in %i columns is %s, in ASCII %s', (values, width, blocks, ascii) => {
    expect([sparkline(values, width), sparkline(values, width, true)]).toEqual([blocks, ascii]);
  });

  const amounts = fc.array(
    fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((cents) => `${cents}`),
    { maxLength: 80 },
  );
  const widths = fc.integer({ min: 0, max: 60 });

  test('takes a column a value, and never more than there are', () => {
    fc.assert(
      fc.property(amounts, widths, fc.boolean(), (values, width, ascii) => {
        const drawn = sparkline(values, width, ascii);
        expect(drawn).toMatch(ascii ? /^[_.^-]*$/ : /^[▁-█]*$/);
        expect(displayWidth(drawn)).toBe(Math.min(width, values.length));
      }),
    );
  });

  test('is never higher where the value is lower, and reaches bottom and top', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const heights = [...sparkline(values, values.length)].map((level) => '▁▂▃▄▅▆▇█'.indexOf(level));
        const distinct = new Set(values.map(BigInt));
        if (distinct.size < 2) return;
        expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 7]);
        const byValue = values
          .map((value, index) => ({ value: BigInt(value), height: heights[index] ?? -1 }))
          .toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
        const inOrder = byValue.map(({ height }) => height);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      }),
    );
  });

  test('of fewer columns begins and ends as the whole does', () => {
    const rising = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 3, maxLength: 80 });
    fc.assert(
      fc.property(rising, fc.integer({ min: 2, max: 60 }), (numbers, width) => {
        const values = numbers.toSorted((a, b) => a - b).map(String);
        const drawn = sparkline(values, width);
        expect([drawn.at(0), drawn.at(-1)]).toEqual(['▁', '█']);
      }),
    );
  });

  test('of something that is no number is an error', () => {
    expect(() => sparkline(['1', 'much'], 8)).toThrow('Invalid number');
  });
});
