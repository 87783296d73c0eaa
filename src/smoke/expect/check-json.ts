import { isDeepStrictEqual } from 'node:util';
import { parseDecimal } from '../../domain/money/money.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { filled, filledForm, filledPath, type Values } from '../scenario/placeholders.ts';
import type { Amount, JsonExpectation } from '../scenario/scenario.ts';
import { type Decimal, decimalOf, sumText } from './decimals.ts';
import type { Fault } from './fault.ts';
import { type Found, find } from './json-path.ts';
import { isOfType } from './kinds.ts';

/** Holds a body against one expectation. @throws UnknownVariable */
export function checkJson(expectation: JsonExpectation, body: unknown, values: Values, say: Smoke): Fault[] {
  const at = filledPath(expectation.at, values);
  const found = find(at, body);
  const fault = (expected: string, came: string, pointer?: string): Fault => ({
    kind: 'expectation',
    ...(pointer !== undefined && { pointer }),
    message: say.expectation(at, expected, came),
  });
  const { exists, count, sum } = expectation;
  const { expected } = say;
  if (exists === false) return found.length === 0 ? [] : [fault(expected.nothing, shown(found[0]?.value))];
  if (count !== undefined) {
    if (!isWithin(found.length, count)) return [fault(expected.count(bounds(count)), String(found.length))];
  } else if (found.length === 0 && sum === undefined) return [fault(expected.something, say.nothing)];
  const each = found.flatMap(({ value, pointer }) =>
    brokenBy(expectation, value, values, say).map((what) => fault(what, shown(value), pointer)),
  );
  return sum === undefined ? each : [...each, ...sumFaults(found, filledPath(sum, values), body, say, fault)];
}

/** What one value should be and is not, in words. */
function brokenBy(
  { equals, not, contains, matches, type, length }: JsonExpectation,
  value: unknown,
  values: Values,
  { expected }: Smoke,
): string[] {
  const broken: string[] = [];
  const want = equals === undefined ? undefined : filled(equals, values);
  if (want !== undefined && !isDeepStrictEqual(value, want)) broken.push(expected.equals(shown(want)));
  const unwanted = not === undefined ? undefined : filled(not, values);
  if (unwanted !== undefined && isDeepStrictEqual(value, unwanted))
    broken.push(expected.not(shown(unwanted)));
  const part = contains === undefined ? undefined : filled(contains, values);
  if (part !== undefined && !hasPart(value, part)) broken.push(expected.contains(shown(part)));
  const form = matches === undefined ? undefined : filledForm(matches, values);
  if (form && !(typeof value === 'string' && form.test(value))) broken.push(expected.matches(form.source));
  if (type !== undefined && !isOfType(value, type)) broken.push(expected.type(type));
  if (length !== undefined && !isWithin(lengthOf(value), length)) {
    broken.push(expected.length(bounds(length)));
  }
  return broken;
}

function sumFaults(
  found: readonly Found[],
  target: string,
  body: unknown,
  say: Smoke,
  fault: (expected: string, came: string, pointer?: string) => Fault,
): Fault[] {
  const parts = found.map(({ value }) => value);
  const odd = found.find(({ value }) => decimalOf(value) === undefined);
  if (odd) return [fault(say.expected.type('decimal'), shown(odd.value), odd.pointer)];
  const sum = parts.reduce((total: Decimal, part) => total.plus(decimalOf(part) ?? 0), zero);
  const wanted = target.startsWith('$') ? find(target, body)[0]?.value : target;
  const decimal = decimalOf(wanted);
  if (decimal === undefined) return [fault(say.expected.sum(target), say.nothing)];
  if (sum.eq(decimal)) return [];
  return [fault(say.expected.sum(sumText(decimal, [wanted])), sumText(sum, parts))];
}

const zero = parseDecimal('0', 'amount');

function hasPart(value: unknown, part: unknown): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.some((item) => isDeepStrictEqual(item, part));
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : Number.NaN;
}

function isWithin(number: number, amount: Amount): boolean {
  if (typeof amount === 'number') return number === amount;
  const { min = 0, max = Number.POSITIVE_INFINITY } = amount;
  return number >= min && number <= max;
}

function bounds(amount: Amount): string {
  if (typeof amount === 'number') return String(amount);
  return `${amount.min ?? 0}…${amount.max ?? ''}`;
}

const longest = 200;

/** A value as a sentence quotes it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
