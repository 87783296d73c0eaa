import { sql } from 'kysely';
import type { TodayReason } from '../../api/schema.d.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/**
 * How pressing a reason is. First what the adviser promised, the late before what is due today; then days of the
 * customer's that pass whether or not anybody calls; then what can wait, and silence last of all: of an imported book
 * everybody is silent.
 */
export const urgency = { overdue: 1, promised: 2, passing: 3, waiting: 4, silent: 5 } as const;

/** Whose day it is, and which. */
export interface DayOf {
  adviserId: string;
  bookId: string;
  today: PlainDate;
  timeZone: string;
  assessmentMonths: number;
}

/** A customer who needs the adviser, for one reason. Ids of things are null where the reason is not about one. */
export interface Candidate {
  urgency: (typeof urgency)[keyof typeof urgency];
  reason: TodayReason;
  customer_id: string;
  customer_number: string;
  name: string;
  due_at: Date | null;
  /** Until it is due; of silence: since. */
  days: number;
  title: string | null;
  amount: string | null;
  currency: string | null;
  task_id: string | null;
  holding_id: string | null;
}

/** Who it is, in every query of candidates. */
export const who = sql`customer.id as customer_id, customer.customer_number, customer.name`;
