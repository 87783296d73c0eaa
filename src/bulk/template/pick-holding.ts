import type { BulkCustomer, Holding, HoldingType, Line } from '../../api/schema.d.ts';
import { compare } from '../../domain/money/money.ts';

/** Which holdings customers were chosen by, as the filters of the book have it. */
export interface About {
  readonly line?: Line | undefined;
  readonly holds?: HoldingType | undefined;
  /** YYYY-MM-DD, not that day itself. */
  readonly maturesBefore?: string | undefined;
}

/**
 * The holding that a row is about: the one the customer was named by; else, of those the customers were chosen by or,
 * if there is none, of all: the next to mature from today on, assets before debts; else the one worth most.
 */
export function pickHolding(
  { holdings = [], namedHoldingId }: BulkCustomer,
  today: string,
  about: About = {},
): Holding | undefined {
  const named = holdings.find(({ id }) => id === namedHoldingId);
  if (named) return named;
  const chosen = holdings.filter((holding) => isChosen(holding, today, about));
  const candidates = chosen.length > 0 ? chosen : holdings;
  const [assets, debts] = [candidates.filter(isAsset), candidates.filter((holding) => !isAsset(holding))];
  return nextToMature(assets, today) ?? nextToMature(debts, today) ?? worthMost(assets) ?? worthMost(debts);
}

function isChosen(holding: Holding, today: string, { line, holds, maturesBefore }: About): boolean {
  const { maturesOn = '' } = holding;
  return (
    (line === undefined || holding.line === line) &&
    (holds === undefined || holding.type === holds) &&
    (maturesBefore === undefined || (isAsset(holding) && maturesOn >= today && maturesOn < maturesBefore))
  );
}

function isAsset({ side }: Holding): boolean {
  return side === 'asset';
}

function nextToMature(holdings: readonly Holding[], today: string): Holding | undefined {
  return holdings
    .filter(({ maturesOn = '' }) => maturesOn >= today)
    .toSorted(({ maturesOn: a = '' }, { maturesOn: b = '' }) => (a < b ? -1 : a > b ? 1 : 0))[0];
}

function worthMost([first, ...others]: readonly Holding[]): Holding | undefined {
  // A position whose currency has no known rate compares with none: the earlier one stays.
  const isMore = (a: Holding, b: Holding) =>
    a.value.currency === b.value.currency && compare(a.value, b.value) > 0;
  return first && others.reduce((best, other) => (isMore(other, best) ? other : best), first);
}
