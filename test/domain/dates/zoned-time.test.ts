import { describe, expect, test } from 'vitest';
import {
  formatWithOffset,
  instantAfter,
  isTimeZone,
  wallTimeAt,
} from '../../../src/domain/dates/zoned-time.ts';

test('a wall shows the time of its zone', () => {
  const instant = new Date('2026-11-23T16:30:05Z');
  expect(wallTimeAt(instant, 'Asia/Shanghai')).toEqual({ date: '2026-11-24', time: '00:30:05' });
  expect(wallTimeAt(instant, 'Asia/Kathmandu')).toEqual({ date: '2026-11-23', time: '22:15:05' });
});

test.each([
  ['Asia/Shanghai', '2026-07-01T08:00:00+08:00'],
  ['America/New_York', '2026-06-30T20:00:00-04:00'],
  ['Asia/Kathmandu', '2026-07-01T05:45:00+05:45'],
  ['America/St_Johns', '2026-06-30T21:30:00-02:30'],
  ['UTC', '2026-07-01T00:00:00+00:00'],
])('an instant is written with the offset of %s', (zone, expected) => {
  expect(formatWithOffset(new Date('2026-07-01T00:00:00Z'), zone)).toBe(expected);
});

test('only zones that the runtime knows', () => {
  expect(['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Shangri-La', ''].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('instantAfter', () => {
  const at = (after: string, date: string, time: string, zone: string) =>
    instantAfter(new Date(after), { date, time }, zone).toISOString();

  test('plain', () => {
    expect(at('2026-11-23T14:00:00Z', '2026-11-24', '08:00:00', 'Asia/Shanghai')).toBe(
      '2026-11-24T00:00:00.000Z',
    );
  });
  test('a time that the clocks skip is as much later', () => {
    // New York, 8 March 2026: 02:00 EST becomes 03:00 EDT.
    expect(at('2026-03-08T05:00:00Z', '2026-03-08', '02:30:00', 'America/New_York')).toBe(
      '2026-03-08T07:30:00.000Z',
    );
  });
  test('a time that the clocks show twice is the next of the two', () => {
    // New York, 1 November 2026: 02:00 EDT becomes 01:00 EST.
    const twice = (after: string) => at(after, '2026-11-01', '01:30:00', 'America/New_York');
    expect(twice('2026-11-01T04:00:00Z')).toBe('2026-11-01T05:30:00.000Z');
    expect(twice('2026-11-01T06:15:00Z')).toBe('2026-11-01T06:30:00.000Z');
  });
});
