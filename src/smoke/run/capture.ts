import type { Smoke } from '../../text/messages/en/smoke.ts';
import type { Fault } from '../expect/fault.ts';
import { find } from '../expect/json-path.ts';
import { filledForm, filledPath, type Values } from '../scenario/placeholders.ts';
import type { Json, Step } from '../scenario/scenario.ts';

/** What a step takes out of its answer for later ones; a path that finds nothing is a fault, unless it may. @throws UnknownVariable */
export function capture(
  { capture: wanted = {} }: Step,
  body: unknown,
  values: Values,
  say: Smoke,
): { taken: [name: string, value: Json][]; faults: Fault[] } {
  const taken: [string, Json][] = [];
  const faults: Fault[] = [];
  for (const [name, what] of Object.entries(wanted)) {
    const { path, all = false, match, optional = false } = typeof what === 'string' ? { path: what } : what;
    const at = filledPath(path, values);
    const form = match === undefined ? undefined : filledForm(match, values);
    const found = find(at, body).flatMap(({ value }) => (form ? partOf(value, form) : [value as Json]));
    const [first] = found;
    if (first === undefined) {
      if (!optional) faults.push({ kind: 'expectation', message: say.captured(at, name) });
    } else taken.push([name, all ? found : first]);
  }
  return { taken, faults };
}

/** What the first group of the form has, or all of it where there is no group. */
function partOf(value: unknown, form: RegExp): string[] {
  const matched = typeof value === 'string' ? form.exec(value) : null;
  const part = matched?.[1] ?? matched?.[0];
  return part === undefined ? [] : [part];
}
