import type { Problem } from '../../api/failure.ts';
import type { Fault } from '../expect/fault.ts';
import type { Phase } from '../scenario/scenario.ts';

/** What became of a step. */
export interface StepResult {
  readonly name: string;
  readonly phase: Phase;
  readonly ok: boolean;
  /** Milliseconds until the answer was whole; 0 where nothing was sent. */
  readonly ms: number;
  readonly requestId: string | null;
  /** Why it was passed over. */
  readonly skipped?: string;
  readonly problem?: StepProblem;
  readonly file: string;
  readonly line: number;
}

/** Nothing in it is private: tokens, secrets and numbers of persons are masked. */
export interface StepProblem extends Problem {
  readonly faults?: readonly Fault[];
  /** A line for a shell; `$TONG_TOKEN` stands for the token. */
  readonly request?: string;
  readonly answer?: { readonly status: number; readonly contentType: string; readonly body: string };
}

export interface ScenarioResult {
  readonly name: string;
  /** From 1. */
  readonly round: number;
  readonly ok: boolean;
  readonly steps: readonly StepResult[];
}

export interface RunResult {
  readonly ok: boolean;
  /** Steps of all scenarios and rounds. */
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly ms: number;
  readonly scenarios: readonly ScenarioResult[];
  /** Milliseconds, where a limit was asked for. */
  readonly p95?: number;
  readonly maxP95?: number;
}

/** Adds up what became of the scenarios. @param maxP95 milliseconds that 95 % of the answers may take */
export function sumUp(
  scenarios: readonly ScenarioResult[],
  { ms, maxP95 }: { ms: number; maxP95: number | undefined },
): RunResult {
  const steps = scenarios.flatMap((scenario) => scenario.steps);
  const skipped = steps.filter((step) => step.skipped !== undefined).length;
  const failed = steps.filter(({ ok }) => !ok).length;
  const p95 = maxP95 === undefined ? undefined : percentile95(steps);
  return {
    ok: scenarios.every(({ ok }) => ok) && !(p95 !== undefined && maxP95 !== undefined && p95 > maxP95),
    passed: steps.length - failed - skipped,
    failed,
    skipped,
    ms,
    scenarios,
    ...(p95 !== undefined && maxP95 !== undefined && { p95, maxP95 }),
  };
}

/** The time that 95 % of the answers came within, by nearest rank; 0 without answers. */
function percentile95(steps: readonly StepResult[]): number {
  const times = steps.filter(({ phase, ms }) => phase === 'steps' && ms > 0).map(({ ms }) => ms);
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

/** What `--json` prints. */
export function resultJson({ ok, passed, failed, p95, maxP95, scenarios }: RunResult) {
  const severalRounds = scenarios.some(({ round }) => round > 1);
  return {
    ok,
    passed,
    failed,
    ...(p95 !== undefined && { p95: rounded(p95), maxP95 }),
    scenarios: scenarios.map(({ name, round, ok: isGood, steps }) => ({
      name,
      ...(severalRounds && { round }),
      ok: isGood,
      steps: steps.map((step) => ({
        name: step.name,
        ...(step.phase !== 'steps' && { phase: step.phase }),
        ok: step.ok,
        ms: rounded(step.ms),
        requestId: step.requestId,
        ...(step.skipped !== undefined && { skipped: step.skipped }),
        ...(step.problem && { problem: step.problem }),
      })),
    })),
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
