import type { PlanSummary } from '../plan/plan.ts';
import type { Pace } from './pace.ts';
import { type RunState, settledRows } from './run-state.ts';

/** How far a run is, at a moment. */
export interface Progress {
  /** Rows to send in all, and those of them that are settled, also by earlier processes. */
  readonly will: number;
  readonly settled: number;
  readonly failed: number;
  readonly heldBack: number;
  /** Rows a second, over the last seconds. */
  readonly rate: number;
  /** Seconds until the end at this rate; undefined while nothing moves. */
  readonly secondsLeft: number | undefined;
  /** Seconds until the next call may go, where the server asks for that. */
  readonly waitSeconds: number;
  readonly isOutage: boolean;
  /** It takes back; nothing fails or is held back then. */
  readonly undoes: boolean;
}

const windowMs = 10_000;

/** Measures the speed of a run from looks at it. */
export class ProgressMeter {
  readonly #summary: PlanSummary;
  readonly #state: RunState;
  readonly #pace: Pace;
  readonly #undoes: boolean;
  readonly #clock: () => number;
  #looks: { readonly at: number; readonly settled: number }[];

  constructor(
    summary: PlanSummary,
    state: RunState,
    { pace, undoes, clock }: { pace: Pace; undoes: boolean; clock: () => number },
  ) {
    this.#summary = summary;
    this.#state = state;
    this.#pace = pace;
    this.#undoes = undoes;
    this.#clock = clock;
    this.#looks = [{ at: clock(), settled: this.#settled }];
  }

  look(): Progress {
    const now = { at: this.#clock(), settled: this.#settled };
    this.#looks = [...this.#looks.filter(({ at }) => now.at - at <= windowMs), now];
    const [first = now] = this.#looks;
    const seconds = (now.at - first.at) / 1_000;
    const rate = seconds > 0 ? (now.settled - first.settled) / seconds : 0;
    const { will } = this.#summary;
    const undoes = this.#undoes;
    const { failed, heldBack } = undoes ? { failed: 0, heldBack: 0 } : this.#state.counts;
    return {
      will,
      settled: now.settled,
      failed,
      heldBack,
      rate,
      secondsLeft: rate > 0 ? (will - now.settled) / rate : undefined,
      waitSeconds: Math.ceil(this.#pace.waitMs / 1_000),
      isOutage: this.#pace.isOutage,
      undoes,
    };
  }

  get #settled(): number {
    const { undone, kept, nothing } = this.#state.undoCounts;
    return this.#undoes ? undone + kept + nothing : settledRows(this.#state);
  }
}
