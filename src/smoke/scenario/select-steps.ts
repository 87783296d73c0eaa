import { usageFailure } from '../../api/usage-failure.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import type { Scenario, Step } from './scenario.ts';

/**
 * The scenarios, and of them the steps, that `--only` names: a scenario, or a step as `scenario/step` with the earlier
 * steps that it needs the captures of, the set-up and the clean-up. All of them where nothing is named.
 * @throws Failure (2) `unknown-step`
 */
export function selectSteps(
  scenarios: readonly Scenario[],
  only: readonly string[],
  { problems }: Smoke,
): Scenario[] {
  if (only.length === 0) return [...scenarios];
  const known = scenarios.flatMap(({ name, steps }) => [
    name,
    ...steps.filter(({ phase }) => phase === 'steps').map((step) => `${name}/${step.name}`),
  ]);
  const stranger = only.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    const inside = known.filter((name) => name.startsWith(`${stranger.split('/')[0]}/`));
    const near = inside.length > 0 ? inside : scenarios.map(({ name }) => name);
    throw usageFailure('unknown-step', problems.unknownStep(stranger, near));
  }
  return scenarios.flatMap((scenario) => {
    if (only.includes(scenario.name)) return [scenario];
    const wanted = scenario.steps.filter(({ name }) => only.includes(`${scenario.name}/${name}`));
    return wanted.length === 0 ? [] : [{ ...scenario, steps: withNeeded(scenario.steps, wanted) }];
  });
}

function withNeeded(steps: readonly Step[], wanted: readonly Step[]): Step[] {
  const needed = new Set(wanted);
  const uses = new Set(wanted.flatMap(({ uses }) => uses));
  for (const step of steps.toReversed()) {
    const isNeeded = needed.has(step) || step.phase !== 'steps' || step.makes.some((name) => uses.has(name));
    if (!isNeeded) continue;
    needed.add(step);
    // What the clean-up uses is made by what it cleans up after.
    if (step.phase !== 'cleanup') for (const name of step.uses) uses.add(name);
  }
  return steps.filter((step) => needed.has(step));
}
