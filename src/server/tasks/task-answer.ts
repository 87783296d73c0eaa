import type { Task } from '../../api/schema.d.ts';
import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import type { Executor } from '../database/database.ts';
import type { House } from '../house/house.ts';
import { defined } from '../requests/defined.ts';

/** Tasks with their customers' names; where each resource's bounds are added by the caller. */
export function selectTasks(db: Executor) {
  return db
    .selectFrom('task')
    .innerJoin('customer', 'customer.id', 'task.customer_id')
    .select([
      'task.id',
      'task.title',
      'task.customer_id',
      'customer.name as customer_name',
      'task.due_at',
      'task.status',
      'task.interaction_id',
      'task.created_at',
      'task.done_at',
    ]);
}

export type TaskRow = Awaited<ReturnType<ReturnType<typeof selectTasks>['execute']>>[number];

export function taskAnswer(row: TaskRow, { timeZone }: House): Task {
  return defined({
    id: row.id,
    title: row.title,
    customerId: row.customer_id,
    customerName: row.customer_name,
    dueAt: formatWithOffset(row.due_at, timeZone),
    status: row.status,
    interactionId: row.interaction_id,
    createdAt: formatWithOffset(row.created_at, timeZone),
    doneAt: row.done_at && formatWithOffset(row.done_at, timeZone),
  });
}
