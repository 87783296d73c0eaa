import { type JunitCase, type JunitSuite, renderJunitSuites } from '../../text/junit.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { RunResult, ScenarioResult, StepResult } from '../run/result.ts';
import { failureLines } from './failure-lines.ts';

/** The run as JUnit XML: a suite a scenario, a case a step; `--max-p95` is a suite of its own. */
export function junitText(result: RunResult, say: Smoke): string {
  return renderJunitSuites([
    ...result.scenarios.map((one) => suiteOf(one, say)),
    ...latencySuite(result, say),
  ]);
}

/** The scenario with its round, where it is not the first. */
export function titleOf({ name, round }: ScenarioResult): string {
  return round > 1 ? `${name}#${round}` : name;
}

function suiteOf(scenario: ScenarioResult, say: Smoke): JunitSuite {
  return { name: titleOf(scenario), cases: scenario.steps.map((step) => caseOf(step, say)) };
}

function caseOf({ name, ms, skipped, problem, requestId }: StepResult, say: Smoke): JunitCase {
  const base = { name: sanitise(name), seconds: ms / 1_000 };
  if (skipped !== undefined) return { ...base, skipped: sanitise(skipped) };
  if (!problem) return base;
  const details = failureLines(problem, requestId, say)
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n');
  const message = sanitise(problem.detail ?? problem.title);
  return { ...base, failure: { type: problem.type, message, details } };
}

function latencySuite({ p95, maxP95 }: RunResult, say: Smoke): JunitSuite[] {
  if (p95 === undefined || maxP95 === undefined) return [];
  const message = say.report.p95(p95.toFixed(1), String(maxP95));
  const failure = p95 > maxP95 ? { failure: { type: 'p95', message } } : {};
  return [{ name: 'latency', cases: [{ name: 'p95', seconds: p95 / 1_000, ...failure }] }];
}
