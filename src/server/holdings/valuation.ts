import type { Line, Side, Totals } from '../../api/schema.d.ts';
import { allocate } from '../../domain/money/allocate.ts';
import { add, convert, type Money, negate, parseMoney, subtract, zero } from '../../domain/money/money.ts';
import { type KnownRate, owningRoles, type PositionRow } from './positions.ts';

/** A position and what of it counts for the customer, in the currency of the totals. */
export interface ValuedPosition {
  row: PositionRow;
  position: Money;
  share: string;
  value: Money;
  /** False where no rate into the currency of the totals is known: the value is then nothing. */
  converted: boolean;
}

export interface Valuation {
  currency: string;
  positions: ValuedPosition[];
}

/**
 * What one customer's positions are worth to that customer. Positions of one single currency are counted in it, of
 * several in the house's. A joint position is split to the cent, the parts adding up to the whole.
 */
export function valuate(
  rows: readonly PositionRow[],
  rates: readonly KnownRate[],
  houseCurrency: string,
): Valuation {
  const currencies = new Set(rows.map(({ currency }) => currency));
  const [only] = currencies;
  const currency = currencies.size === 1 && only !== undefined ? only : houseCurrency;
  return { currency, positions: valuateIn(currency, rows, rates) };
}

/** What the positions are worth to their customer in a currency. */
export function valuateIn(
  currency: string,
  rows: readonly PositionRow[],
  rates: readonly KnownRate[],
): ValuedPosition[] {
  return rows.map((row) => valued(row, currency, rates));
}

/** The rates by which these positions were brought into the currency of their totals. */
export function neededRates(
  positions: readonly ValuedPosition[],
  rates: readonly KnownRate[],
  currency: string,
): KnownRate[] {
  const converted = new Set(positions.map(({ row }) => row.currency));
  return rates.filter((rate) => rate.currency !== currency && converted.has(rate.currency));
}

function valued(row: PositionRow, currency: string, rates: readonly KnownRate[]): ValuedPosition {
  const position = parseMoney({ amount: row.past_position ?? row.position, currency: row.currency });
  const part = partOf(row, position);
  const rate = row.currency === currency ? '1' : rates.find((known) => known.currency === row.currency)?.rate;
  const value = rate === undefined ? zero(currency) : convert(part.money, currency, rate);
  return { row, position, share: part.share, value, converted: rate !== undefined };
}

function partOf(row: PositionRow, position: Money): { share: string; money: Money } {
  const nothing = { share: '0', money: zero(position.currency) };
  if (!owningRoles.some((role) => role === row.role)) return nothing;
  const owners = row.owners ?? 1;
  const parts = allocate(
    position,
    Array.from({ length: owners }, () => '1'),
  );
  const money = parts[row.owners_before ?? 0];
  return money ? { share: shareText(owners), money } : nothing;
}

/** One of so many equal parts, to six digits: `1`, `0.5`, `0.333333`. */
function shareText(owners: number): string {
  return String(Math.floor(1_000_000 / owners) / 1_000_000);
}

/** Exact sums of the values; the lines add up to the net. */
export function totals(positions: readonly ValuedPosition[], currency: string): Totals {
  const net = (line: Line) => {
    const here = positions.filter(({ row }) => row.line === line);
    return subtract(sum(here, 'asset', currency), sum(here, 'liability', currency));
  };
  const assets = sum(positions, 'asset', currency);
  const liabilities = sum(positions, 'liability', currency);
  return {
    assets,
    liabilities,
    net: add(assets, negate(liabilities)),
    byLine: { insurance: net('insurance'), banking: net('banking'), investment: net('investment') },
  };
}

function sum(positions: readonly ValuedPosition[], side: Side, currency: string): Money {
  return positions
    .filter(({ row }) => row.side === side)
    .reduce((total, { value }) => add(total, value), zero(currency));
}
