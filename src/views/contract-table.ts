import type { Table } from '../text/table.ts';

/**
 * A table for spreadsheets: members of the contract as they are, one a column. The path names the column; `net.amount`
 * is a member of a member, and a list of words becomes one text.
 */
export function contractTable(items: readonly object[], paths: readonly string[]): Table {
  return {
    columns: paths.map((key) => ({ key, title: key })),
    rows: items.map((item) => paths.map((path) => ({ text: textAt(item, path) }))),
  };
}

function textAt(item: object, path: string): string {
  const value = path.split('.').reduce<unknown>(memberOf, item);
  if (Array.isArray(value)) return value.join('; ');
  return value === undefined ? '' : String(value);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
