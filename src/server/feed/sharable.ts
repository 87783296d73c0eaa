import { sql } from 'kysely';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** Whether a feed item can be shared on a day: approved, and inside its validity, of which both ends are part. */
export function sharableOn(today: PlainDate) {
  return sql<boolean>`(
    feed_item.approval = 'approved'
    and coalesce(feed_item.valid_from <= ${today}::date, true)
    and coalesce(feed_item.valid_until >= ${today}::date, true))`;
}
