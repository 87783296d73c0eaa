import type { Interaction, Task } from '../../api/schema.d.ts';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import type { House } from '../house/house.ts';
import type { Actor } from '../requests/actor.ts';
import { defined } from '../requests/defined.ts';
import { selectTasks, taskAnswer } from '../tasks/task-answer.ts';

/** Interactions with the customers of the adviser's book, whoever had them. */
export function selectInteractions(db: Executor, actor: Actor) {
  return db
    .selectFrom('interaction')
    .innerJoin('customer', 'customer.id', 'interaction.customer_id')
    .innerJoin('adviser', 'adviser.id', 'interaction.adviser_id')
    .select([
      'interaction.id',
      'interaction.customer_id',
      'customer.name as customer_name',
      'interaction.kind',
      'interaction.outcome',
      'interaction.note',
      'interaction.occurred_at',
      'interaction.adviser_id',
      'adviser.name as adviser_name',
      'interaction.created_at',
      'interaction.withdrawn_at',
    ])
    .where('customer.book_id', '=', actor.bookId);
}

type InteractionRow = Awaited<ReturnType<ReturnType<typeof selectInteractions>['execute']>>[number];

/** The answers, each with the task that was made with the interaction. */
export async function interactionAnswers(
  db: Executor,
  rows: readonly InteractionRow[],
  house: House,
): Promise<Interaction[]> {
  const followUps = await followUpsOf(
    db,
    rows.map(({ id }) => id),
    house,
  );
  return rows.map((row) =>
    defined({
      id: row.id,
      customerId: row.customer_id,
      customerName: row.customer_name,
      kind: row.kind,
      outcome: row.outcome,
      note: row.note,
      occurredAt: formatWithOffset(row.occurred_at, house.timeZone),
      adviser: { id: row.adviser_id, name: row.adviser_name },
      followUp: followUps.get(row.id),
      createdAt: formatWithOffset(row.created_at, house.timeZone),
      withdrawnAt: row.withdrawn_at && formatWithOffset(row.withdrawn_at, house.timeZone),
    }),
  );
}

async function followUpsOf(db: Executor, interactionIds: readonly string[], house: House) {
  const followUps = new Map<string, Task>();
  if (interactionIds.length === 0) return followUps;
  const tasks = await selectTasks(db).where('task.interaction_id', 'in', interactionIds).execute();
  for (const task of tasks) {
    if (task.interaction_id !== null) followUps.set(task.interaction_id, taskAnswer(task, house));
  }
  return followUps;
}
