import { describe, expect, test } from 'vitest';
import { parseField, toBody, typedValue } from '../../src/program/request-fields.ts';
import { failureOf } from '../support/failure-of.ts';

const body = (...fields: string[]) =>
  JSON.stringify(
    toBody(
      fields.map((typed) => parseField(typed, 'en')),
      'en',
    ),
  );

describe('fields make a body', () => {
  test('of plain keys, the value as it is', () => {
    expect(body('title=a=b', 'note=', 'n=1')).toBe('{"title":"a=b","note":"","n":"1"}');
  });

  test('nested', () => {
    expect(body('followUp[dueAt]=2026-12-01', 'followUp[title]=回访', 'a[b][c]=1')).toBe(
      '{"followUp":{"dueAt":"2026-12-01","title":"回访"},"a":{"b":{"c":"1"}}}',
    );
  });

  test('with arrays', () => {
    expect(body('ids[]=1', 'ids[]=2', 'a[b][]=3')).toBe('{"ids":["1","2"],"a":{"b":["3"]}}');
  });

  test('whatever the key is called', () => {
    expect(body('__proto__[x]=1', 'constructor=2')).toBe('{"__proto__":{"x":"1"},"constructor":"2"}');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test.each([
    ['a=1', 'a=2'],
    ['a=1', 'a[b]=2'],
    ['a[b]=1', 'a=2'],
    ['a[]=1', 'a[b]=2'],
    ['a[b]=1', 'a[]=2'],
  ])('unless %s and %s contradict each other', async (one, other) => {
    const { problem, exitCode } = await failureOf(() => body(one, other));
    expect(exitCode).toBe(2);
    expect(problem.type).toBe('urn:tong:problem:invalid-field');
    expect(problem.detail).toBe(`“${other.split('=')[0]}” does not go together with a field before it.`);
  });
});

test.each(['title', '=1', 'a[=1', 'a]b=1', 'a[][b]=1', '[a]=1', ''])('%j is no field', async (typed) => {
  const { problem } = await failureOf(() => parseField(typed, 'zh-CN'));
  expect(problem.detail).toBe(`“${typed}”不是 key=value 的形式。`);
});

describe('a typed value', () => {
  const read = async (file: string) => `text of ${file}`;

  test.each([
    ['true', true],
    ['false', false],
    ['null', null],
    ['0', 0],
    ['-12.5', -12.5],
    ['1.50', '1.50'],
    ['007', '007'],
    ['6222020200112233445', '6222020200112233445'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['True', 'True'],
    ['', ''],
    [' ', ' '],
    ['@note.txt', 'text of note.txt'],
    ['@-', 'text of -'],
  ])('%j is %j', async (text, value) => {
    expect(await typedValue(text, read)).toBe(value);
  });
});
