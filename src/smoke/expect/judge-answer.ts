import type { Smoke } from '../../text/messages/en/smoke.ts';
import { type Answer, checkAnswer } from '../contract/check-answer.ts';
import { asText, filled, filledForm, type Values } from '../scenario/placeholders.ts';
import type { CheckName, Expect, Scenario, Step, TextExpectation } from '../scenario/scenario.ts';
import { checkJson, shown } from './check-json.ts';
import type { Fault } from './fault.ts';
import { holdingsAddUp } from './holdings-add-up.ts';
import { nothingUnmasked } from './nothing-unmasked.ts';

const checks: Readonly<Record<CheckName, (body: unknown, say: Smoke) => Fault[]>> = {
  holdings_add_up: holdingsAddUp,
  nothing_unmasked: nothingUnmasked,
};

/**
 * Holds an answer against the contract and against what the step and its scenario expect. A status that was not
 * expected is all that is said of the body beside the contract and what is expected of every answer.
 * @param ms how long the answer took
 * @throws UnknownVariable
 */
export function judgeAnswer(
  { call, expect = {} }: Step,
  { always }: Pick<Scenario, 'always'>,
  answer: Answer & { readonly ms: number },
  values: Values,
  say: Smoke,
): { faults: Fault[]; body: unknown } {
  const { violations, body } = checkAnswer(call, answer, say);
  const faults: Fault[] = violations.map((violation) => ({ kind: 'contract', ...violation }));
  const status = statusFault(expect.status, answer.status, say);
  if (status) faults.push(status);
  for (const limit of [expect.latency, always.latency]) {
    if (limit !== undefined && answer.ms > limit) {
      faults.push(expectation(say.tooSlow(limit, Math.round(answer.ms))));
    }
  }
  const names = new Set([...(always.checks ?? []), ...(status ? [] : (expect.checks ?? []))]);
  for (const name of names) faults.push(...checks[name](body, say));
  if (!status) {
    faults.push(...headerFaults(expect.headers, answer, values, say));
    for (const one of expect.json ?? []) faults.push(...checkJson(one, body, values, say));
  }
  return { faults, body };
}

function expectation(message: string): Fault {
  return { kind: 'expectation', message };
}

function statusFault(expected: Expect['status'], status: number, say: Smoke): Fault | undefined {
  const isExpected =
    expected === undefined ? status >= 200 && status < 300 : [expected].flat().includes(status);
  if (isExpected) return undefined;
  return expectation(say.status(expected === undefined ? say.success : [expected].flat().join(', '), status));
}

function headerFaults(expected: Expect['headers'], answer: Answer, values: Values, say: Smoke): Fault[] {
  return Object.entries(expected ?? {}).flatMap(([name, text]) => {
    const came = answer.headers.get(name.toLowerCase());
    const { exists, equals, matches }: TextExpectation = typeof text === 'string' ? { equals: text } : text;
    const fault = (what: string) => [
      expectation(say.header(name, what, came === undefined ? say.nothing : shown(came))),
    ];
    if (exists === false) return came === undefined ? [] : fault(say.expected.nothing);
    if (came === undefined) return fault(say.expected.something);
    const want = equals === undefined ? undefined : asText(filled(equals, values));
    if (want !== undefined && want !== came) return fault(say.expected.equals(shown(want)));
    const form = matches === undefined ? undefined : filledForm(matches, values);
    if (form && !form.test(came)) return fault(say.expected.matches(form.source));
    return [];
  });
}
