import { describe, expect, test } from 'vitest';
import { UnknownVariable } from '../../src/smoke/scenario/placeholders.ts';
import type { JsonExpectation } from '../../src/smoke/scenario/scenario.ts';
import { faultsOf } from './expecting.ts';

const money = (amount: string, currency = 'CNY') => ({ amount, currency });
const body = {
  name: '张伟',
  empty: [],
  list: [1, 2, 2],
  words: ['a', 'b'],
  nothing: null,
  on: '2026-11-26',
  at: '2026-11-26T21:24:20+08:00',
  rate: '2.15',
  parts: [money('0.10'), money('0.20')],
  whole: money('0.30'),
  yen: money('1', 'JPY'),
};

describe('holds', () => {
  test.each<JsonExpectation>([
    { at: '$.name', equals: '张伟' },
    { at: '$.name', length: 2, matches: '^张', contains: '伟', type: 'string' },
    { at: '$.nothing', equals: null, type: 'null' },
    { at: '$.nix', exists: false },
    { at: '$.empty', length: 0, type: 'array', exists: true },
    { at: '$.empty[*]', count: 0, equals: 'anything' },
    { at: '$.list[*]', count: { min: 3, max: 3 }, type: 'integer', not: 3 },
    { at: '$.list', contains: 2 },
    { at: '$.on', type: 'date' },
    { at: '$.at', type: 'instant' },
    { at: '$.rate', type: 'decimal' },
    { at: '$.parts[*]', sum: '$.whole' },
    { at: '$.parts[*].amount', sum: '0.3' },
    { at: '$.list[*]', sum: '5' },
    { at: '$.empty[*]', sum: '0' },
  ])('%j', (expectation) => {
    expect(faultsOf(expectation, body)).toEqual([]);
  });
});

describe('is told', () => {
  test.each<[JsonExpectation, string[]]>([
    [{ at: '$.nix', equals: 1 }, ['$.nix: expected something, came nothing']],
    [{ at: '$.name', exists: false }, ['$.name: expected nothing, came "张伟"']],
    [{ at: '$.name', equals: '李娜' }, ['$.name: expected "李娜", came "张伟"']],
    [{ at: '$.name', not: '张伟' }, ['$.name: expected anything but "张伟", came "张伟"']],
    [{ at: '$.words[*]', equals: 'a' }, ['$.words[*]: expected "a", came "b"']],
    [{ at: '$.words', contains: 'c' }, ['$.words: expected something with "c" in it, came ["a","b"]']],
    [{ at: '$.list[0]', matches: '1' }, ['$.list[0]: expected the form 1, came 1']],
    [{ at: '$.rate', type: 'number' }, ['$.rate: expected the type number, came "2.15"']],
    [{ at: '$.on', type: 'instant' }, ['$.on: expected the type instant, came "2026-11-26"']],
    [{ at: '$.list', length: { max: 2 } }, ['$.list: expected the length 0…2, came [1,2,2]']],
    [{ at: '$.list[*]', count: { min: 4 } }, ['$.list[*]: expected 4… values, came 3']],
    [{ at: '$.parts[*]', sum: '$.yen' }, ['$.parts[*]: expected the sum 1 JPY, came 0.30 CNY']],
    [{ at: '$.parts[*]', sum: '$.nix' }, ['$.parts[*]: expected the sum $.nix, came nothing']],
    [{ at: '$.words[*]', sum: '1' }, ['$.words[*]: expected the type decimal, came "a"']],
  ])('%j', (expectation, faults) => {
    expect(faultsOf(expectation, body)).toEqual(faults);
  });
});

describe('variables', () => {
  test('keep their kind, and stand for themselves in paths and forms', () => {
    const odd = { items: [{ id: `it's "x"`, n: [1] }] };
    expect(
      faultsOf({ at: `$.items[?@.id == '\${id}'].n`, equals: `\${n}` }, odd, { id: `it's "x"`, n: [1] }),
    ).toEqual([]);
    expect(faultsOf({ at: '$.items[0].id', matches: `^\${id}$` }, odd, { id: `it's "x"` })).toEqual([]);
    expect(faultsOf({ at: '$.items[0].id', matches: `\${dot}` }, odd, { dot: '.' })).toHaveLength(1);
    expect(faultsOf({ at: '$.items[0].id', not: `$\${id}` }, odd)).toEqual([]);
  });

  test('that have no value are not guessed', () => {
    expect(() => faultsOf({ at: '$', equals: `\${who}` }, body)).toThrow(UnknownVariable);
  });
});
