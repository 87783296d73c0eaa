import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Figure, Measurement } from './measurement.ts';
import { drawShippedDesk } from './shipped-desk.ts';

/**
 * The heap of a long session: what lives after 10,000 keys over what lived after 1,000. The keys walk through lists,
 * search, open customers, turn their tabs, look at the help and the palette, and go back.
 */
export const deskMemory: Measurement = { name: 'desk-memory', measure };

const rows = 50;
const early = 1_000;
const late = 10_000;
const round = [
  ...['1', 'j', 'j', 'pagedown', 'k', 'enter', 'tab', 'j', 'tab', 'esc'],
  ...['/', 'z', 'w', 'down', 'backspace', 'esc', '?', 'esc'],
  ...['3', 'j', 'G', 'k', 'g', 'ctrl+k', 't', 'esc', 'v', 'j', 'v', 'esc'],
];

async function measure(): Promise<readonly Figure[]> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const desk = await drawShippedDesk(rows);
  const heapAt = new Map<number, number>();
  for (let pressed = 1; pressed <= late; pressed++) {
    await desk.press(round[pressed % round.length] ?? '');
    if (pressed !== early && pressed !== late) continue;
    collect();
    heapAt.set(pressed, process.memoryUsage().heapUsed / 2 ** 20);
  }
  desk.close();
  const [before = Number.NaN, after = Number.NaN] = [heapAt.get(early), heapAt.get(late)];
  return [
    {
      what: 'desk: heap after 10,000 keys',
      value: after / before,
      unit: '× after 1,000',
      target: 1.1,
      bound: 'at most',
      from: `${after.toFixed(1)} MiB over ${before.toFixed(1)} MiB`,
    },
  ];
}
