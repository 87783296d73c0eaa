import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnvironment } from './environment.ts';
import { type Figure, type Measurement, median } from './measurement.ts';

/**
 * Start time: the wall clock of whole processes over that of `node -e 0`. All take turns in each round, so that a slow
 * moment of the machine meets all of them; the median of the rounds counts.
 */
export const start: Measurement = { name: 'start', measure: async () => onSandbox(measureStart) };

const rounds = 15;
const warmUpRounds = 2;

const run = join(import.meta.dirname, '../bin/run.js');
const nothing = ['-e', '0'];
const env = plainEnvironment();

interface Line {
  readonly argv: readonly string[];
  readonly target: number;
}

function measureStart(): Figure[] {
  const lines: Line[] = [
    { argv: ['--version'], target: 1.3 },
    { argv: ['--help'], target: 2.5 },
    { argv: ['help', 'show'], target: 2.5 },
    { argv: ['profile', 'list'], target: 2.5 },
    ...lookUps(),
  ];
  const commands = [nothing, ...lines.map(({ argv }) => [run, ...argv])];
  const times = commands.map((): number[] => []);
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const ms = wallTime(command);
      if (round >= 0) times[index]?.push(ms);
    }
  }
  const [base = Number.NaN, ...medians] = times.map(median);
  return lines.map(({ argv, target }, index) => {
    const ms = medians[index] ?? Number.NaN;
    return {
      what: `tong ${argv.join(' ')}`,
      value: ms / base,
      unit: '× node -e 0',
      target,
      bound: 'at most',
      from: `${ms.toFixed(1)} ms over ${base.toFixed(1)} ms`,
    };
  });
}

/** Wall time of one process in milliseconds. @throws if it fails: a failure is no figure */
function wallTime(argv: readonly string[]): number {
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argv, { env });
  const ms = Number(process.hrtime.bigint() - begin) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return ms;
}

/** The warm look-up of one customer, by id and by the number on the desk. */
function lookUps(): Line[] {
  const list = ['customer', 'list', '--limit', '1', '--json'];
  const { stdout } = spawnSync(process.execPath, [run, ...list], { env, encoding: 'utf8' });
  const { items }: { items: { id: string; customerNumber: string }[] } = JSON.parse(stdout);
  return items
    .flatMap(({ id, customerNumber }) => [id, `no:${customerNumber}`])
    .map((customer) => ({ argv: ['show', customer, '--json'], target: 3.3 }));
}

/** Measures while a sandbox of the measurement's own answers, and takes it away afterwards. */
function onSandbox(measure: () => Figure[]): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'tong-bench-'));
  Object.assign(env, { TONG_STATE_DIR: folder, TONG_CONFIG_DIR: folder });
  const tong = (...args: string[]) => spawnSync(process.execPath, [run, ...args], { env, stdio: 'ignore' });
  try {
    tong('sandbox', 'start', '--port', '0', '--customers', '50');
    return measure();
  } finally {
    tong('sandbox', 'stop');
    rmSync(folder, { recursive: true });
  }
}
