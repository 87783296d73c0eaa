import type { Holdings, Upcoming } from '../api/schema.d.ts';
import { addDays } from '../domain/dates/plain-date.ts';
import { formatDay, relativeDay } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import { moneyCell } from './money-cell.ts';
import type { Viewpoint } from './viewpoint.ts';

const WITHIN_DAYS = 90;

/** Something that matures or falls due. */
export interface UpcomingLine {
  readonly holdingId: string;
  /** The day, `2026-12-11`. */
  readonly on: Cell;
  /** Until then: `in 18 days`. Counted only from today: as of another day it would mislead. */
  readonly in: Cell;
  readonly kind: Cell;
  readonly product: Cell;
  readonly amount: Cell;
}

/**
 * What comes next, the earliest first: maturities, premiums, instalments and card repayments within 90 days of the day
 * the holdings are of; where there are none, the first thing after that.
 */
export function upcomingLines(
  { upcoming, items, asOf }: Pick<Holdings, 'upcoming' | 'items' | 'asOf'>,
  viewpoint: Viewpoint,
): UpcomingLine[] {
  const { times, words } = messages(viewpoint.lang);
  const isToday = asOf === formatDay(viewpoint.now, viewpoint.zone);
  const until = addDays(asOf, WITHIN_DAYS);
  const inOrder = upcoming.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const soon = inOrder.filter(({ on }) => on <= until);
  const product = ({ holdingId }: Upcoming) => items.find(({ id }) => id === holdingId)?.product ?? '';
  return (soon.length > 0 ? soon : inOrder.slice(0, 1)).map((event) => ({
    holdingId: event.holdingId,
    on: { text: event.on },
    in: { text: isToday ? relativeDay(event.on, viewpoint, times) : '' },
    kind: { text: wordFor(words.upcomingKinds, event.kind) },
    product: { text: product(event) },
    amount: event.amount ? moneyCell(event.amount) : { text: '' },
  }));
}

/** The same as a table. */
export function upcomingTable(holdings: Holdings, viewpoint: Viewpoint): Table {
  const { labels } = messages(viewpoint.lang).customers;
  return {
    columns: [
      { key: 'on', title: labels.when, whole: true, priority: 4 },
      { key: 'in', title: '', whole: true, priority: 3 },
      { key: 'kind', title: labels.event, priority: 1 },
      { key: 'product', title: labels.product, priority: 2 },
      { key: 'amount', title: labels.amount, align: 'right', whole: true, priority: 5 },
    ],
    rows: upcomingLines(holdings, viewpoint).map((line) => [
      line.on,
      line.in,
      line.kind,
      line.product,
      line.amount,
    ]),
  };
}
