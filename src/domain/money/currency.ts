let known: ReadonlySet<string> | undefined;
const digits = new Map<string, number>();

/** Whether the text is a currency code of ISO 4217, in capitals. */
export function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

/** Digits after the point of a currency's smallest unit (ISO 4217): 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(code: string): number {
  const remembered = digits.get(code);
  if (remembered !== undefined) return remembered;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(code, found);
  return found;
}
