import { sql } from 'kysely';
import type { ShareTable } from '../database/tables.ts';

/**
 * A scheduled share is sent once its time has come; nothing has to happen for that, so it is read off the clock. What
 * came back of it is read off the times: a reply outdoes an open, whichever was reported first.
 */
export function shareStatusAt(now: Date) {
  return sql<ShareTable['status'] | 'opened' | 'replied'>`
    case when share.replied_at is not null then 'replied' when share.opened_at is not null then 'opened'
      when share.status = 'scheduled' and share.scheduled_for <= ${now} then 'sent' else share.status end`;
}

export function shareSentAt(now: Date) {
  return sql<Date | null>`
    case when share.status = 'scheduled' and share.scheduled_for <= ${now} then share.scheduled_for
      else share.sent_at end`;
}
