/** PostgreSQL's object ids of the column types that both drivers must hand out alike. */
const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

/**
 * Text of a column → value. Dates stay text (a `Date` would move them by the time zone), numerics stay decimal strings
 * (a float would round them); counts fit a number.
 */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.int8]: Number,
  [oid.date]: (text) => text,
  [oid.timestamptz]: (text) => new Date(text),
  [oid.numeric]: (text) => text,
};
