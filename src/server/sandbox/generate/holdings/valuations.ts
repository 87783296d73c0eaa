import type { HoldingRecord, HoldingType } from '../../../../api/schema.d.ts';
import { addMonths, type PlainDate } from '../../../../domain/dates/plain-date.ts';
import { minorDigits } from '../../../../domain/money/currency.ts';
import { decimal, type Fen, fenOf, YUAN } from '../amounts.ts';
import { addDays, daysBetween } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { SandboxImport, SandboxSource, Valuation } from '../types.ts';

const MONTHS = 12;

type Moves = readonly [from: number, to: number];

/** How far a month may move what something is worth, in basis points. */
const MOVES: Partial<Record<HoldingType, Moves>> = {
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

/** What is owed on a card is paid off and run up again. */
const CARD_MOVES: Moves = [-4500, 5500];

/** The days of a history, the latest first, and what it is drawn with. */
export interface Past {
  readonly today: PlainDate;
  readonly ends: readonly PlainDate[];
  readonly random: Random;
  /** Dice of the cards' own: what was made before cards had a history stays the same for the same seed. */
  readonly cards: Random;
}

/** The last days of the twelve months before this one, the latest first. */
export function monthEnds(today: PlainDate): PlainDate[] {
  const first = `${today.slice(0, 8)}01`;
  return Array.from({ length: MONTHS }, (_, index) => addDays(addMonths(first, -index), -1));
}

/** What every holding was worth at the ends of past months. */
export function histories(past: Past, imports: readonly SandboxImport[]): Valuation[] {
  return imports.flatMap(({ source, records }) =>
    records.flatMap((record) => (record.record === 'holding' ? history(past, source, record) : [])),
  );
}

/** The latest end of a month first, back to when it was opened. */
function history(past: Past, source: SandboxSource, holding: HoldingRecord): Valuation[] {
  const { openedOn } = holding;
  if (openedOn === undefined) return [];
  const held = past.ends.filter((end) => end >= openedOn);
  const worth = worthAt(past, holding, openedOn);
  // What is worth nothing has always been: one day says it for all that follow.
  const days = fenOf(holding.position.amount) === 0 ? held.slice(-1) : held;
  return days.map((valuedOn) => ({
    source,
    holdingKey: holding.key,
    valuedOn,
    amount: decimal(wholeUnits(worth(valuedOn), holding.position.currency)),
  }));
}

/** Asked for one day after the other, backwards: what it was worth then, in fen. */
function worthAt(
  { today, random, cards }: Past,
  { line, type, position }: HoldingRecord,
  openedOn: PlainDate,
): (day: PlainDate) => Fen {
  let worth = fenOf(position.amount);
  if (worth === 0) return () => 0;
  // A cash value creeps up from nothing.
  if (line === 'insurance')
    return (day) => Math.round((worth * daysBetween(openedOn, day)) / daysBetween(openedOn, today));
  const isCard = type === 'credit_card';
  const moves = isCard ? CARD_MOVES : MOVES[type];
  if (moves === undefined) throw new RangeError(`Nobody knows how a ${type} moves`);
  return () => {
    worth = Math.round((worth * 10_000) / (10_000 + (isCard ? cards : random).int(...moves)));
    return worth;
  };
}

/** The yen has nothing smaller than one. */
function wholeUnits(fen: Fen, currency: string): Fen {
  const unit = minorDigits(currency) === 0 ? YUAN : 1;
  return Math.round(fen / unit) * unit;
}
