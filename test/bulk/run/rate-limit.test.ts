import { describe, expect, test } from 'vitest';
import { LightHeaders } from '../../../src/api/light-http.ts';
import { notBefore } from '../../../src/bulk/run/rate-limit.ts';

const now = Date.parse('2026-11-26T10:00:00Z');
const at = (status: number, headers: Record<string, string>) =>
  notBefore({ status, headers: new LightHeaders(Object.entries(headers)) }, now);

describe('when the next call may go', () => {
  test.each([
    ['Retry-After in seconds', 429, { 'Retry-After': '7' }, now + 7_000],
    ['Retry-After as a date', 503, { 'Retry-After': 'Thu, 26 Nov 2026 10:01:00 GMT' }, now + 60_000],
    ['Retry-After in the past', 429, { 'Retry-After': 'Thu, 26 Nov 2026 09:00:00 GMT' }, now],
    ['Retry-After of a success', 200, { 'Retry-After': '7' }, undefined],
    ['no sense', 429, { 'Retry-After': 'soon' }, undefined],
    [
      'an allowance that is used up',
      200,
      { 'RateLimit-Remaining': '0', 'RateLimit-Reset': '30' },
      now + 30_000,
    ],
    ['an allowance that is not', 200, { 'RateLimit-Remaining': '3', 'RateLimit-Reset': '30' }, undefined],
    ['the older header', 200, { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '5' }, now + 5_000],
    [
      'a reset as seconds since 1970',
      200,
      { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(now / 1_000 + 9) },
      now + 9_000,
    ],
    ['the combined header', 200, { RateLimit: 'limit=100, remaining=0, reset=12' }, now + 12_000],
    ['the structured header', 200, { RateLimit: '"default";r=0;t=40' }, now + 40_000],
    ['nothing', 200, {}, undefined],
  ])('%s', (_, status, headers, expected) => {
    expect(at(status, headers)).toBe(expected);
  });
});
