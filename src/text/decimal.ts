/** A decimal string taken apart: `-0012.340` is negative, whole `12`, fraction `340`. */
export interface Decimal {
  readonly negative: boolean;
  /** Without leading zeros, at least `0`. */
  readonly whole: string;
  /** As written, may be empty. */
  readonly fraction: string;
}

/** @throws RangeError when the text is no plain decimal number (no exponent, no separators) */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?)0*(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`Not a decimal number: ${JSON.stringify(text)}`);
  const [, sign, whole = '0', fraction = ''] = match;
  return { negative: sign === '-', whole, fraction };
}
