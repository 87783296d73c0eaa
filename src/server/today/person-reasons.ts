import { sql } from 'kysely';
import { addDays } from '../../domain/dates/plain-date.ts';
import { beginningOf } from '../timeline/beginning-of-day.ts';
import { upcomingBirthdays } from './birthdays.ts';
import { type DayOf, urgency, who } from './candidate.ts';

const BIRTHDAY_WITHIN_DAYS = 3;
const SILENT_AFTER_DAYS = 90;

/** Only those who can be offered an investment once they are assessed: they hold one, or their tolerance is known. */
export function lapsedAssessments({ bookId, today, timeZone, assessmentMonths }: DayOf) {
  return sql`
    select ${urgency.waiting}::int, 'assessment_lapsed', ${who}, ${beginningOf(sql`lapsed.on_date`, timeZone)},
      lapsed.on_date - ${today}::date, null, null, null, null, null
    from customer, lateral (
      select (customer.risk_assessed_on + make_interval(months => ${assessmentMonths}::int))::date as on_date) as lapsed
    where customer.book_id = ${bookId} and lapsed.on_date <= ${today}::date
      and (customer.risk_tolerance is not null or exists (
        select from holding_party join holding on holding.id = holding_party.holding_id
        where holding_party.customer_id = customer.id and holding.line = 'investment'))`;
}

export function birthdays({ bookId, today, timeZone }: DayOf) {
  const coming = upcomingBirthdays(today, BIRTHDAY_WITHIN_DAYS).map(
    ({ monthDay, days }) => sql`(${monthDay}::text, ${days}::int)`,
  );
  return sql`
    select ${urgency.passing}::int, 'birthday', ${who},
      ${beginningOf(sql`${today}::date + birthday.days`, timeZone)}, birthday.days, null, null, null, null, null
    from customer join (values ${sql.join(coming)}) as birthday (month_day, days)
      on to_char(customer.birth_date, 'MM-DD') = birthday.month_day
    where customer.book_id = ${bookId}`;
}

/** Somebody never spoken to has been silent since they became a customer; one who holds nothing is left in peace. */
export function silences({ bookId, today, timeZone }: DayOf) {
  return sql`
    select ${urgency.silent}::int, 'silence', ${who},
      null, ${today}::date - silence.since, null, null, null, null, null
    from customer, lateral (
      select coalesce((max(interaction.occurred_at) at time zone ${timeZone}::text)::date, customer.since) as since
      from interaction
      where interaction.customer_id = customer.id and interaction.withdrawn_at is null) as silence
    where customer.book_id = ${bookId} and silence.since < ${addDays(today, -SILENT_AFTER_DAYS)}::date
      and exists (select from holding_party where holding_party.customer_id = customer.id)`;
}
