import { paint } from '../../text/colour.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { Tone } from '../../text/tone.ts';
import { displayWidth } from '../../text/width.ts';
import type { RunResult, ScenarioResult, StepResult } from '../run/result.ts';
import { failureLines } from './failure-lines.ts';

/** A scenario with its steps: what became of each, and how long it took. */
export function scenarioText(result: ScenarioResult, rounds: number, say: Smoke, colour: boolean): string {
  const { round } = say.report;
  const title = rounds > 1 ? `${result.name} (${round(result.round)})` : result.name;
  const width = Math.max(...result.steps.map((step) => displayWidth(nameOf(step, say))));
  const lines = result.steps.map((step) => {
    const name = nameOf(step, say);
    const gap = ' '.repeat(width - displayWidth(name));
    const { mark, word, tone } = outcomeOf(step, say);
    const after =
      step.skipped === undefined ? `  ${say.report.ms(step.ms).padStart(7)}` : `  ${sanitise(step.skipped)}`;
    return `  ${paint(`${mark} ${name}`, tone, colour)}${gap}  ${paint(word, tone, colour)}${after}`;
  });
  return `${[paint(title, 'heading', colour), ...lines].join('\n')}\n\n`;
}

/** Each failure with what is needed to look into it, and then the summary. */
export function endText(result: RunResult, say: Smoke, colour: boolean): string {
  const failures = result.scenarios.flatMap(({ name, steps }) =>
    steps.flatMap((step) => (step.problem ? [failureText(name, step, step.problem, say, colour)] : [])),
  );
  const { ok, passed, failed, skipped, ms } = result;
  const summary = say.report.summary(passed, failed, skipped, (ms / 1_000).toFixed(1));
  const mark = ok ? '✓' : '✗';
  const slow = p95Text(result, say);
  return [
    ...failures,
    ...(slow === undefined ? [] : [`${slow}\n`]),
    `${paint(`${mark} ${summary}`, ok ? 'good' : 'bad', colour)}\n`,
  ].join('');
}

/** How the answers did against `--max-p95`; undefined where that was not asked. */
export function p95Text({ p95, maxP95 }: RunResult, say: Smoke): string | undefined {
  if (p95 === undefined || maxP95 === undefined) return undefined;
  return `${p95 > maxP95 ? '✗' : '✓'} ${say.report.p95(p95.toFixed(1), String(maxP95))}`;
}

function failureText(
  scenario: string,
  step: StepResult,
  problem: NonNullable<StepResult['problem']>,
  say: Smoke,
  colour: boolean,
): string {
  const lines = failureLines(problem, step.requestId, say).map(
    ([label, text]) => `  ${paint(`${label}:`, 'dim', colour)} ${text}`,
  );
  return `${[paint(`✗ ${scenario}/${sanitise(step.name)}`, 'bad', colour), ...lines].join('\n')}\n\n`;
}

function nameOf({ name, phase }: StepResult, { report }: Smoke): string {
  return sanitise(phase === 'steps' ? name : `${report.phases[phase]}: ${name}`);
}

function outcomeOf(
  { ok, skipped }: StepResult,
  { report }: Smoke,
): { mark: string; word: string; tone: Tone } {
  if (skipped !== undefined) return { mark: '-', word: report.skipped, tone: 'dim' };
  return ok
    ? { mark: '✓', word: report.passed, tone: 'good' }
    : { mark: '✗', word: report.failed, tone: 'bad' };
}
