import { closest } from 'fastest-levenshtein';
import type { Path } from '../../checked-yaml/path.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { isStream, type Operation, operations } from '../contract/operations.ts';
import { isDecimal } from '../expect/decimals.ts';
import { pathFault } from '../expect/json-path.ts';
import { variablesIn } from './placeholders.ts';
import type { Expect, StepText } from './scenario.ts';

/** Something about a scenario that its schema cannot say. */
export interface ScenarioFault {
  readonly path: Path;
  readonly fault: string;
}

/** Posts that only read, as their descriptions in the contract say. */
const readingPosts = new Set(['searchCustomers', 'previewBulk']);

export function writes({ id, method }: Operation): boolean {
  return method !== 'GET' && !readingPosts.has(id);
}

/** The operation of a step, unless it cannot be called; and what is wrong with how it is called. */
export function checkCall(
  { operation: name, path = {}, query = {} }: StepText,
  say: Smoke['faults'],
): { call?: Operation; faults: ScenarioFault[] } {
  const call = operations.get(name);
  if (!call) {
    return {
      faults: [{ path: ['operation'], fault: say.operation(name, closest(name, [...operations.keys()])) }],
    };
  }
  if (isStream(call)) return { faults: [{ path: ['operation'], fault: say.stream(name) }] };
  const faults: ScenarioFault[] = [];
  for (const [place, given] of Object.entries({ path, query })) {
    const own = call.parameters.filter((parameter) => parameter.in === place);
    const known = own.map((parameter) => parameter.name);
    for (const key of Object.keys(given)) {
      if (!known.includes(key)) faults.push({ path: [place, key], fault: say.parameter(key, name, known) });
    }
    for (const { name: needed, required } of own) {
      if (required && !Object.hasOwn(given, needed)) {
        faults.push({ path: [place], fault: say.noParameter(needed, name) });
      }
    }
  }
  return { call, faults };
}

/** JSON paths and regular expressions that are none. */
export function checkForms({ expect = {}, capture = {} }: StepText, say: Smoke['faults']): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  const aPath = (text: string, path: Path) => {
    const why = pathFault(withoutPlaceholders(text));
    if (why !== undefined) faults.push({ path, fault: say.path(text, why) });
  };
  const aForm = (text: string | undefined, path: Path) => {
    const why = text === undefined ? undefined : formFault(withoutPlaceholders(text));
    if (why !== undefined) faults.push({ path, fault: say.form(text ?? '', why) });
  };
  for (const [name, taken] of Object.entries(capture)) {
    const { path, match } = typeof taken === 'string' ? { path: taken } : taken;
    aPath(path, ['capture', name]);
    aForm(match, ['capture', name]);
  }
  for (const [index, { at, matches, sum }] of (expect.json ?? []).entries()) {
    const here = ['expect', 'json', index];
    aPath(at, [...here, 'at']);
    aForm(matches, [...here, 'matches']);
    if (sum?.startsWith('$') && !sum.startsWith('${')) aPath(sum, [...here, 'sum']);
    else if (sum !== undefined && variablesIn(sum).length === 0 && !isDecimal(sum)) {
      faults.push({ path: [...here, 'sum'], fault: say.sum(sum) });
    }
  }
  for (const [name, text] of Object.entries<Exclude<Expect['headers'], undefined>[string]>(
    expect.headers ?? {},
  )) {
    if (typeof text !== 'string') aForm(text.matches, ['expect', 'headers', name, 'matches']);
  }
  return faults;
}

/** A placeholder stands where a text stands. */
function withoutPlaceholders(text: string): string {
  return text.replaceAll(/\$\{[A-Za-z0-9]+\}/g, 'x');
}

function formFault(text: string): string | undefined {
  try {
    new RegExp(text, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*\/u?: /, '') : String(error);
  }
}
