import { sql } from 'kysely';
import type { Interaction } from '../../api/schema.d.ts';
import { customerInBook } from '../customers/in-book.ts';
import type { Executor } from '../database/database.ts';
import { type NewEvent, recordEvents } from '../events/record-events.ts';
import type { House } from '../house/house.ts';
import type { Call, Operation } from '../operation.ts';
import type { Actor } from '../requests/actor.ts';
import { dueInstant } from '../requests/instant.ts';
import { isBehind, isTimePosition } from '../requests/newest-first.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { notInBook } from '../requests/refusal.ts';
import { newTask } from '../tasks/new-task.ts';
import { interactionAnswers, selectInteractions } from './interaction-answer.ts';
import { newInteraction } from './new-interaction.ts';
import { occurredAt } from './occurred-at.ts';

const followUpTitle = { 'zh-CN': '回访', en: 'Follow up' } as const;

export const listInteractions: Operation<'listInteractions'> = async ({ db, actor, query, house }) => {
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, isTimePosition);
  let interactions = selectInteractions(db, actor);
  if (query.customerId) interactions = interactions.where('interaction.customer_id', '=', query.customerId);
  if (after) {
    const [at, id] = [sql.ref<Date>('interaction.occurred_at'), sql.ref<string>('interaction.id')];
    interactions = interactions.where(isBehind(at, id, after));
  }
  const rows = await interactions
    .orderBy('interaction.occurred_at', 'desc')
    .orderBy('interaction.id')
    .limit(limit + 1)
    .execute();
  const { rows: kept, ...next } = page(rows, limit, (row) => [row.occurred_at.toISOString(), row.id]);
  return { status: 200, body: { items: await interactionAnswers(db, kept, house), ...next } };
};

export const getInteraction: Operation<'getInteraction'> = async ({ db, actor, path, house }) => {
  return { status: 200, body: await interactionInBook(db, actor, path.interactionId, house) };
};

export const createInteraction: Operation<'createInteraction'> = async (call) => {
  const { db, actor, body, now, house } = call;
  await customerInBook(db, actor, body.customerId);
  const interaction = newInteraction(call, body, occurredAt(body.occurredAt, now));
  const { id } = interaction;
  await db.insertInto('interaction').values(interaction).execute();
  const about = { occurred_at: now, adviser_id: actor.adviserId, customer_id: body.customerId };
  const events: NewEvent[] = [{ ...about, kind: 'interaction_logged', interaction_id: id }];
  if (body.followUp) {
    const task_id = await addFollowUp(call, id, body.followUp);
    events.push({ ...about, kind: 'task_created', task_id });
  }
  await recordEvents(db, actor.bookId, events);
  return { status: 201, body: await interactionInBook(db, actor, id, house) };
};

async function addFollowUp(
  { db, actor, body: { customerId }, now, house, language }: Call<'createInteraction'>,
  interactionId: string,
  { dueAt, title = followUpTitle[language] }: { dueAt: string; title?: string },
): Promise<string> {
  const due = dueInstant(dueAt, house.timeZone);
  const task = newTask({ actor, now }, { customerId, title, dueAt: due, interactionId });
  await db.insertInto('task').values(task).execute();
  return task.id;
}

async function interactionInBook(
  db: Executor,
  actor: Actor,
  interactionId: string,
  house: House,
): Promise<Interaction> {
  const rows = await selectInteractions(db, actor).where('interaction.id', '=', interactionId).execute();
  const [interaction] = await interactionAnswers(db, rows, house);
  if (!interaction) throw notInBook('interaction', interactionId);
  return interaction;
}
