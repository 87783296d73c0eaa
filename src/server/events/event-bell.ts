import type { Executor } from '../database/database.ts';
import { Listener } from './listener.ts';
import { booksWithDue } from './send-due.ts';

/** How long it takes until an event of another process on the same database is seen. */
const LOOK_EVERY_MS = 1_000;

/**
 * Wakes the open streams of a book. A write of this process rings at once; for those of others, and for what falls due,
 * one query a second looks at all books listened to, as long as there is one (decision 11 says why not LISTEN).
 */
export class EventBell {
  readonly #db: Executor;
  readonly #clock: () => Date;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #seen = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #isClosed = false;

  constructor(db: Executor, clock: () => Date) {
    this.#db = db;
    this.#clock = clock;
  }

  /** To be called after the commit: who is woken reads what is committed. */
  ring(bookId: string): void {
    for (const listener of this.#listeners.get(bookId) ?? []) listener.ring();
  }

  listen(bookId: string): Listener {
    const listener = new Listener();
    if (this.#isClosed) {
      listener.end();
      return listener;
    }
    const others = this.#listeners.get(bookId) ?? new Set();
    this.#listeners.set(bookId, others.add(listener));
    this.#timer ??= setInterval(() => {
      this.#looking ??= this.#look().finally(() => {
        this.#looking = undefined;
      });
    }, LOOK_EVERY_MS);
    return listener;
  }

  leave(bookId: string, listener: Listener): void {
    listener.end();
    const others = this.#listeners.get(bookId);
    others?.delete(listener);
    if (others?.size === 0) {
      this.#listeners.delete(bookId);
      this.#seen.delete(bookId);
    }
    if (this.#listeners.size === 0) this.#stopLooking();
  }

  /** Ends every stream; resolves when nothing here uses the database any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopLooking();
    for (const listener of [...this.#listeners.values()].flatMap((set) => [...set])) listener.end();
    await this.#looking;
  }

  #stopLooking(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    const books = [...this.#listeners.keys()];
    if (books.length === 0) return;
    try {
      const counts = await this.#db
        .selectFrom('event_count')
        .selectAll()
        .where('book_id', 'in', books)
        .execute();
      for (const { book_id, last } of counts) {
        if (this.#seen.get(book_id) === last) continue;
        this.#seen.set(book_id, last);
        this.ring(book_id);
      }
      for (const bookId of await booksWithDue(this.#db, books, this.#clock())) this.ring(bookId);
    } catch {
      // The database is away; the next look comes in a second, and requests say what is wrong.
    }
  }
}
