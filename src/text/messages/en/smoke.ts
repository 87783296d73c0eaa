import type { ErrorText } from './errors.ts';
import { count, either, faults, quoted } from './faults.ts';

/** `tong smoke`: what is wrong in a scenario, what an answer should have been, and the reports. */
export const smoke = {
  problems: {
    scenario: (found: readonly string[]): ErrorText => ({
      title: 'The scenario does not fit',
      detail: found.join('; '),
      nextSteps: ['Correct it; docs/smoke.md explains every part.'],
    }),
    unreadable: (path: string, why: string): ErrorText => ({
      title: 'A scenario cannot be read',
      detail: `${path} cannot be read: ${why}.`,
      nextSteps: ['Name a YAML file, or a folder of them, with --scenarios.'],
    }),
    noScenarios: (path: string): ErrorText => ({
      title: 'No scenarios',
      detail: `There is no .yaml file in ${path}.`,
      nextSteps: ['Name a YAML file, or a folder of them, with --scenarios.'],
    }),
    unknownStep: (name: string, known: readonly string[]): ErrorText => ({
      title: 'No such scenario or step',
      detail: `${quoted(name)} names no scenario and no step; there is ${either(known)}.`,
      nextSteps: ['Say --only <scenario> or --only <scenario>/<step>.'],
    }),
    unknownVariable: (name: string, known: readonly string[]): ErrorText => ({
      title: 'No such variable',
      detail: `${quoted(name)} is a variable of none of the scenarios; there is ${either(known)}.`,
      nextSteps: ['Say --var name=value.'],
    }),
    notAssigned: (text: string): ErrorText => ({
      title: 'This is no variable',
      detail: `${quoted(text)} is not name=value.`,
      nextSteps: ['Say --var name=value.'],
    }),
    production: (profile: string): ErrorText => ({
      title: 'Not in production',
      detail: `Profile ${profile} is production: only the scenario readonly that comes with tong is run there, and only by --yes-production.`,
      nextSteps: [
        `If you mean it: tong smoke --profile ${profile} --only readonly --yes-production`,
        'Else choose another profile: tong profile list',
      ],
    }),
    unknownKind: (server: string, scenarios: readonly string[]): ErrorText => ({
      title: 'May this server be written to?',
      detail: `No profile says what kind of server ${server} is, and ${scenarios.join(', ')} would write to it.`,
      nextSteps: [
        `Say so: tong profile set staging server=${server} kind=staging, then --profile staging`,
        'Or only read: tong smoke --only readonly',
      ],
    }),
    unwritable: (path: string, why: string): ErrorText => ({
      title: 'A report cannot be written',
      detail: `${path} cannot be written: ${why}.`,
      nextSteps: ['Name another file with --junit or --tap.'],
    }),
    interrupted: 'Interrupted; what the scenarios clean up is cleaned up.',
  },
  /** What a YAML file can be wrong about. */
  faults: {
    ...faults,
    operation: (name: string, near: string) =>
      `the contract has no operation ${quoted(name)}; the nearest is ${near}`,
    stream: (name: string) => `${name} is a stream, which has no end to wait for`,
    parameter: (name: string, operation: string, known: readonly string[]) =>
      `${operation} has no such parameter ${quoted(name)}; it has ${either(known)}`,
    noParameter: (name: string, operation: string) => `${operation} needs the parameter ${name}`,
    variable: (name: string) => `\${${name}} is neither a variable nor captured by an earlier step`,
    taken: (name: string) => `${quoted(name)} is there already`,
    builtIn: (name: string) => `${name} is set by tong itself`,
    path: (text: string, why: string) => `${quoted(text)} is no JSON path: ${why}`,
    form: (text: string, why: string) => `${quoted(text)} is no regular expression: ${why}`,
    sum: (text: string) => `${quoted(text)} is neither a decimal nor a JSON path`,
    readsOnly: (operation: string) => `${operation} writes; say writes: true`,
  },
  contract: {
    status: (status: number) => `the contract has no status ${status} for this operation`,
    mediaType: (type: string, known: readonly string[]) =>
      `the answer is ${type === '' ? 'of no type' : type}, not ${either(known)}`,
    notJson: 'the answer is not JSON',
    broken: (pointer: string, message: string) =>
      `contract violated at ${pointer === '' ? 'the whole answer' : pointer}: ${message}`,
  },
  nothing: 'nothing',
  success: 'a success',
  status: (expected: string, came: number) => `status: expected ${expected}, came ${came}`,
  tooSlow: (limit: number, ms: number) => `latency: expected at most ${limit} ms, took ${ms} ms`,
  header: (name: string, expected: string, came: string) =>
    `header ${name}: expected ${expected}, came ${came}`,
  expectation: (at: string, expected: string, came: string) => `${at}: expected ${expected}, came ${came}`,
  captured: (at: string, name: string) => `${at}: expected something for ${name}, came nothing`,
  expected: {
    nothing: 'nothing',
    something: 'something',
    equals: (value: string) => value,
    not: (value: string) => `anything but ${value}`,
    contains: (value: string) => `something with ${value} in it`,
    matches: (form: string) => `the form ${form}`,
    type: (type: string) => `the type ${type}`,
    length: (bounds: string) => `the length ${bounds}`,
    count: (bounds: string) => `${bounds} values`,
    sum: (total: string) => `the sum ${total}`,
  },
  checks: {
    noMoney: 'there is no amount of money',
    items: (what: string) => `the ${what} items`,
    sides: 'assets less liabilities',
    lines: 'the three lines',
    doesNotAddUp: (stated: string, really: string, of: string) => `says ${stated}; ${of} make ${really}`,
    otherCurrency: (currency: string, totals: string) => `is in ${currency}, the totals are in ${totals}`,
    unmasked: (number: string) => `holds a number of a person that is not masked: ${number}`,
  },
  step: {
    contractViolated: 'The answer violates the contract',
    expectationFailed: 'The answer is not as expected',
    notRun: 'The step could not be run',
    missing: (name: string) => `\${${name}} has no value, as an earlier step failed`,
    more: (number: number) => `and ${number} more`,
    /** Why a step was passed over. */
    noValue: (name: string) => `no ${name} was captured`,
    without: (name: string) => `--var ${name}=… is not given`,
    with: (name: string) => `${name} is given`,
    interrupted: 'interrupted',
    away: 'the server cannot be reached',
    setupFailed: (name: string) => `the set-up failed: ${name}`,
  },
  report: {
    passed: 'passed',
    failed: 'failed',
    skipped: 'skipped',
    round: (round: number) => `round ${round}`,
    ms: (ms: number) => `${Math.round(ms)} ms`,
    phases: { setup: 'setup', cleanup: 'clean-up' },
    summary: (passed: number, failed: number, skipped: number, seconds: string) =>
      `${count(passed, 'step')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}, in ${seconds} s`,
    p95: (p95: string, max: string) =>
      `95 % of the answers came within ${p95} ms; at most ${max} ms were allowed`,
    labels: {
      expected: 'Fault',
      request: 'Request',
      answer: 'Answer',
      requestId: 'Request id',
    },
    noAnswer: 'none',
  },
};

export type Smoke = typeof smoke;
