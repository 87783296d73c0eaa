import { Readable } from 'node:stream';
import type { Executor } from '../database/database.ts';
import type { House } from '../house/house.ts';
import type { EventBell } from './event-bell.ts';
import { eventCursor } from './event-position.ts';
import type { Listener } from './listener.ts';
import { eventsAfter, type PositionedEvent } from './read-events.ts';
import { sendDue } from './send-due.ts';

/** The contract promises a sign of life every 15 s. */
const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1_000;
const READ_AT_ONCE = 200;

export interface StreamOf {
  db: Executor;
  house: House;
  bell: EventBell;
  clock: () => Date;
  bookId: string;
  /** Events behind it are told. */
  position: number;
}

/** Server-sent events of a book, until the reader goes or the bell is closed; read as fast as the reader takes them. */
export function eventStream(of: StreamOf): Readable {
  const { bell, bookId } = of;
  const listener = bell.listen(bookId);
  const frames = framesOf(of, listener);
  return new Readable({
    read() {
      frames.next().then(
        ({ done, value }) => this.push(done ? null : value),
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      bell.leave(bookId, listener);
      done(error);
    },
  });
}

async function* framesOf(of: StreamOf, listener: Listener): AsyncGenerator<string, undefined> {
  let { position } = of;
  yield `retry: ${RETRY_MS}\nid: ${eventCursor(position)}\n\n`;
  for (;;) {
    const wake = await listener.wait(HEARTBEAT_MS);
    if (wake === 'over') return;
    const events = wake === 'rung' ? await nextEvents(of, position) : [];
    position = events.at(-1)?.position ?? position;
    // Perhaps there are more: they are read once these have gone.
    if (events.length === READ_AT_ONCE) listener.ring();
    yield events.length > 0 ? events.map(frame).join('') : ':\n\n';
  }
}

async function nextEvents(
  { db, house, bookId, clock }: StreamOf,
  position: number,
): Promise<PositionedEvent[]> {
  await sendDue(db, bookId, clock());
  return eventsAfter(db, { bookId, position, limit: READ_AT_ONCE }, house);
}

/** JSON has no line breaks outside of its escapes: it is one line of `data`. */
function frame({ position, event }: PositionedEvent): string {
  return `id: ${eventCursor(position)}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
}
