import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../domain/dates/plain-date.ts';
import { owningRoles } from '../holdings/positions.ts';
import { beginningOf } from '../timeline/beginning-of-day.ts';
import { type DayOf, urgency, who } from './candidate.ts';

const MATURITY_WITHIN_DAYS = 14;
const PAYMENT_WITHIN_DAYS = 7;

/** Banking assets that come free when they mature; a card that expires is none. */
const deposits = ['term_deposit', 'large_deposit', 'savings_account'];

export function maturities({ bookId, today, timeZone }: DayOf) {
  const maturing = sql`
    holding.matures_on between ${today}::date and ${addDays(today, MATURITY_WITHIN_DAYS)}::date
    and holding.side = 'asset' and (holding.line <> 'banking' or holding.type in (${sql.join(deposits)}))`;
  return sql`
    select ${urgency.passing}::int,
      case held.line when 'insurance' then 'policy_matures' when 'investment' then 'product_matures'
        else 'deposit_matures' end, ${who},
      ${beginningOf(sql`held.matures_on`, timeZone)}, held.matures_on - ${today}::date, held.product,
      nullif(held.position, 0), held.currency, null, held.id
    from ${heldInBook(bookId, maturing)}`;
}

export function payments({ bookId, today, timeZone }: DayOf) {
  const due = sql`
    holding.payment_next_on between ${today}::date and ${addDays(today, PAYMENT_WITHIN_DAYS)}::date
    and (holding.side = 'liability' or holding.line = 'insurance')`;
  return sql`
    select ${urgency.passing}::int,
      case when held.type = 'credit_card' then 'card_payment_due' when held.side = 'liability' then 'loan_payment_due'
        else 'premium_due' end, ${who},
      ${beginningOf(sql`held.payment_next_on`, timeZone)}, held.payment_next_on - ${today}::date,
      held.product, held.payment_amount, held.payment_currency, null, held.id
    from ${heldInBook(bookId, due)}`;
}

/**
 * The holdings that meet a condition, with those who have a say in them: an authorised user or a beneficiary is not
 * asked. `offset 0` has the few holdings found first and the book looked at last, also where the database has counted
 * nothing yet: the embedded one never does so by itself, and goes through the book once a holding without it.
 */
function heldInBook(bookId: string, condition: RawBuilder<unknown>) {
  return sql`(
      select holding.*, holding_party.customer_id
      from holding join holding_party on holding_party.holding_id = holding.id
      where holding_party.role in (${sql.join(owningRoles)}) and ${condition}
      offset 0) as held
    join customer on customer.id = held.customer_id and customer.book_id = ${bookId}`;
}
