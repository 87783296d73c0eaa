import type { Holding, Payment, Upcoming } from '../../api/schema.d.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { maskIdentifier } from '../../domain/identifiers/mask-identifier.ts';
import { type Money, parseMoney } from '../../domain/money/money.ts';
import { defined } from '../requests/defined.ts';
import type { PositionRow } from './positions.ts';
import type { ValuedPosition } from './valuation.ts';

export function holdingAnswer({ row, position, share, value }: ValuedPosition): Holding {
  return defined({
    id: row.id,
    line: row.line,
    type: row.type,
    product: row.product,
    number: row.number && row.number_type && maskIdentifier(row.number_type, row.number),
    role: row.role,
    share,
    side: row.side,
    value,
    position,
    valuedOn: row.past_valued_on ?? row.valued_on,
    riskLevel: row.risk_level,
    openedOn: row.opened_on,
    maturesOn: row.matures_on,
    annualRate: row.annual_rate,
    sumAssured: money(row.sum_assured, row.sum_assured_currency),
    payment: payment(row),
    status: row.status,
    source: row.source,
  });
}

/** What matures or falls due on or after a day for those who have a part in it, the earliest first. */
export function upcoming(positions: readonly ValuedPosition[], from: PlainDate): Upcoming[] {
  return positions
    .filter(({ share }) => share !== '0')
    .flatMap(({ row, position }) => [maturity(row, position), due(row)])
    .filter((event) => event !== undefined)
    .filter(({ on }) => on >= from)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.holdingId.localeCompare(b.holdingId));
}

function maturity(row: PositionRow, position: Money): Upcoming | undefined {
  if (row.matures_on === null) return undefined;
  return { holdingId: row.id, kind: 'matures', on: row.matures_on, amount: position };
}

function due(row: PositionRow): Upcoming | undefined {
  const paid = payment(row);
  if (paid?.nextOn === undefined) return undefined;
  return { holdingId: row.id, kind: dueKind(row), on: paid.nextOn, amount: paid.amount };
}

function dueKind({ line, type }: PositionRow): Upcoming['kind'] {
  if (line === 'insurance') return 'premium_due';
  return type === 'credit_card' ? 'card_payment_due' : 'payment_due';
}

function payment(row: PositionRow): Payment | undefined {
  const amount = money(row.payment_amount, row.payment_currency);
  if (!amount || row.payment_every === null) return undefined;
  return defined({ amount, every: row.payment_every, nextOn: row.payment_next_on });
}

function money(amount: string | null, currency: string | null): Money | undefined {
  return amount === null || currency === null ? undefined : parseMoney({ amount, currency });
}
