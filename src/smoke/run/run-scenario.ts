import { phases, type Step } from '../scenario/scenario.ts';
import type { ScenarioResult, StepResult } from './result.ts';
import { notSent, runStep, type StepRoom } from './run-step.ts';

/**
 * Runs a scenario once. A failed step does not end it: whatever does not need what that step would have captured is
 * tried too, so that one run tells all. After a failed set-up no step is run. The clean-up always is, after an abort
 * too, which it does not hear; unless nobody has answered anything, so that there is nothing to clean up.
 */
export async function runScenario(
  round: number,
  room: StepRoom,
  signal: AbortSignal,
): Promise<ScenarioResult> {
  const { scenario, caller, say } = room;
  const results: StepResult[] = [];
  const passOver = (step: Step, why: string) =>
    results.push({ ...notSent(step, scenario), ok: true, skipped: why });
  for (const phase of phases) {
    for (const step of scenario.steps.filter((one) => one.phase === phase)) {
      const failedSetup = results.find((result) => result.phase === 'setup' && !result.ok);
      const away = results.some(({ ok }) => !ok) && !caller.answered;
      if (phase === 'cleanup') {
        if (caller.answered) results.push(await runStep(step, room, undefined));
      } else if (signal.aborted) passOver(step, say.step.interrupted);
      else if (away) passOver(step, say.step.away);
      else if (phase === 'steps' && failedSetup) passOver(step, say.step.setupFailed(failedSetup.name));
      else results.push(await runStep(step, room, signal));
    }
  }
  return {
    name: scenario.name,
    round,
    ok: !signal.aborted && results.every(({ ok }) => ok),
    steps: results,
  };
}
