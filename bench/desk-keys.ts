import { type Figure, type Measurement, median, percentile95 } from './measurement.ts';
import { drawShippedDesk } from './shipped-desk.ts';

/**
 * From a key to the frame: reducer, React, layout and ink's output for a list of 1,000 rows on 140×40, down row by row
 * to its end and up again.
 */
export const deskKeys: Measurement = { name: 'desk-keys', measure };

const rows = 1_000;

async function measure(): Promise<readonly Figure[]> {
  const desk = await drawShippedDesk(rows);
  await desk.press('3');
  const times: number[] = [];
  for (const keys of ['warm-up', 'measured']) {
    for (const key of [...Array(rows - 1).fill('j'), ...Array(rows - 1).fill('k')]) {
      const ms = await desk.press(key);
      if (keys === 'measured') times.push(ms);
    }
  }
  const frame = desk.frame();
  desk.close();
  if (!frame.includes(`1/${rows}`)) throw new Error(`the desk does not show ${rows} tasks:\n${frame}`);
  if (times.includes(0)) throw new Error('a key brought no frame');
  return [
    {
      what: `desk: key to frame, ${rows} rows`,
      value: percentile95(times),
      unit: 'ms, p95',
      target: 16,
      bound: 'at most',
      from: `${times.length} keys, median ${median(times).toFixed(1)} ms`,
    },
  ];
}
