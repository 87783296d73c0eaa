import { stringify } from 'yaml';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { RunResult, ScenarioResult, StepResult } from '../run/result.ts';
import { titleOf } from './junit.ts';

/** The run as TAP version 14 (testanything.org): a subtest a scenario, a test point a step, and one for `--max-p95`. */
export function tapText(result: RunResult, say: Smoke): string {
  const { scenarios, p95, maxP95 } = result;
  const points = scenarios.map((scenario, index) => subtest(scenario, index + 1));
  if (p95 !== undefined && maxP95 !== undefined) {
    const what = say.report.p95(p95.toFixed(1), String(maxP95));
    points.push(point(p95 <= maxP95, points.length + 1, what));
  }
  return ['TAP version 14', `1..${points.length}`, ...points, ''].join('\n');
}

function subtest(scenario: ScenarioResult, number: number): string {
  const { steps, ok } = scenario;
  const title = titleOf(scenario);
  const inside = [`1..${steps.length}`, ...steps.map((step, index) => stepPoint(step, index + 1))];
  return [
    `# Subtest: ${escaped(title)}`,
    ...inside.map((text) => indented(text, 4)),
    point(ok, number, title),
  ].join('\n');
}

function stepPoint({ ok, name, skipped, ms, requestId, problem }: StepResult, number: number): string {
  if (skipped !== undefined) return `${point(true, number, name)} # SKIP ${escaped(sanitise(skipped))}`;
  const head = point(ok, number, name);
  const said = {
    ...(problem && { message: problem.detail ?? problem.title }),
    ...(problem?.request !== undefined && { request: problem.request }),
    ...(problem?.answer && { answer: problem.answer }),
    requestId,
    duration_ms: Math.round(ms * 10) / 10,
  };
  const yaml = stringify(said, { lineWidth: 0 }).trimEnd();
  return [head, indented(`---\n${yaml}\n...`, 2)].join('\n');
}

function point(ok: boolean, number: number, name: string): string {
  return `${ok ? 'ok' : 'not ok'} ${number} - ${escaped(sanitise(name))}`;
}

function indented(text: string, by: number): string {
  const margin = ' '.repeat(by);
  return text
    .split('\n')
    .map((line) => margin + line)
    .join('\n');
}

/** `#` begins a directive, `\` escapes. */
function escaped(text: string): string {
  return text.replaceAll(/[\\#]/g, '\\$&');
}
