import { describe, expect, test } from 'vitest';
import { parseDay, parseDue, parseInstant } from '../../src/program/when.ts';
import { failureOf } from '../support/failure-of.ts';

/** 00:30 on 24 November in the house, the 23rd by UTC. */
const typing = { now: new Date('2026-11-23T16:30:00Z'), lang: 'en' } as const;
const due = (typed: string) => parseDue(typed, '--due', typing);

describe('a due date', () => {
  test.each([
    ['2026-12-01', '2026-12-01'],
    ['2028-02-29', '2028-02-29'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['+0d', '2026-11-24'],
    ['+3d', '2026-11-27'],
    ['+2w', '2026-12-08'],
    ['＋３d', '2026-11-27'],
    ['２０２６－１２－０１', '2026-12-01'],
    [' 2026-12-01 ', '2026-12-01'],
    ['2026-12-01 14:30', '2026-12-01T14:30:00+08:00'],
    ['2026-12-01T14:30:00+08:00', '2026-12-01T14:30:00+08:00'],
    ['2026-12-01t06:30:00.5z', '2026-12-01T06:30:00.5Z'],
  ])('%s means %s', (typed, meant) => {
    expect(due(typed)).toBe(meant);
  });

  test.each([
    '2026-02-29',
    '2026-12-01 24:00',
    '2026-02-30 10:00',
    '2026-12-01T14:30:00',
    '2026-02-30T14:30:00Z',
    '2026-12-01T25:00:00Z',
    '1.12.2026',
    '+3',
    '+3m',
    '+1000d',
    '3d',
    'friday',
    'toString',
    '',
  ])('%j is refused', async (typed) => {
    const { kind, problem } = await failureOf(() => due(typed));
    expect(kind).toBe('usage');
    expect(problem).toEqual({
      type: 'urn:tong:problem:invalid-value',
      title: 'This is no date',
      status: 400,
      detail: `--due: “${typed}” is no day or time that exists.`,
      nextSteps: [
        'Say it like 2026-12-01, today, tomorrow, +3d, +2w, "2026-12-01 14:30" or 2026-12-01T14:30:00+08:00.',
      ],
    });
  });
});

describe('a day', () => {
  test('is a date or a word for one', () => {
    expect(parseDay('+1w', '--due-before', typing)).toBe('2026-12-01');
  });

  test('has no time', async () => {
    const failure = await failureOf(() =>
      parseDay('2026-12-01 14:30', '--due-before', { ...typing, lang: 'zh-CN' }),
    );
    expect(failure.message).toBe('--due-before：“2026-12-01 14:30”不是存在的日期。');
  });
});

describe('a time', () => {
  test('without an offset is by the clock of the house', () => {
    expect(parseInstant('2026-11-23  09:05', '--at', typing)).toBe('2026-11-23T09:05:00+08:00');
  });

  test('is more than a day', async () => {
    const failure = await failureOf(() => parseInstant('2026-11-23', '--at', typing));
    expect(failure.message).toBe('--at: “2026-11-23” is no time that exists.');
    expect(failure.exitCode).toBe(2);
  });
});
