import { parseDecimal } from './decimal.ts';

/**
 * Whole percentages that add up to exactly 100, by the largest remainder (Hare–Niemeyer; of equal remainders the first
 * wins). Exact on decimal strings of any size. A negative amount has no part in a spread and counts as nothing; when
 * nothing is left, all are 0.
 * @throws RangeError when an amount is no decimal number
 */
export function percentages(amounts: readonly string[]): number[] {
  const parts = scaled(amounts);
  const total = parts.reduce((sum, part) => sum + part, 0n);
  if (total === 0n) return parts.map(() => 0);

  const result = parts.map((part) => Number((part * 100n) / total));
  const missing = 100 - result.reduce((sum, percent) => sum + percent, 0);
  const remainders = parts.map((part, index) => ({ index, remainder: (part * 100n) % total }));
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  for (const { index } of remainders.slice(0, missing)) result[index] = (result[index] ?? 0) + 1;
  return result;
}

function scaled(amounts: readonly string[]): bigint[] {
  const decimals = amounts.map(parseDecimal);
  const digits = Math.max(0, ...decimals.map(({ fraction }) => fraction.length));
  return decimals.map(({ negative, whole, fraction }) =>
    negative ? 0n : BigInt(whole + fraction.padEnd(digits, '0')),
  );
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of `percent` of `width` columns, drawn in eighths (`████▌`), or in whole `#` in ASCII. Some is never none. */
export function bar(percent: number, width: number, ascii = false): string {
  const steps = ascii ? 1 : 8;
  const filled = Math.max(percent > 0 ? 1 : 0, Math.round((percent / 100) * width * steps));
  const full = Math.floor(filled / steps);
  return ascii ? '#'.repeat(full) : '█'.repeat(full) + (eighths[filled % steps] ?? '');
}
