import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { customerInBook } from '../customers/in-book.ts';
import type { Operation } from '../operation.ts';
import { holdingAnswer, upcoming } from './holding-answer.ts';
import { positionsOf, ratesOn } from './positions.ts';
import { neededRates, totals, valuate } from './valuation.ts';

export const getHoldings: Operation<'getHoldings'> = async ({ db, actor, path, query, now, house }) => {
  const { customerId } = path;
  await customerInBook(db, actor, customerId);
  const asOf = query.asOf ?? wallTimeAt(now, house.timeZone).date;
  const rows = await positionsOf(db, [customerId], asOf);
  const rates = await ratesOn(db, asOf);
  const { currency, positions } = valuate(rows, rates, house.currency);
  const asked = query.line ? positions.filter(({ row }) => row.line === query.line) : positions;
  const unconverted = asked.filter(({ converted }) => !converted).map(({ row }) => row.id);
  return {
    status: 200,
    body: {
      customerId,
      asOf,
      totals: totals(asked, currency),
      items: asked.map(holdingAnswer),
      upcoming: upcoming(asked, asOf),
      exchangeRates: neededRates(asked, rates, currency).map(({ currency: from, rate, asOf: day }) => ({
        currency: from,
        rate: plain(rate),
        asOf: day,
      })),
      ...(unconverted.length > 0 ? { unconverted } : {}),
    },
  };
};

/** A decimal of the database without the zeros its column adds. */
function plain(decimal: string): string {
  return decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}
