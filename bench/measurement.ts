/** One figure beside what was promised for it. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** As in `× node -e 0`. */
  readonly unit: string;
  readonly target: number;
  /** Whether the value may at most or must at least be the target. */
  readonly bound: 'at most' | 'at least';
  /** The raw figures behind it, as in `37.1 ms over 22.4 ms`. */
  readonly from: string;
}

/** What one file of this folder measures. */
export interface Measurement {
  readonly name: string;
  readonly measure: () => Promise<readonly Figure[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

export function isKept({ value, target, bound }: Figure): boolean {
  return bound === 'at most' ? value <= target : value >= target;
}
