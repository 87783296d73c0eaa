import type { Money } from '../../../api/schema.d.ts';

/**
 * Amounts are whole fen (0.01) inside the generator: integers far below 2^53, so that sums and roundings stay exact, and
 * become decimal strings here alone.
 */
export type Fen = number;

/** One yuan, or one unit of another currency. */
export const YUAN: Fen = 100;

export function decimal(fen: Fen): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The way back, for amounts that `decimal` made. */
export function fenOf(amount: string): Fen {
  return Number(amount.replace('.', ''));
}

export function money(fen: Fen, currency = 'CNY'): Money {
  return { amount: decimal(fen), currency };
}
