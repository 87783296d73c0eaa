import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as timer } from 'node:timers/promises';
import { plainEnvironment } from './environment.ts';
import { type Figure, type Measurement, median } from './measurement.ts';
import { type BulkHouse, onBulkHouse } from './on-bulk-house.ts';

/**
 * The built program on 100,000 rows: how long a plan takes, and what memory planning and applying it take. Linux alone
 * tells of another process's memory.
 */
export const bulkScale: Measurement = {
  name: 'bulk-scale',
  measure: async () => (process.platform === 'linux' ? onBulkHouse(rows, measureOn) : []),
};

const rows = 100_000;
const looksEveryMs = 50;
const program = join(import.meta.dirname, '../bin/run.js');

async function measureOn({ url, token, folder }: BulkHouse): Promise<readonly Figure[]> {
  const [list, plan] = [join(folder, 'list.csv'), join(folder, 'plan.jsonl')];
  const file = createWriteStream(list);
  file.write('手机号,备注\r\n');
  for (let n = 1; n <= rows; n++) file.write(`138${String(n).padStart(8, '0')},第 ${n} 位\r\n`);
  file.end();
  await once(file, 'close');

  const env = {
    ...plainEnvironment(),
    TONG_SERVER: url,
    TONG_TOKEN: token,
    TONG_STATE_DIR: join(folder, 'state'),
  };
  const message = '{{ customer.name }}，您好！{{ row.备注 }}';
  const share = [
    'bulk',
    'plan',
    '--from',
    list,
    '--share',
    'itm_bench000001',
    '--message',
    message,
    '--out',
    plan,
  ];
  const planned = await watched([...share, '--json'], env);
  const { digest, total } = JSON.parse(planned.stdout) as { digest: string; total: number };
  if (total !== rows) throw new Error(`${total} rows were planned, not ${rows}`);
  const applied = await watched(['bulk', 'apply', plan, '--confirm', digest, '--json'], env);
  const half = Math.floor(applied.mebibytes.length / 2);
  const [early, late] = [applied.mebibytes.slice(0, half), applied.mebibytes.slice(half)].map(median);
  return [
    figure(
      'bulk: plan of 100,000 rows',
      planned.seconds,
      's',
      60,
      `${Math.round(rows / planned.seconds)} rows/s`,
    ),
    figure('bulk: memory of the plan', Math.max(...planned.mebibytes), 'MiB', 200, 'largest resident set'),
    figure(
      'bulk: memory of applying it',
      Math.max(...applied.mebibytes),
      'MiB',
      200,
      `in ${applied.seconds.toFixed(1)} s`,
    ),
    figure(
      'bulk: memory, second half over first',
      (late ?? Number.NaN) / (early ?? Number.NaN),
      '×',
      1.1,
      `${late?.toFixed(0)} MiB over ${early?.toFixed(0)} MiB`,
    ),
  ];
}

function figure(what: string, value: number, unit: string, target: number, from: string): Figure {
  return { what, value, unit, target, bound: 'at most', from };
}

/** Runs the program and looks at its resident set until it ends. @throws if it fails */
async function watched(argv: readonly string[], env: NodeJS.ProcessEnv) {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, closed] = [text(child.stdout), text(child.stderr), once(child, 'close')];
  const mebibytes: number[] = [];
  while (child.exitCode === null) {
    const size = residentMebibytes(child.pid ?? 0);
    if (size !== undefined) mebibytes.push(size);
    await timer(looksEveryMs);
  }
  await closed;
  const seconds = (performance.now() - begin) / 1_000;
  if (child.exitCode !== 0) throw new Error(`tong ${argv[1]} failed: ${await stdout} ${await stderr}`);
  return { stdout: await stdout, seconds, mebibytes };
}

function residentMebibytes(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
  } catch {
    return undefined;
  }
}
