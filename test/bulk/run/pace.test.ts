import { describe, expect, test } from 'vitest';
import { LightHeaders } from '../../../src/api/light-http.ts';
import { Pace } from '../../../src/bulk/run/pace.ts';

/** A pace on a clock that stands still until it is moved; chance is always the same. */
function paceAt(options: { most?: number; rate?: number } = {}) {
  const time = { now: 1_000_000 };
  const pace = new Pace({ most: 8, clock: () => time.now, random: () => 0.5, ...options });
  return { pace, time };
}

describe('calls at once', () => {
  test('grow by one for each round of successes, up to the most', () => {
    const { pace } = paceAt({ most: 4 });
    const seen = [pace.calls];
    for (let call = 0; call < 12; call++) {
      pace.succeeded();
      seen.push(pace.calls);
    }
    expect(seen).toEqual([2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4]);
  });

  test('halve at a failure', () => {
    const { pace, time } = paceAt();
    for (let call = 0; call < 40; call++) pace.succeeded();
    expect(pace.calls).toBe(8);
    pace.failed(time.now);
    expect(pace.calls).toBe(4);
  });

  test('that were under way together fail as one', () => {
    const { pace, time } = paceAt();
    const begun = time.now;
    time.now += 10;
    for (let call = 0; call < 6; call++) pace.failed(begun);
    expect(pace.isOutage).toBe(false);
    expect(pace.waitMs).toBe(150);
  });
});

describe('a server that is down', () => {
  test('is found out by one call at a time, at intervals that double up to 15 s', () => {
    const { pace, time } = paceAt();
    const waits: number[] = [];
    for (let call = 0; call < 9; call++) {
      pace.failed(time.now);
      waits.push(pace.waitMs);
      time.now += pace.waitMs;
    }
    expect(waits).toEqual([150, 300, 600, 1_200, 2_400, 4_800, 9_600, 11_250, 11_250]);
    expect([pace.isOutage, pace.calls]).toEqual([true, 1]);
    expect(pace.outageMs).toBe(waits.reduce((sum, wait) => sum + wait, 0));
    pace.succeeded();
    expect([pace.isOutage, pace.outageMs]).toEqual([false, 0]);
  });
});

describe('waiting', () => {
  test('is as long as the server asks', () => {
    const { pace, time } = paceAt();
    pace.heard({ status: 429, headers: new LightHeaders([['retry-after', '3']]) });
    pace.failed(time.now);
    expect(pace.waitMs).toBe(3_000);
    time.now += 3_000;
    expect(pace.waitMs).toBe(0);
  });

  test('keeps to a rate over batches', () => {
    const { pace, time } = paceAt({ rate: 50 });
    expect(pace.waitMs).toBe(0);
    pace.sent(10);
    expect(pace.waitMs).toBe(200);
    time.now += 500;
    pace.sent(10);
    expect(pace.waitMs).toBe(200);
    pace.sent(10);
    expect(pace.waitMs).toBe(400);
  });
});
