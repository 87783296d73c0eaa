import { sql } from 'kysely';
import { customerInBook } from '../customers/in-book.ts';
import type { Executor } from '../database/database.ts';
import { recordEvents } from '../events/record-events.ts';
import type { Call, Operation } from '../operation.ts';
import type { Actor } from '../requests/actor.ts';
import { dueInstant } from '../requests/instant.ts';
import { isTimePosition } from '../requests/newest-first.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { notInBook, Refusal } from '../requests/refusal.ts';
import { beginningOf } from '../timeline/beginning-of-day.ts';
import { newTask } from './new-task.ts';
import { selectTasks, type TaskRow, taskAnswer } from './task-answer.ts';

export const listTasks: Operation<'listTasks'> = async ({ db, actor, query, house }) => {
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isTimePosition);
  let tasks = selectTasks(db)
    .where('task.adviser_id', '=', actor.adviserId)
    .where('customer.book_id', '=', actor.bookId)
    .where('task.status', 'in', query.status ? [query.status] : ['open', 'snoozed']);
  if (query.customerId) tasks = tasks.where('task.customer_id', '=', query.customerId);
  if (query.dueBefore) {
    tasks = tasks.where('task.due_at', '<', beginningOf(sql`${query.dueBefore}::date + 1`, house.timeZone));
  }
  if (after) {
    const [dueAt, id] = after;
    tasks = tasks.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('task.due_at', 'task.id'), '>', tuple(new Date(dueAt), id)),
    );
  }
  const rows = await tasks
    .orderBy('task.due_at')
    .orderBy('task.id')
    .limit(limit + 1)
    .execute();
  const { rows: kept, ...next } = page(rows, limit, (row) => [row.due_at.toISOString(), row.id]);
  return { status: 200, body: { items: kept.map((row) => taskAnswer(row, house)), ...next } };
};

export const getTask: Operation<'getTask'> = async ({ db, actor, path, house }) => {
  return { status: 200, body: taskAnswer(await taskInBook(db, actor, path.taskId), house) };
};

export const createTask: Operation<'createTask'> = async ({ db, actor, body, now, house }) => {
  await customerInBook(db, actor, body.customerId);
  const { customerId, title, dueAt } = body;
  const made = newTask({ actor, now }, { customerId, title, dueAt: dueInstant(dueAt, house.timeZone) });
  await db.insertInto('task').values(made).execute();
  const task = await taskInBook(db, actor, made.id);
  await recordTask({ db, actor, now }, 'task_created', task);
  return { status: 201, body: taskAnswer(task, house) };
};

export const completeTask: Operation<'completeTask'> = async ({ db, actor, path, now, house }) => {
  const task = await taskInBook(db, actor, path.taskId);
  if (task.status !== 'done') {
    await db
      .updateTable('task')
      .set({ status: 'done', done_at: now })
      .where('id', '=', path.taskId)
      .execute();
    await recordTask({ db, actor, now }, 'task_done', task);
  }
  return { status: 200, body: taskAnswer(await taskInBook(db, actor, path.taskId), house) };
};

export const snoozeTask: Operation<'snoozeTask'> = async ({ db, actor, path, body, now, house }) => {
  const task = await taskInBook(db, actor, path.taskId);
  if (task.status === 'done') throw isDone(path.taskId);
  const until = dueInstant(body.until, house.timeZone);
  if (until <= now) throw isOver(body.until);
  await db
    .updateTable('task')
    .set({ status: 'snoozed', due_at: until })
    .where('id', '=', path.taskId)
    .execute();
  await recordTask({ db, actor, now }, 'task_snoozed', task);
  return { status: 200, body: taskAnswer(await taskInBook(db, actor, path.taskId), house) };
};

function recordTask(
  { db, actor, now }: Pick<Call<'createTask'>, 'db' | 'actor' | 'now'>,
  kind: 'task_created' | 'task_done' | 'task_snoozed',
  { id: task_id, customer_id }: TaskRow,
): Promise<void> {
  const event = { kind, occurred_at: now, adviser_id: actor.adviserId, customer_id, task_id };
  return recordEvents(db, actor.bookId, [event]);
}

async function taskInBook(db: Executor, actor: Actor, taskId: string): Promise<TaskRow> {
  const task = await selectTasks(db)
    .where('task.id', '=', taskId)
    .where('task.adviser_id', '=', actor.adviserId)
    .where('customer.book_id', '=', actor.bookId)
    .executeTakeFirst();
  if (!task) throw notInBook('task', taskId);
  return task;
}

function isDone(taskId: string): Refusal {
  return new Refusal('wrong-state', {
    detail: {
      'zh-CN': `跟进 ${taskId} 已完成；只有未完成的才能推迟。`,
      en: `Task ${taskId} is done; only an open one can be put off.`,
    },
    nextSteps: [{ 'zh-CN': '请用 tong task add 新增跟进。', en: 'Add a new task with tong task add.' }],
  });
}

function isOver(until: string): Refusal {
  return new Refusal('invalid-value', {
    detail: {
      'zh-CN': `${until} 已经过去；跟进只能推迟到以后。`,
      en: `${until} is over; a task is put off to a later time.`,
    },
    nextSteps: [{ 'zh-CN': '请填写将来的时间。', en: 'Give a time in the future.' }],
  });
}
