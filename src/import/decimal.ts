/**
 * The contract's form of a decimal number: the same digits, without a plus sign and needless zeros in front, a zero
 * before a bare point. Thousands separators are not understood: `1,234` means two things.
 * @returns undefined for what is no decimal number
 */
export function readDecimal(text: string, mark: '.' | ','): string | undefined {
  const shape = mark === '.' ? /^([+-]?)(\d*)(?:\.(\d+))?$/ : /^([+-]?)(\d*)(?:,(\d+))?$/;
  const [, sign, whole, fraction] = shape.exec(text) ?? [];
  if (whole === undefined || (whole === '' && fraction === undefined)) return undefined;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${sign === '-' ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}
