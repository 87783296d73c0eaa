import { describe, expect, test } from 'vitest';
import { flagValue, hasFlag, outputFormat } from '../../src/program/argv.ts';

describe('the form of the answer', () => {
  test.each([
    [['show', 'x'], 'table'],
    [['show', 'x', '--json'], 'json'],
    [['feed', '--output', 'ndjson'], 'ndjson'],
    [['feed', '--output=csv'], 'csv'],
    [['feed', '--output=csv', '--json'], 'json'],
    [['feed', '--output', 'xml'], 'table'],
    [['feed', '--output'], 'table'],
    [['find', '--', '--json'], 'table'],
  ])('%j is %s', (argv, format) => {
    expect(outputFormat(argv)).toBe(format);
  });

  test('the profile decides where the command line does not', () => {
    expect(outputFormat(['feed'], 'csv')).toBe('csv');
    expect(outputFormat(['feed', '--json'], 'csv')).toBe('json');
  });
});

test('a value may stand behind an equals sign and hold others', () => {
  expect(flagValue(['--note=a=b'], 'note')).toBe('a=b');
});

test('a flag is not found by its beginning', () => {
  expect(hasFlag(['--json-lines'], 'json')).toBe(false);
  expect(flagValue(['--language', 'fr'], 'lang')).toBeUndefined();
});
