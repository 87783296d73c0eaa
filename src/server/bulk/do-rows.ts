import { formatWithOffset } from '../../domain/dates/zoned-time.ts';
import { upsertRows } from '../database/rows.ts';
import type { NewEvent } from '../events/record-events.ts';
import { newInteraction } from '../interactions/new-interaction.ts';
import type { Call } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { decisions } from '../shares/decisions.ts';
import { insertShares, newShare } from '../shares/new-share.ts';
import { newTask } from '../tasks/new-task.ts';
import { addTag } from './add-tag.ts';
import type { KeptRow } from './kept-rows.ts';
import type { Action, LogAction, ShareAction, TaskAction } from './read-action.ts';
import type { DueRow } from './row-faults.ts';

type PerformCall = Call<'performBulk'>;

/** What became of rows, by their keys, and what there is to tell of it. */
export interface Done {
  kept: Map<string, KeptRow>;
  events: NewEvent[];
}

/** Does the one thing with each of the rows, all at once. */
export async function doRows(call: PerformCall, action: Action, rows: readonly DueRow[]): Promise<Done> {
  if (rows.length === 0) return { kept: new Map(), events: [] };
  switch (action.kind) {
    case 'share':
      return share(call, action, rows);
    case 'log':
      return log(call, action, rows);
    case 'task':
      return addTasks(call, action, rows);
    case 'tag':
      return addTag(call, action, rows);
  }
}

async function share(call: PerformCall, { item }: ShareAction, rows: readonly DueRow[]): Promise<Done> {
  const { db, house, now, language } = call;
  const recipients = rows.map(({ key, text, customer }) => ({ ...customer, key, text }));
  const decided = await decisions(db, house.policy, recipients, { item, channel: 'bulk', now });
  const shares = decided.map(({ customer: { key, text, ...customer }, decision }) => ({
    key,
    made: newShare({ message: text, now, language }, item, customer, decision),
  }));
  const events = await insertShares(
    call,
    'bulk',
    shares.map(({ made }) => made),
  );
  const kept = shares.map(({ key, made }): [string, KeptRow] => {
    const { id, status, held_back_by, scheduled_for, scheduled_by } = made;
    const outcome = defined({
      status: status === 'held_back' ? ('held_back' as const) : ('done' as const),
      id,
      scheduledFor: scheduled_for && formatWithOffset(scheduled_for, house.timeZone),
      scheduledBy: scheduled_by,
      heldBackBy: held_back_by,
    });
    return [key, { outcome, made: { kind: 'share', id } }];
  });
  return { kept: new Map(kept), events };
}

async function log(call: PerformCall, action: LogAction, rows: readonly DueRow[]): Promise<Done> {
  const { interaction: kind, outcome, occurredAt } = action;
  const made = rows.map(({ key, text, customer }) => {
    const about = defined({ customerId: customer.id, kind, outcome, note: text });
    return { key, interaction: newInteraction(call, about, occurredAt) };
  });
  await upsertRows(
    call.db,
    'interaction',
    ['id'],
    made.map(({ interaction }) => interaction),
  );
  return {
    kept: new Map(made.map(({ key, interaction: { id } }) => [key, rowThatMade('log', id)])),
    events: made.map(({ interaction: { id, customer_id } }) => ({
      ...byAdviser(call, customer_id),
      kind: 'interaction_logged',
      interaction_id: id,
    })),
  };
}

async function addTasks(call: PerformCall, action: TaskAction, rows: readonly DueRow[]): Promise<Done> {
  const made = rows.map(({ key, text, customer }) => {
    const { title, dueAt } = action;
    return { key, task: newTask(call, { customerId: customer.id, title: text ?? title, dueAt }) };
  });
  await upsertRows(
    call.db,
    'task',
    ['id'],
    made.map(({ task }) => task),
  );
  return {
    kept: new Map(made.map(({ key, task: { id } }) => [key, rowThatMade('task', id)])),
    events: made.map(({ task: { id, customer_id } }) => ({
      ...byAdviser(call, customer_id),
      kind: 'task_created',
      task_id: id,
    })),
  };
}

function rowThatMade(kind: 'log' | 'task', id: string): KeptRow {
  return { outcome: { status: 'done', id }, made: { kind, id } };
}

function byAdviser({ actor, now }: PerformCall, customer_id: string) {
  return { occurred_at: now, adviser_id: actor.adviserId, customer_id };
}
