import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysUntil, dueDay, formatDateTime, formatDay, relativeDay } from '../../src/text/dates.ts';
import { messages } from '../../src/text/messages/messages.ts';

const now = new Date('2026-11-23T09:30:00+08:00');
const here = { now };
const en = messages('en').times;
const zh = messages('zh-CN').times;

describe('days and times', () => {
  test('a plain date stays as it is', () => {
    expect(formatDay('2026-11-23')).toBe('2026-11-23');
    expect(formatDateTime('2026-11-23', here)).toBe('2026-11-23');
  });

  test('an instant is read in the house zone', () => {
    expect(formatDay('2026-11-22T16:00:00Z')).toBe('2026-11-23');
    expect(formatDay('2026-11-22T15:59:59Z')).toBe('2026-11-22');
    expect(formatDateTime('2026-11-23T01:30:00Z', here)).toBe('11-23 09:30');
    expect(formatDateTime('2025-12-31T23:05:00+08:00', here)).toBe('2025-12-31 23:05');
    expect(formatDateTime('2026-11-23T00:00:00+08:00', here)).toBe('11-23 00:00');
  });

  test('or in another', () => {
    expect(formatDay('2026-11-22T16:00:00Z', 'America/New_York')).toBe('2026-11-22');
    expect(formatDateTime('2026-07-01T00:00:00Z', { now, zone: 'Europe/London' })).toBe('07-01 01:00');
  });

  test('summer time, which China last had in 1991, is kept', () => {
    expect(formatDateTime('1988-07-01T00:00:00Z', here)).toBe('1988-07-01 09:00');
    expect(formatDateTime('1991-09-14T16:59:00Z', here)).toBe('1991-09-15 01:59');
    expect(formatDateTime('1991-09-14T17:00:00Z', here)).toBe('1991-09-15 01:00');
  });

  test('the arithmetic for China agrees with Intl', () => {
    const reference = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const instant = fc.date({
      min: new Date('1960-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    const longAgo = { now: new Date('1900-01-01') };
    fc.assert(
      fc.property(instant, (when) => {
        expect(formatDateTime(when, longAgo)).toBe(reference.format(when));
      }),
    );
  });

  test('what is neither is an error', () => {
    expect(() => formatDay('tomorrow')).toThrow(RangeError);
  });
});

describe('relative days', () => {
  test.each([
    ['2026-11-23', 0, 'today', '今天'],
    ['2026-11-24', 1, 'tomorrow', '明天'],
    ['2026-11-22', -1, 'yesterday', '昨天'],
    ['2026-11-26', 3, 'in 3 days', '3 天后'],
    ['2026-11-13', -10, '10 days ago', '10 天前'],
    ['2027-01-01', 39, 'in 39 days', '39 天后'],
    ['2026-11-23T23:59:00+08:00', 0, 'today', '今天'],
    ['2026-11-23T16:00:00Z', 1, 'tomorrow', '明天'],
  ])('%s is %i days away: %s, %s', (when, days, english, chinese) => {
    expect(daysUntil(when, here)).toBe(days);
    expect(relativeDay(when, here, en)).toBe(english);
    expect(relativeDay(when, here, zh)).toBe(chinese);
  });

  test.each([
    ['2026-11-21', 'overdue 2 days', '已逾期 2 天'],
    ['2026-11-22', 'overdue 1 day', '已逾期 1 天'],
    ['2026-11-23', 'today', '今天'],
    ['2026-11-26', 'in 3 days', '3 天后'],
  ])('due %s: %s, %s', (when, english, chinese) => {
    expect(dueDay(when, here, en)).toBe(english);
    expect(dueDay(when, here, zh)).toBe(chinese);
  });
});
