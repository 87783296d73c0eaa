import { performance } from 'node:perf_hooks';
import type { Failure, Problem } from '../../api/failure.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { redactor } from '../report/redact.ts';
import { builtIn } from '../scenario/built-in.ts';
import type { Json, Scenario } from '../scenario/scenario.ts';
import { givenValues, secretValues } from '../scenario/variables.ts';
import type { Caller } from './caller.ts';
import { type RunResult, type ScenarioResult, sumUp } from './result.ts';
import { runScenario } from './run-scenario.ts';

export interface SmokeOrder {
  readonly scenarios: readonly Scenario[];
  readonly repeat: number;
  /** Scenarios at once, at the most; of those that write there is one at a time. */
  readonly parallel: number;
  readonly maxP95: number | undefined;
  readonly assigned: ReadonlyMap<string, string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  readonly caller: Caller;
  readonly say: Smoke;
  readonly explain: (failure: Failure) => Problem;
  readonly signal: AbortSignal;
  /** Hears of each scenario as it ends. */
  readonly onScenario: (result: ScenarioResult) => void;
}

/** Runs every scenario as often as it is asked for. */
export async function runSmoke(order: SmokeOrder): Promise<RunResult> {
  const begun = performance.now();
  const jobs = Array.from({ length: order.repeat }, (_, round) =>
    order.scenarios.map((scenario) => ({ scenario, round: round + 1 })),
  ).flat();
  const results: ScenarioResult[] = [];
  const left = jobs.entries();
  let writing: Promise<unknown> = Promise.resolve();
  const work = async () => {
    for (const [index, { scenario, round }] of left) {
      const run = () => runScenario(round, roomOf(scenario, order), order.signal);
      const turn = scenario.writes ? writing.then(run) : run();
      if (scenario.writes) writing = turn;
      const result = await turn;
      results[index] = result;
      order.onScenario(result);
    }
  };
  await Promise.all(Array.from({ length: order.parallel }, work));
  return sumUp(results, { ms: performance.now() - begun, maxP95: order.maxP95 });
}

function roomOf(scenario: Scenario, { assigned, env, token, caller, say, explain }: SmokeOrder) {
  const values = new Map<string, Json>([...builtIn(), ...givenValues(scenario, assigned, env)]);
  const redact = redactor([[token, '$TONG_TOKEN'], ...secretValues(scenario, values)]);
  return { scenario, values, caller, redact, say, explain };
}
