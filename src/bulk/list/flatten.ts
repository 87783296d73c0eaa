import { cleanCell, trimmed } from './cell.ts';

/** An object as a row of cells. */
export interface Flat {
  readonly columns: Readonly<Record<string, string>>;
  /** Columns with whole numbers of more digits than JSON's readers keep. */
  readonly inexact: readonly string[];
}

/** Deeper than any of the contract's answers. */
const deepest = 16;

/**
 * Members of members become columns (`net.amount`), a list becomes one text ("; " between), null an empty cell.
 * Undefined for what is nested too deeply to be a row.
 */
export function flatten(value: object): Flat | undefined {
  const cells = new Map<string, string>();
  const inexact: string[] = [];
  const put = (path: string, member: unknown, depth: number): boolean => {
    if (depth > deepest) return false;
    if (typeof member === 'object' && member !== null && !Array.isArray(member))
      return Object.entries(member).every(([name, inner]) =>
        put(path === '' ? columnName(name) : `${path}.${columnName(name)}`, inner, depth + 1),
      );
    const text = textOf(member, depth);
    if (text === undefined) return false;
    if (isInexact(member)) inexact.push(path);
    cells.set(path, cleanCell(text));
    return true;
  };
  return put('', value, 0) ? { columns: Object.fromEntries(cells), inexact } : undefined;
}

/** Whether a number of JSON may have been another one in the file. */
export function isInexact(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

function columnName(name: string): string {
  return trimmed(name) || 'column';
}

function textOf(value: unknown, depth: number): string | undefined {
  if (depth > deepest) return undefined;
  if (value === null) return '';
  if (!Array.isArray(value)) return typeof value === 'object' ? objectText(value, depth) : String(value);
  const texts = value.map((element) => textOf(element, depth + 1));
  return texts.includes(undefined) ? undefined : texts.join('; ');
}

/** An object within a list stays JSON. */
function objectText(value: object, depth: number): string | undefined {
  const isShallow = Object.values(value).every((member) => textOf(member, depth + 1) !== undefined);
  return isShallow ? JSON.stringify(value) : undefined;
}
