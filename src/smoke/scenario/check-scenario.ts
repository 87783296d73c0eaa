import type { Path } from '../../checked-yaml/path.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { builtInNames } from './built-in.ts';
import { checkCall, checkForms, type ScenarioFault, writes } from './check-step.ts';
import { variablesIn } from './placeholders.ts';
import {
  type Phase,
  phases,
  type Scenario,
  type ScenarioText,
  type Step,
  type StepText,
  type VariableText,
} from './scenario.ts';

/**
 * A scenario ready to run, and what is wrong with it that its schema cannot say: an operation, a parameter or a variable
 * that is not there, a name taken twice, a JSON path or a regular expression that is none, a write in one that only reads.
 */
export function checkScenario(
  text: ScenarioText,
  { file, shipped, lineOf }: { file: string; shipped: boolean; lineOf: (path: Path) => number },
  say: Smoke['faults'],
): { scenario: Scenario; faults: ScenarioFault[] } {
  const faults: ScenarioFault[] = [];
  const variables = Object.fromEntries(
    Object.entries(text.variables ?? {}).map(([name, spec]) => [name, variableOf(spec)]),
  );
  for (const name of Object.keys(variables).filter((name) => builtInNames.includes(name))) {
    faults.push({ path: ['variables', name], fault: say.builtIn(name) });
  }
  const known = new Set([...builtInNames, ...Object.keys(variables)]);
  const steps: Step[] = [];
  for (const { phase, step, path } of stepsOf(text)) {
    const found = checkedStep(step, known, say);
    if (steps.some(({ name }) => name === step.name)) {
      found.faults.push({ path: ['name'], fault: say.taken(step.name) });
    }
    if (found.call && !text.writes && writes(found.call)) {
      found.faults.push({ path: ['operation'], fault: say.readsOnly(step.operation) });
    }
    faults.push(...found.faults.map(({ path: inside, fault }) => ({ path: [...path, ...inside], fault })));
    const makes = Object.keys(step.capture ?? {});
    for (const name of makes) known.add(name);
    if (found.call) {
      steps.push({ ...step, phase, call: found.call, line: lineOf(path), uses: usedBy(step), makes });
    }
  }
  const { name, description, writes: isWriting, always = {} } = text;
  const scenario = {
    name,
    ...(description !== undefined && { description }),
    writes: isWriting,
    variables,
    always,
    steps,
    file,
    shipped,
  };
  return { scenario, faults };
}

function* stepsOf(text: ScenarioText): Generator<{ phase: Phase; step: StepText; path: Path }> {
  for (const phase of phases) {
    for (const [index, step] of (text[phase] ?? []).entries()) yield { phase, step, path: [phase, index] };
  }
}

function checkedStep(step: StepText, known: ReadonlySet<string>, say: Smoke['faults']) {
  const { call, faults } = checkCall(step, say);
  const unknown = (names: readonly string[], path: Path) =>
    [...new Set(names)]
      .filter((name) => !known.has(name))
      .map((name) => ({ path, fault: say.variable(name) }));
  const parts = Object.entries(step).filter(([part]) => part !== 'when' && part !== 'unless');
  const conditions = (['when', 'unless'] as const).flatMap((part) =>
    unknown(step[part] === undefined ? [] : [step[part]], [part]),
  );
  return {
    call,
    faults: [
      ...faults,
      ...checkForms(step, say),
      ...parts.flatMap(([part, value]) => unknown(variablesIn(value), [part])),
      ...conditions,
    ],
  };
}

/** What a step cannot do without: what it is told to look at by `when` and `unless` may be missing. */
function usedBy({ when: _, unless: __, ...rest }: StepText): string[] {
  return [...new Set(variablesIn(rest))];
}

function variableOf(spec: VariableText | string | number | boolean): VariableText {
  return typeof spec === 'object' ? spec : { default: spec };
}
