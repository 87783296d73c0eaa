import { describe, expect, test } from 'vitest';
import { Pace } from '../../../src/bulk/run/pace.ts';
import { ProgressMeter } from '../../../src/bulk/run/progress.ts';
import { progressLine } from '../../../src/bulk/run/progress-line.ts';
import { RunState } from '../../../src/bulk/run/run-state.ts';
import { bulkMessages } from '../../../src/text/messages/bulk.ts';

const summary = {
  total: 1_000,
  will: 1_000,
  scheduled: 0,
  heldBack: 0,
  rejected: 0,
  duplicates: 0,
  byReason: {},
  digest: '',
};

function metered() {
  const time = { now: 0 };
  const clock = () => time.now;
  const state = new RunState(1_000);
  const pace = new Pace({ most: 8, clock, random: () => 0.5 });
  const meter = new ProgressMeter(summary, state, { pace, undoes: false, clock });
  let n = 0;
  const settle = (rows: number, s: 'done' | 'failed') => {
    const settled = Array.from({ length: rows }, () => ({ n: ++n, s }));
    state.take({ k: 'rows', at: '2026-11-26T10:00:00Z', rows: settled });
  };
  return { time, pace, meter, settle };
}

const line = (meter: ProgressMeter, lang: 'en' | 'zh-CN' = 'en') =>
  progressLine(meter.look(), 100, bulkMessages(lang).progress);

describe('how far a run is', () => {
  test('the speed is of the last ten seconds, and the time left follows', () => {
    const { time, meter, settle } = metered();
    expect(line(meter)).toBe(`${' '.repeat(24)}   0 %  0/1,000 · 0/s`);
    time.now += 2_000;
    settle(100, 'done');
    expect(line(meter)).toBe(`██▍${' '.repeat(21)}  10 %  100/1,000 · 50/s · 18 s left`);
    time.now += 30_000;
    settle(1, 'failed');
    expect(line(meter)).toBe(`██▍${' '.repeat(21)}  10 %  101/1,000 · 0/s · 1 failed`);
    expect(line(meter, 'zh-CN')).toContain('101/1,000 · 每秒 0 · 失败 1');
  });

  test('a wait that the server asks for is told, and an outage', () => {
    const { time, pace, meter } = metered();
    pace.heard({ status: 429, headers: { get: (name) => (name === 'retry-after' ? '7' : null) } });
    expect(line(meter)).toContain(' · the server asks to wait 7 s');
    for (let call = 0; call < 5; call++) {
      pace.failed(time.now);
      time.now += 60_000;
    }
    expect(line(meter)).toContain(' · the server is away, waiting for it');
  });

  test('is cut to the width of the terminal', () => {
    const { meter } = metered();
    expect(progressLine(meter.look(), 30, bulkMessages('en').progress).length).toBeLessThanOrEqual(30);
  });
});
