import { type RawBuilder, sql } from 'kysely';

/** Where a list in the order of time goes on: the last item's instant, and its id for what happened at once. */
type TimePosition = readonly [at: string, id: string];

const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ID = /^[0-9a-z_]+$/;

export function isTimePosition(position: readonly unknown[]): position is TimePosition {
  const [at, id] = position;
  if (position.length !== 2 || typeof at !== 'string' || typeof id !== 'string') return false;
  return INSTANT.test(at) && !Number.isNaN(Date.parse(at)) && ID.test(id);
}

/** What stands behind a position in the order `at desc, id`; the first half lets an index in that order be used. */
export function isBehind(at: RawBuilder<Date>, id: RawBuilder<string>, [lastAt, lastId]: TimePosition) {
  const instant = sql`${lastAt}::timestamptz`;
  return sql<boolean>`(${at} <= ${instant} and (${at} < ${instant} or ${id} > ${lastId}))`;
}
