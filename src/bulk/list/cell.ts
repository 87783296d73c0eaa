/** Blanks, the no-break ones too, and format characters, among them the zero-width ones and the byte order mark. */
const blank = /[\s\p{Cf}]/u;
/** A cell that makes Excel leave a long number alone: `="13800001234"`. */
const wrapped = /^="((?:[^"]|"")*)"$/;
/** What a spreadsheet would run as a formula, full-width forms included (OWASP, "CSV Injection"); as text/csv.ts. */
const formula = /^[=+\-@\n＝＋－＠]/u;
const decimal = /^-?\d+(\.\d+)?$/;
/** An apostrophe that only says that the rest is text: before a number, a formula, or one that was doubled for this. */
const guard = /^'(?=[\d'=+\-@\n＝＋－＠])/u;

/** A cell without Excel's wrapping, without the apostrophe that makes it text, and without blanks around it. */
export function cleanCell(cell: string): string {
  const text = trimmed(cell);
  if (guard.test(text)) return text.slice(1);
  const inner = wrapped.exec(text)?.[1];
  return inner === undefined ? text : trimmed(inner.replaceAll('""', '"'));
}

/** The cell so that no spreadsheet runs it, and `cleanCell` gives it back. */
export function harmlessCell(text: string): string {
  return guard.test(text) || (formula.test(text) && !decimal.test(text)) ? `'${text}` : text;
}

/** Without the blanks around it. */
export function trimmed(text: string): string {
  // By hand: a pattern for the end would begin anew at each blank of a long text.
  let [from, to] = [0, text.length];
  while (from < to && blank.test(text.charAt(from))) from += 1;
  while (from < to && blank.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Whether bytes of it were lost when it was decoded, or it is half a character. */
export function isDamaged(text: string): boolean {
  return /[\uFFFD\p{Cs}]/u.test(text);
}
