import type { Operation } from '../operation.ts';
import { eventCursor, positionOf } from './event-position.ts';
import { eventStream } from './event-stream.ts';
import { eventsAfter } from './read-events.ts';
import { sendDue } from './send-due.ts';

export const listEvents: Operation<'listEvents'> = async ({ db, actor, query, now, house }) => {
  const { bookId } = actor;
  const { cursor, limit = 50 } = query;
  await sendDue(db, bookId, now);
  const position = await positionOf(db, bookId, cursor);
  const events = cursor === undefined ? [] : await eventsAfter(db, { bookId, position, limit }, house);
  const items = events.map(({ event }) => event);
  return { status: 200, body: { items, cursor: eventCursor(events.at(-1)?.position ?? position) } };
};

export const streamEvents: Operation<'streamEvents'> = async ({ db, actor, query, headers, house, live }) => {
  const { bookId } = actor;
  const position = await positionOf(db, bookId, headers['last-event-id']?.toString() ?? query.cursor);
  return { status: 200, body: eventStream({ ...live, db, house, bookId, position }) };
};
