import type { HoldingRecord, HoldingType } from '../../../../api/schema.d.ts';
import { addMonths, type PlainDate } from '../../../../domain/dates/plain-date.ts';
import { decimal, fenOf } from '../amounts.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { SandboxImport, SandboxSource, Valuation } from '../types.ts';

const MONTHS = 12;

/** How far a month may move what something is worth, in basis points; from, to. What isn't here has no history. */
const MOVES: Partial<Record<HoldingType, readonly [number, number]>> = {
  current_account: [-1800, 2000],
  savings_account: [-900, 1000],
  term_deposit: [0, 0],
  large_deposit: [0, 0],
  fund: [-450, 520],
  wealth_product: [10, 32],
  bond: [0, 0],
  precious_metal: [-300, 420],
  trust: [0, 60],
  mortgage: [-60, -30],
  loan: [-420, -280],
};

/** The last days of the twelve months before this one, the latest first. */
export function monthEnds(today: PlainDate): PlainDate[] {
  const first = `${today.slice(0, 8)}01`;
  return Array.from({ length: MONTHS }, (_, index) => addDays(addMonths(first, -index), -1));
}

/** What every holding was worth at the ends of past months. */
export function histories(
  random: Random,
  imports: readonly SandboxImport[],
  ends: readonly PlainDate[],
): Valuation[] {
  return imports.flatMap(({ source, records }) =>
    records.flatMap((record) => (record.record === 'holding' ? history(random, source, record, ends) : [])),
  );
}

/** The latest end of a month first, back to when it was opened. */
function history(
  random: Random,
  source: SandboxSource,
  holding: HoldingRecord,
  ends: readonly PlainDate[],
): Valuation[] {
  const moves = MOVES[holding.type];
  const { openedOn } = holding;
  let worth = fenOf(holding.position.amount);
  if (moves === undefined || openedOn === undefined || worth === 0) return [];
  return ends
    .filter((end) => end >= openedOn)
    .map((valuedOn) => {
      worth = Math.round((worth * 10_000) / (10_000 + random.int(...moves)));
      return { source, holdingKey: holding.key, valuedOn, amount: decimal(worth) };
    });
}
