import type { PlanSummary } from '../bulk/plan/plan.ts';
import { ProgressMeter } from '../bulk/run/progress.ts';
import { progressLine } from '../bulk/run/progress-line.ts';
import type { RunState } from '../bulk/run/run-state.ts';
import type { Bulk } from '../text/messages/en/bulk.ts';
import { sanitiseBlock } from '../text/sanitise.ts';
import type { Terminal } from './terminal.ts';

interface Manner {
  /** A line of JSON a second, and no words. */
  readonly json: boolean;
  readonly say: Bulk;
}

const drawnEveryMs = 200;
const toldEveryMs = 1_000;

/** Tells on stderr how far a run is: a line that is drawn anew in a terminal, lines of JSON for a program. */
export class RunDisplay {
  readonly #terminal: Terminal;
  readonly #manner: Manner;
  #timer: NodeJS.Timeout | undefined;
  #isDrawn = false;
  #last: (() => void) | undefined;

  constructor(terminal: Terminal, manner: Manner) {
    this.#terminal = terminal;
    this.#manner = manner;
    // Whoever reads how far it is may have had enough: the run goes on.
    process.stderr.on('error', () => {});
  }

  begin(
    run: string,
    summary: PlanSummary,
    state: RunState,
    measured: ConstructorParameters<typeof ProgressMeter>[2],
  ): void {
    const meter = new ProgressMeter(summary, state, measured);
    const { json, say } = this.#manner;
    if (json) {
      const tell = () => process.stderr.write(`${JSON.stringify(jsonLine(run, summary, meter))}\n`);
      // The run's name is known before anything is sent.
      tell();
      this.#timer = setInterval(tell, toldEveryMs);
      return;
    }
    if (!this.#terminal.stderrIsTTY) return;
    this.#last = () => {
      this.#clear();
      process.stderr.write(progressLine(meter.look(), (process.stderr.columns || 80) - 1, say.progress));
      this.#isDrawn = true;
    };
    this.#timer = setInterval(this.#last, drawnEveryMs);
  }

  /** Says something in words; a program is told in JSON alone. */
  say(text: string): void {
    if (this.#manner.json) return;
    this.#clear();
    process.stderr.write(`${sanitiseBlock(text)}\n`);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#clear();
  }

  #clear(): void {
    if (this.#isDrawn) process.stderr.write('\r\x1b[2K');
    this.#isDrawn = false;
  }
}

function jsonLine(run: string, { total, heldBack: planned }: PlanSummary, meter: ProgressMeter): object {
  const { settled, failed, heldBack, rate, secondsLeft, waitSeconds, isOutage, undoes } = meter.look();
  const waits = isOutage || waitSeconds > 1;
  return {
    run,
    state: waits ? 'waiting' : undoes ? 'undoing' : 'running',
    total,
    ...(undoes ? { settled } : { done: settled - failed - heldBack, failed, heldBack: planned + heldBack }),
    ...(waits ? { waitSeconds } : { rate: Math.round(rate) }),
    ...(!waits && secondsLeft !== undefined && { secondsLeft: Math.ceil(secondsLeft) }),
  };
}
