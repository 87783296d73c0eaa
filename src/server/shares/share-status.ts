import { sql } from 'kysely';
import type { ShareTable } from '../database/tables.ts';

/** A scheduled share is sent once its time has come; nothing has to happen for that, so it is read off the clock. */
export function shareStatusAt(now: Date) {
  return sql<ShareTable['status']>`
    case when share.status = 'scheduled' and share.scheduled_for <= ${now} then 'sent' else share.status end`;
}

export function shareSentAt(now: Date) {
  return sql<Date | null>`
    case when share.status = 'scheduled' and share.scheduled_for <= ${now} then share.scheduled_for
      else share.sent_at end`;
}
