import { type RawBuilder, sql } from 'kysely';
import { type Candidate, type DayOf, urgency, who } from './candidate.ts';
import { maturities, payments } from './holding-reasons.ts';
import { birthdays, lapsedAssessments, silences } from './person-reasons.ts';

/** Everybody who needs the adviser, as one query of `Candidate` rows: sets throughout, never a query a customer. */
export function candidates(day: DayOf): RawBuilder<Candidate> {
  const reasons = [tasks, maturities, payments, lapsedAssessments, birthdays, silences];
  return sql`${sql.join(
    reasons.map((reason) => reason(day)),
    sql` union all `,
  )}`;
}

/** The first of the union: it settles the types of the columns that are null in others. */
function tasks({ adviserId, bookId, today, timeZone }: DayOf) {
  const dueOn = sql`(task.due_at at time zone ${timeZone}::text)::date`;
  const isOverdue = sql`${dueOn} < ${today}::date`;
  return sql`
    select
      case when ${isOverdue} then ${urgency.overdue}::int else ${urgency.promised}::int end as urgency,
      case when ${isOverdue} then 'task_overdue' else 'task_due' end as reason, ${who},
      task.due_at, ${dueOn} - ${today}::date as days, task.title, null::numeric as amount, null::text as currency,
      task.id as task_id, null::text as holding_id
    from task join customer on customer.id = task.customer_id
    where task.adviser_id = ${adviserId} and customer.book_id = ${bookId} and task.status in ('open', 'snoozed')
      and ${dueOn} <= ${today}::date`;
}
