import type { Selectable } from 'kysely';
import type { NewInteraction } from '../../api/schema.d.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../house/ids.ts';
import type { Actor } from '../requests/actor.ts';

/** An interaction that the adviser had, to be inserted. */
export function newInteraction(
  { actor, now }: { actor: Actor; now: Date },
  { customerId, kind, outcome, note }: Omit<NewInteraction, 'occurredAt' | 'followUp'>,
  occurredAt: Date,
): Selectable<Tables['interaction']> {
  return {
    id: newId('int'),
    adviser_id: actor.adviserId,
    customer_id: customerId,
    kind,
    outcome: outcome ?? null,
    note: note ?? null,
    occurred_at: occurredAt,
    created_at: now,
    withdrawn_at: null,
  };
}
