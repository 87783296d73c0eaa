import { notBefore } from './rate-limit.ts';

/** Limits of a pace. Times in milliseconds. */
export interface PaceOptions {
  /** Calls under way at once, at the most. */
  readonly most: number;
  /** Rows a second, at the most. */
  readonly rate?: number | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** 0 ≤ random() < 1 */
  readonly random: () => number;
}

const firstCalls = 2;
const firstBackoffMs = 200;
const longestBackoffMs = 15_000;
/** After so many failures in a row the server counts as down. */
const failuresOfOutage = 5;

/**
 * How many calls may be under way and when the next may go: more as long as they succeed, half as many after each
 * failure (additive increase, multiplicative decrease), nothing for as long as the server asks or, after failures, for
 * a time that doubles. While the server is down one call at a time finds out whether it is back.
 */
export class Pace {
  readonly #options: PaceOptions;
  #calls: number;
  #successes = 0;
  #failures = 0;
  #notBefore = 0;
  #nextRow = 0;
  /** When the last call succeeded, or the first was begun. */
  #lastGood: number;
  #lastFailure = 0;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#calls = Math.min(firstCalls, options.most);
    this.#lastGood = options.clock();
  }

  /** Calls that may be under way at once now. */
  get calls(): number {
    return this.isOutage ? 1 : this.#calls;
  }

  get isOutage(): boolean {
    return this.#failures >= failuresOfOutage;
  }

  /** Milliseconds without any success, while the server fails; 0 while it does not. */
  get outageMs(): number {
    return this.#failures === 0 ? 0 : this.#options.clock() - this.#lastGood;
  }

  /** Milliseconds until the next call may go. */
  get waitMs(): number {
    return Math.max(0, Math.max(this.#notBefore, this.#nextRow) - this.#options.clock());
  }

  /** So many rows are sent. */
  sent(rows: number): void {
    const { rate, clock } = this.#options;
    if (rate !== undefined) this.#nextRow = Math.max(this.#nextRow, clock()) + (rows * 1_000) / rate;
  }

  /** What an answer says of when to ask again, whatever else it says. */
  heard(answer: Parameters<typeof notBefore>[0]): void {
    const at = notBefore(answer, this.#options.clock());
    if (at !== undefined) this.#notBefore = Math.max(this.#notBefore, at);
  }

  succeeded(): void {
    this.#lastGood = this.#options.clock();
    this.#failures = 0;
    this.#successes++;
    if (this.#successes < this.#calls) return;
    this.#successes = 0;
    this.#calls = Math.min(this.#calls + 1, this.#options.most);
  }

  /**
   * A call failed that was begun then. Calls that were under way together fail together: they count once.
   * @param begunAt milliseconds since 1970
   */
  failed(begunAt: number): void {
    const { clock, random } = this.#options;
    if (begunAt < this.#lastFailure) return;
    this.#lastFailure = clock();
    this.#failures++;
    this.#successes = 0;
    this.#calls = Math.max(1, Math.floor(this.#calls / 2));
    const backoff = Math.min(longestBackoffMs, firstBackoffMs * 2 ** (this.#failures - 1));
    // Half of it is left to chance, so that many tongs do not come back together.
    this.#notBefore = Math.max(this.#notBefore, clock() + backoff * (0.5 + random() / 2));
  }
}
