import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdingsAddUp } from '../../src/smoke/expect/holdings-add-up.ts';
import { say } from './expecting.ts';

const lines = ['insurance', 'banking', 'investment'] as const;

interface Item {
  line: (typeof lines)[number];
  side: 'asset' | 'liability';
  cents: bigint;
}

const item: fc.Arbitrary<Item> = fc.record({
  line: fc.constantFrom(...lines),
  side: fc.constantFrom('asset', 'liability'),
  cents: fc.bigInt({ min: 0n, max: 10n ** 19n }),
});

/** Cents as a decimal, by whole numbers alone. */
function money(cents: bigint) {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  const amount = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return { amount, currency: 'CNY' };
}

function holdings(items: readonly Item[]) {
  const sum = (wanted: Partial<Item>) =>
    items
      .filter(({ line, side }) => line === (wanted.line ?? line) && side === (wanted.side ?? side))
      .reduce((total, { cents, side }) => total + (wanted.side || side === 'asset' ? cents : -cents), 0n);
  return {
    totals: {
      assets: money(sum({ side: 'asset' })),
      liabilities: money(sum({ side: 'liability' })),
      net: money(sum({})),
      byLine: Object.fromEntries(lines.map((line) => [line, money(sum({ line }))])),
    },
    items: items.map(({ line, side, cents }) => ({ line, side, value: money(cents) })),
  };
}

test('whatever adds up is right, to the cent and beyond what a float can hold', () => {
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(holdingsAddUp(holdings(items), say)).toEqual([]);
    }),
  );
});

test('a cent too much in any item is found', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1 }), fc.nat(), (items, at) => {
      const body = holdings(items);
      const index = at % items.length;
      const [wrong, right] = [body.items[index], items[index]];
      if (wrong && right) wrong.value = money(right.cents + 1n);
      const side = right?.side === 'asset' ? '/totals/assets' : '/totals/liabilities';
      const pointers = holdingsAddUp(body, say).map(({ pointer }) => pointer);
      expect(pointers).toEqual([side, `/totals/byLine/${right?.line}`]);
    }),
  );
});

test('lines that do not make the net, another currency, and no money at all', () => {
  const body = holdings([{ line: 'banking', side: 'asset', cents: 100n }]);
  const messages = (changed: object) =>
    holdingsAddUp(changed, say).map(({ pointer, message }) => `${pointer} ${message}`);
  expect(messages({ ...body, totals: { ...body.totals, net: money(99n) } })).toEqual([
    '/totals/net says 0.99 CNY; assets less liabilities make 1.00 CNY',
    '/totals/net says 0.99 CNY; the three lines make 1.00 CNY',
  ]);
  const value = { amount: '1.00', currency: 'USD' };
  expect(messages({ ...body, items: [{ ...body.items[0], value }] })).toEqual([
    '/items/0/value is in USD, the totals are in CNY',
  ]);
  expect(messages({ error: true })[0]).toBe('/totals/assets there is no amount of money');
});
