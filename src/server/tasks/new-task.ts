import type { Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { newId } from '../house/ids.ts';
import type { Actor } from '../requests/actor.ts';

interface TaskToBe {
  customerId: string;
  title: string;
  dueAt: Date;
  /** The interaction that it follows. */
  interactionId?: string;
}

/** An open task of the adviser's, to be inserted. */
export function newTask(
  { actor, now }: { actor: Actor; now: Date },
  { customerId, title, dueAt, interactionId }: TaskToBe,
): Selectable<Tables['task']> {
  return {
    id: newId('tsk'),
    adviser_id: actor.adviserId,
    customer_id: customerId,
    interaction_id: interactionId ?? null,
    title,
    due_at: dueAt,
    status: 'open',
    created_at: now,
    done_at: null,
  };
}
