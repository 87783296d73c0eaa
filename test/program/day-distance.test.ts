import { describe, expect, test } from 'vitest';
import { parseDayAhead, parsePastDay } from '../../src/program/day-distance.ts';
import { endTimeOf } from '../../src/program/time-of-day.ts';
import { failureOf } from '../support/failure-of.ts';

/** 00:30 on 24 November in the house, the 23rd by UTC. */
const typing = { now: new Date('2026-11-23T16:30:00Z'), lang: 'en' } as const;

describe('a day ahead', () => {
  test.each([
    ['30d', '2026-12-24'],
    ['+30d', '2026-12-24'],
    ['６w', '2027-01-05'],
    ['2026-12-01', '2026-12-01'],
    ['tomorrow', '2026-11-25'],
  ])('%s is %s', (typed, day) => {
    expect(parseDayAhead(typed, '--matures-before', typing)).toBe(day);
  });
});

describe('a day that is past', () => {
  test.each([
    ['90d', '2026-08-26'],
    ['-90d', '2026-08-26'],
    ['12w', '2026-09-01'],
    ['2026-08-25', '2026-08-25'],
    ['yesterday', '2026-11-23'],
    ['昨天', '2026-11-23'],
  ])('%s is %s', (typed, day) => {
    expect(parsePastDay(typed, '--silent-since', typing)).toBe(day);
  });

  test.each(['', 'd90', '2026-02-30', '+3d'])('%j is none', async (typed) => {
    const { exitCode, problem } = await failureOf(() => parsePastDay(typed, '--silent-since', typing));
    expect([exitCode, problem.detail]).toEqual([2, `--silent-since: “${typed}” is no day.`]);
  });
});

describe('the time of day that is meant', () => {
  const at = (typed: string) => new Date(endTimeOf(typed, '--until', typing)).toISOString();
  test.each([
    ['08:00', '2026-11-24T00:00:00.000Z'],
    ['20:30', '2026-11-23T12:30:00.000Z'],
    ['12:00', '2026-11-24T04:00:00.000Z'],
    ['0:15', '2026-11-23T16:15:00.000Z'],
    ['00:30', '2026-11-23T16:30:00.000Z'],
    ['18:31', '2026-11-23T10:31:00.000Z'],
    ['18:29', '2026-11-24T10:29:00.000Z'],
    ['１２：００', '2026-11-24T04:00:00.000Z'],
  ])('%s on the house’s clock is %s', (typed, instant) => {
    expect(at(typed)).toBe(instant);
  });

  test.each(['24:00', '8', '20:60', 'noon'])('%j is none', async (typed) => {
    const { exitCode } = await failureOf(() => endTimeOf(typed, '--until', typing));
    expect(exitCode).toBe(2);
  });
});
