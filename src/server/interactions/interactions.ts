import { sql } from 'kysely';
import type { Interaction } from '../../api/schema.d.ts';
import { customerInBook } from '../customers/in-book.ts';
import type { Executor } from '../database/database.ts';
import { type NewEvent, recordEvents } from '../events/record-events.ts';
import type { House } from '../house/house.ts';
import { newId } from '../house/ids.ts';
import type { Call, Operation } from '../operation.ts';
import type { Actor } from '../requests/actor.ts';
import { dueInstant, hasCome, instantOf } from '../requests/instant.ts';
import { isBehind, isTimePosition } from '../requests/newest-first.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { notInBook, Refusal } from '../requests/refusal.ts';
import { interactionAnswers, selectInteractions } from './interaction-answer.ts';

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
  const id = newId('int');
  await db
    .insertInto('interaction')
    .values({
      id,
      adviser_id: actor.adviserId,
      customer_id: body.customerId,
      kind: body.kind,
      outcome: body.outcome ?? null,
      note: body.note ?? null,
      occurred_at: occurredAt(body.occurredAt, now),
      created_at: now,
    })
    .execute();
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
  { db, actor, body, now, house, language }: Call<'createInteraction'>,
  interactionId: string,
  { dueAt, title = followUpTitle[language] }: { dueAt: string; title?: string },
): Promise<string> {
  const id = newId('tsk');
  await db
    .insertInto('task')
    .values({
      id,
      adviser_id: actor.adviserId,
      customer_id: body.customerId,
      interaction_id: interactionId,
      title,
      due_at: dueInstant(dueAt, house.timeZone),
      status: 'open',
      created_at: now,
      done_at: null,
    })
    .execute();
  return id;
}

/** Throws `invalid-value` for a time that can't be when something happened. */
function occurredAt(given: string | undefined, now: Date): Date {
  if (given === undefined) return now;
  const instant = instantOf(given);
  if (hasCome(instant, now)) return instant;
  throw new Refusal('invalid-value', {
    detail: {
      'zh-CN': `互动发生之后才能记录：${given} 还没有到。`,
      en: `An interaction is logged once it has happened: not at ${given}.`,
    },
    nextSteps: [
      {
        'zh-CN': '请填写已经过去的时间；不填即为现在。',
        en: 'Give a time that has passed, or leave it out for now.',
      },
    ],
  });
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
