import { sql } from 'kysely';

/** When somebody was last in contact with the `customer` at hand, of SQL; what was withdrawn does not count. */
export const lastInteractionAt = sql<Date | null>`(
  select max(interaction.occurred_at) from interaction
  where interaction.customer_id = customer.id and interaction.withdrawn_at is null)`;
