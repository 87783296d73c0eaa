import { Big } from 'big.js';

const blocks = { levels: '▁▂▃▄▅▆▇█', flat: '▄' };
const ascii = { levels: '_.-^', flat: '-' };

/**
 * How a series went, one column a value: `▁▂▂▄▆▅▇█`, the least at the bottom and the greatest at the top. Of more values
 * than `width` so many are taken, evenly, the first and the last among them. A series that never moves runs in the
 * middle; one without values, or without room, is nothing. Exact on decimal strings of any size.
 * @throws Error of big.js when a value is no number
 */
export function sparkline(values: readonly string[], width: number, inAscii = false): string {
  const { levels, flat } = inAscii ? ascii : blocks;
  const series = resampled(values, width).map((value) => Big(value));
  const [first, ...others] = series;
  if (first === undefined) return '';
  const least = others.reduce((low, value) => (value.lt(low) ? value : low), first);
  const greatest = others.reduce((high, value) => (value.gt(high) ? value : high), first);
  const span = greatest.minus(least);
  if (span.eq(0)) return flat.repeat(series.length);
  const top = levels.length - 1;
  return series.map((value) => levels[value.minus(least).times(top).div(span).round().toNumber()]).join('');
}

function resampled(values: readonly string[], width: number): readonly string[] {
  const columns = Math.max(0, Math.floor(width));
  if (values.length <= columns) return values;
  if (columns === 1) return values.slice(-1);
  const step = (values.length - 1) / (columns - 1);
  return Array.from({ length: columns }, (_, index) => values[Math.round(index * step)] ?? '0');
}
