/**
 * A number without what people type around its digits: full-width forms become plain ones (Unicode NFKC); spaces,
 * dashes, dots, parentheses and invisible characters go.
 */
export function compact(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}\u2212.()]/gu, '');
}
