import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { PositionRow } from './positions.ts';

/** What a holding was worth on a day, as a source said. */
interface Valued {
  holding_id: string;
  valued_on: PlainDate;
  position: string;
}

/**
 * The positions as they were at the end of a month; undefined where that is not known: unless all that was held then
 * had been valued by then, and something of it in that very month. Without the latter an old valuation would go on as
 * a flat line for ever. `valuations` of one holding are in the order of their days.
 */
export function knownPositions(
  rows: readonly PositionRow[],
  valuations: readonly Valued[],
  monthEnd: PlainDate,
): PositionRow[] | undefined {
  const latest = new Map(
    valuations.filter(({ valued_on }) => valued_on <= monthEnd).map((one) => [one.holding_id, one]),
  );
  const held = rows.filter(({ opened_on }) => opened_on === null || opened_on <= monthEnd);
  const known = held.flatMap((row): PositionRow[] => {
    if (row.valued_on !== null && row.valued_on <= monthEnd) {
      return [{ ...row, past_position: row.position, past_valued_on: row.valued_on }];
    }
    const past = latest.get(row.id);
    return past ? [{ ...row, past_position: past.position, past_valued_on: past.valued_on }] : [];
  });
  const month = monthEnd.slice(0, 7);
  const isNews = known.some(({ past_valued_on }) => past_valued_on?.startsWith(month));
  return isNews && known.length === held.length ? known : undefined;
}
