import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnvironment } from './environment.ts';
import { type Figure, type Measurement, median } from './measurement.ts';

/**
 * The first frame of the desk: from the start of the process to the last byte of the frame in a pseudo-terminal of
 * 80×24, over `node -e 0` from its start to its end in such a terminal. They take turns; the median of the rounds
 * counts. The terminal is made by `script` of util-linux, and its own time is in both. The server takes requests and
 * never answers one, so what is drawn is drawn without it.
 */
export const deskFrame: Measurement = { name: 'desk-frame', measure: () => onSilentServer(measureFrame) };

const rounds = 21;
const warmUpRounds = 2;
const patienceMs = 30_000;

const run = join(import.meta.dirname, '../bin/run.js');
/** With this ink ends a frame: the synchronised update of the terminal is over. */
const frameEnd = '\x1b[?2026l';

async function measureFrame(env: NodeJS.ProcessEnv): Promise<Figure[]> {
  const frames: number[] = [];
  const bases: number[] = [];
  for (let round = -warmUpRounds; round < rounds; round++) {
    const base = await timeInTerminal(['-e', '0'], env);
    const frame = await timeInTerminal([run], env, frameEnd);
    if (round >= 0) bases.push(base);
    if (round >= 0) frames.push(frame);
  }
  const [ms, base] = [median(frames), median(bases)];
  const from = `${ms.toFixed(1)} ms over ${base.toFixed(1)} ms`;
  return [
    {
      what: 'desk: first frame',
      value: ms / base,
      unit: '× node -e 0',
      target: 4,
      bound: 'at most',
      from,
    },
  ];
}

/** Milliseconds until the process has written `awaited`, or has ended. @throws if it ends without */
function timeInTerminal(argv: readonly string[], env: NodeJS.ProcessEnv, awaited?: string): Promise<number> {
  const command = [process.execPath, ...argv].map((word) => `'${word}'`).join(' ');
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn('script', ['-qfec', `stty cols 80 rows 24; exec ${command}`, '/dev/null'], { env });
    const patience = setTimeout(() => child.kill(), patienceMs);
    let seen = '';
    let ms: number | undefined;
    child.stdout.setEncoding('utf8').on('data', (text) => {
      seen += text;
      if (ms !== undefined || awaited === undefined || !seen.includes(awaited)) return;
      ms = performance.now() - begin;
      child.stdin.write('q');
    });
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(patience);
      if (awaited === undefined) ms = performance.now() - begin;
      if (ms === undefined) reject(new Error(`no frame came: ${JSON.stringify(seen)}`));
      else resolve(ms);
    });
  });
}

/** Measures with a profile that leads to a server which never answers. */
async function onSilentServer(measure: (env: NodeJS.ProcessEnv) => Promise<Figure[]>): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tong-bench-'));
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const env = {
    ...plainEnvironment(),
    TERM: 'xterm-256color',
    TONG_CONFIG_DIR: folder,
    TONG_STATE_DIR: folder,
    TONG_TOKEN: 'bench',
  };
  const tong = (...args: string[]) => spawnSync(process.execPath, [run, ...args], { env, stdio: 'ignore' });
  try {
    tong('profile', 'set', 'silent', `server=http://127.0.0.1:${port}`, 'kind=staging');
    tong('profile', 'use', 'silent');
    return await measure(env);
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
}
