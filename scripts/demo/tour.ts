import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Shows the main job with real output, on a sandbox of its own that is taken away at the end. Returns the exit code. */
export function tour(program: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'tong-demo-'));
  const { TONG_PROFILE: _p, TONG_SERVER: _s, TONG_TOKEN: _t, ...environment } = process.env;
  const env = { ...environment, TONG_STATE_DIR: folder, TONG_CONFIG_DIR: folder };
  const run = (args: string[], stdio: 'inherit' | 'pipe') => {
    const { status, stdout } = spawnSync(process.execPath, [program, ...args], {
      env,
      stdio,
      encoding: 'utf8',
    });
    return { status: status ?? 1, stdout };
  };
  try {
    if (run(['sandbox', 'start', '--port', '0'], 'inherit').status !== 0) return 1;
    return walk(run);
  } finally {
    run(['sandbox', 'stop'], 'inherit');
    rmSync(folder, { recursive: true, force: true });
  }
}

type Run = (args: string[], stdio: 'inherit' | 'pipe') => { status: number; stdout: string | null };

/** find → show → holdings → share → moments → log → timeline. */
function walk(run: Run): number {
  const { item, customer } = choose(run);
  const who = `no:${customer.customerNumber}`;
  const steps = [
    ['find', customer.name],
    ['show', who],
    ['holdings', who],
    ['share', item.id, '--to', who, '--message', `${customer.name}，这一款想您会感兴趣`],
    ['share', item.id, '--moments', '--message', '年末好选择'],
    [
      'log',
      who,
      '--kind',
      'call',
      '--outcome',
      'interested',
      '--note',
      '客户想了解细节',
      '--follow-up',
      '+3d',
    ],
    ['timeline', who, '--limit', '5'],
  ];
  for (const step of steps) {
    process.stdout.write(`\n$ tong ${step.join(' ')}\n`);
    const { status } = run(step, 'inherit');
    if (status !== 0) return status;
  }
  process.stdout.write('\nThat was the main job. `npm run demo` in a terminal opens the desk.\n\n');
  return 0;
}

/** A feed item and a customer of the book whom the contact policy lets have it. */
function choose(run: Run) {
  const json = (...args: string[]) => JSON.parse(run([...args, '--json'], 'pipe').stdout ?? '');
  const [item] = json('feed', '--kind', 'product', '--sharable').items;
  for (const customer of json('customer', 'list', '--line', 'investment').items) {
    const { status } = run(['share', item.id, '--to', `id:${customer.id}`, '--dry-run', '--json'], 'pipe');
    if (status === 0) return { item, customer };
  }
  throw new Error('the sandbox has nobody whom the policy lets have this');
}
