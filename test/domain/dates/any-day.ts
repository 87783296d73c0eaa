import fc from 'fast-check';

/** A day between 1900 and 2100, `YYYY-MM-DD`, made by `Date` and not by our own code. */
export const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
