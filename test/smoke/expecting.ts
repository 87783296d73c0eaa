import { checkJson } from '../../src/smoke/expect/check-json.ts';
import type { Json, JsonExpectation } from '../../src/smoke/scenario/scenario.ts';
import { smokeMessages } from '../../src/text/messages/smoke.ts';

export const say = smokeMessages('en');

/** What one expectation finds wrong with a body. */
export function faultsOf(
  expectation: JsonExpectation,
  body: unknown,
  values: Readonly<Record<string, Json>> = {},
): string[] {
  return checkJson(expectation, body, new Map(Object.entries(values)), say).map(({ message }) => message);
}
