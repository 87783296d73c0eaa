import { setTimeout as timer } from 'node:timers/promises';
import type { ApiClient } from './client.ts';
import { Failure } from './failure.ts';
import { type LivingToken, tokenNow } from './living-token.ts';
import { routeOf } from './route.ts';
import type { Event } from './schema.d.ts';
import { readStream, type SentEvent, type StreamEnd } from './server-sent-events.ts';
import type { Transport } from './transport.ts';
import { unwrap } from './unwrap.ts';

/**
 * How events come: `live` as they happen · `polling` every few seconds, where the stream does not get through · `away`
 * not at all, until the server is back.
 */
type EventsState = 'live' | 'polling' | 'away';

export interface EventsOptions {
  /** For polling; its retries are its own. */
  api: ApiClient;
  /** For the stream: origin, token and name, as the client has them; read anew for each try. */
  server: string;
  token: string | LivingToken | undefined;
  userAgent: string;
  transport?: Transport | undefined;
  /** The cursor to begin behind; from now on if missing. */
  since?: string;
  signal: AbortSignal;
  /** New ones, the oldest first, and the cursor behind them: no event is left out and none comes twice. */
  onEvents: (events: readonly Event[], cursor: string) => void;
  /** Called when it changes; an `away` says why where that is known. */
  onState: (state: EventsState, failure?: Failure) => void;
  timing?: Partial<EventsTiming>;
}

/** All in milliseconds. */
export interface EventsTiming {
  /** A stream without a byte by then is taken for held back on the way. */
  firstByteMs: number;
  /** The server promises a sign of life every 15 s; a stream without one by then is dead. */
  silenceMs: number;
  pollMs: number;
  /** The first wait after a failure; it doubles up to the longest, half of it left to chance. */
  backoffMs: number;
  longestBackoffMs: number;
  /** While polling the stream is tried again: after a poll's time first, then ever later up to this. */
  longestDetourMs: number;
}

const usual: EventsTiming = {
  firstByteMs: 6_000,
  silenceMs: 40_000,
  pollMs: 5_000,
  backoffMs: 500,
  longestBackoffMs: 30_000,
  longestDetourMs: 300_000,
};

/** Tells what happens in the book until the signal aborts; then resolves, and nothing of it keeps the process alive. */
export async function openEvents(options: EventsOptions): Promise<void> {
  const following = new Following(options);
  await following.run().catch((error: unknown) => {
    if (!options.signal.aborted) throw error;
  });
}

class Following {
  readonly #options: EventsOptions;
  readonly #timing: EventsTiming;
  #cursor: string | undefined;
  #state: EventsState | undefined;
  #failures = 0;
  #detours = 0;
  #backoffMs: number;
  /** A proxy may give again what it kept. */
  readonly #told = new Set<string>();

  constructor(options: EventsOptions) {
    this.#options = options;
    this.#timing = { ...usual, ...options.timing };
    this.#cursor = options.since;
    this.#backoffMs = this.#timing.backoffMs;
  }

  /** Ends by the abort's own error. */
  async run(): Promise<void> {
    for (;;) {
      // The stream would begin at now by itself; asked for first, now is known even if the stream never opens.
      if (this.#cursor === undefined && !(await this.#poll())) await this.#backOff();
      else if ((await this.#stream()) === 'ended') await this.#backOff();
      else await this.#detour();
    }
  }

  async #stream(): Promise<StreamEnd> {
    const { server, token, userAgent, signal, transport } = this.#options;
    const { firstByteMs, silenceMs, longestBackoffMs } = this.#timing;
    const began = performance.now();
    // Without a token the poll that follows says why.
    const bearer = token && (await tokenNow(token).catch(() => undefined));
    if (bearer === undefined) return 'blocked';
    const end = await readStream({
      url: `${server}/events/stream`,
      ...(transport && { route: routeOf(transport) }),
      headers: {
        authorization: `Bearer ${bearer}`,
        'user-agent': userAgent,
        'last-event-id': this.#cursor ?? '',
      },
      signal,
      firstByteMs,
      silenceMs,
      onOpen: () => {
        this.#detours = 0;
        this.#become('live');
      },
      onEvents: (events) => this.#heard(events),
      onRetry: (ms) => {
        this.#backoffMs = Math.min(ms, longestBackoffMs);
      },
    });
    // One that held for long has nothing to do with the failures before it.
    if (performance.now() - began > longestBackoffMs) this.#failures = 0;
    return end;
  }

  /** Polls where the stream does not get through, for a while, or until that does not either. */
  async #detour(): Promise<void> {
    const { pollMs, longestDetourMs } = this.#timing;
    const polls = Math.max(1, Math.min(2 ** this.#detours, longestDetourMs / pollMs));
    this.#detours += 1;
    for (let poll = 0; poll < polls; poll++) {
      if (!(await this.#poll())) return this.#backOff();
      this.#become('polling');
      await this.#pause(pollMs);
    }
  }

  /** Reads on to the end. False when it fails. */
  async #poll(): Promise<boolean> {
    const { api, signal } = this.#options;
    const limit = 200;
    try {
      for (let isMore = true; isMore; ) {
        const query = { limit, ...(this.#cursor !== undefined && { cursor: this.#cursor }) };
        const { items, cursor } = await unwrap(api.GET('/events', { params: { query }, signal }));
        isMore = items.length === limit;
        this.#tell(items, cursor);
      }
      this.#failures = 0;
      return true;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Failure)) throw error;
      // The server has another database than before: what was missed there is nowhere to be had.
      if (error.problem.type === 'urn:tong:problem:invalid-cursor') this.#cursor = undefined;
      this.#become('away', error);
      return false;
    }
  }

  #heard(messages: readonly SentEvent[]): void {
    this.#failures = 0;
    const events = messages.map(({ data }) => data as Event);
    this.#tell(events, messages.findLast(({ id }) => id)?.id ?? this.#cursor);
  }

  #tell(events: readonly Event[], cursor: string | undefined): void {
    this.#cursor = cursor;
    const fresh = events.filter(({ id }) => !this.#told.has(id));
    for (const { id } of fresh) this.#told.add(id);
    for (const id of this.#told) {
      if (this.#told.size <= 1_000) break;
      this.#told.delete(id);
    }
    if (fresh.length > 0 && cursor !== undefined) this.#options.onEvents(fresh, cursor);
  }

  #become(state: EventsState, failure?: Failure): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state, failure);
  }

  async #backOff(): Promise<void> {
    const longest = Math.min(this.#timing.longestBackoffMs, this.#backoffMs * 2 ** this.#failures);
    this.#failures += 1;
    await this.#pause(longest * (0.5 + Math.random() / 2));
  }

  async #pause(ms: number): Promise<void> {
    const { signal } = this.#options;
    await timer(ms, undefined, { signal });
  }
}
