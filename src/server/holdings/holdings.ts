import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { customerInBook } from '../customers/in-book.ts';
import type { Operation } from '../operation.ts';
import { Refusal } from '../requests/refusal.ts';
import { holdingAnswer, upcoming } from './holding-answer.ts';
import { positionsOf, ratesOn } from './positions.ts';
import { neededRates, totals, valuate } from './valuation.ts';

export const getHoldings: Operation<'getHoldings'> = async ({ db, actor, path, query, now, house }) => {
  const { customerId } = path;
  await customerInBook(db, actor, customerId);
  const today = wallTimeAt(now, house.timeZone).date;
  const asOf = query.asOf ?? today;
  if (asOf > today) throw yetToCome(asOf, today);
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

function yetToCome(asOf: PlainDate, today: PlainDate): Refusal {
  return new Refusal('invalid-value', {
    detail: {
      'zh-CN': `asOf 为 ${asOf}，这一天还没有到；今天是 ${today}。持有只能查到今天为止。`,
      en: `asOf is ${asOf}, which is yet to come: today is ${today}. Holdings are known up to today.`,
    },
    nextSteps: [
      {
        'zh-CN': '请填写今天或过去的日期；不填即为今天。',
        en: 'Give today or a day that has passed, or leave it out for today.',
      },
    ],
  });
}
