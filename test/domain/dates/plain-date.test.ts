import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isPlainDate,
  nextAnniversary,
} from '../../../src/domain/dates/plain-date.ts';
import { anyDay } from './any-day.ts';

describe('isPlainDate', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-30'])('%s exists', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-11-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
  ])('%s does not', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });
  test('agrees with Date on every day of its years', () => {
    fc.assert(fc.property(anyDay, (day) => isPlainDate(day)));
  });
});

describe('addMonths', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-24', 12, '2027-11-24'],
    ['2026-11-24', -11, '2025-12-24'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

test('days are added as they are counted', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test('a day that does not exist cannot be reckoned with', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(new RangeError('Not a calendar day: 2026-02-30'));
});

describe('nextAnniversary', () => {
  test.each([
    ['1990-11-24', '2026-11-24', '2026-11-24'],
    ['1990-11-23', '2026-11-24', '2027-11-23'],
    ['1992-02-29', '2027-01-01', '2027-02-28'],
    ['1992-02-29', '2028-01-01', '2028-02-29'],
    ['1992-02-29', '2027-03-01', '2028-02-29'],
  ])('born %s, seen from %s: %s', (date, today, expected) => {
    expect(nextAnniversary(date, today)).toBe(expected);
  });
  test('is never past and never more than a year away', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (date, today) => {
        const next = nextAnniversary(date, today);
        expect(next >= today && next <= addMonths(today, 12)).toBe(true);
      }),
    );
  });
});
