import { usageFailure } from '../../api/usage-failure.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { asText } from './placeholders.ts';
import type { Json, Scenario } from './scenario.ts';

/** @throws Failure (2) `invalid-variable` for what is not `name=value`, or names a variable that no scenario has */
export function parseAssignments(
  assignments: readonly string[],
  scenarios: readonly Scenario[],
  { problems }: Smoke,
): ReadonlyMap<string, string> {
  const known = [...new Set(scenarios.flatMap(({ variables }) => Object.keys(variables)))];
  return new Map(
    assignments.map((text) => {
      const [name = '', ...value] = text.split('=');
      if (name === '' || value.length === 0) {
        throw usageFailure('invalid-variable', problems.notAssigned(text));
      }
      if (!known.includes(name)) {
        throw usageFailure('invalid-variable', problems.unknownVariable(name, known));
      }
      return [name, value.join('=')];
    }),
  );
}

/** The values that a scenario begins with: of `--var`, else of the environment, else the defaults. */
export function givenValues(
  { variables }: Scenario,
  assigned: ReadonlyMap<string, string>,
  env: Readonly<Record<string, string | undefined>>,
): Map<string, Json> {
  const given = Object.entries(variables).flatMap(([name, { env: variable, default: usual }]) => {
    const ofEnvironment = variable === undefined ? undefined : env[variable] || undefined;
    const text = assigned.get(name) ?? ofEnvironment;
    const value = text === undefined ? usual : likeDefault(text, usual);
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return new Map(given);
}

/** A text that says a number or a truth value, where the default is one; else the text. */
function likeDefault(text: string, usual: Json | undefined): Json {
  if (typeof usual === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (typeof usual === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Values that are never shown, and what is shown in their place. */
export function secretValues(
  { variables }: Scenario,
  values: ReadonlyMap<string, Json>,
): (readonly [secret: string, shown: string])[] {
  return Object.entries(variables).flatMap(([name, { secret }]) => {
    const value = values.get(name);
    return secret && value !== undefined ? [[asText(value), `\${${name}}`] as const] : [];
  });
}
