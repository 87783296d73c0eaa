import { spawnSync } from 'node:child_process';

/** Starts the sandbox, which stays, and opens the desk on it. Returns the exit code. */
export function inTerminal(program: string): number {
  const tong = (args: string[], env: NodeJS.ProcessEnv = process.env) =>
    spawnSync(process.execPath, [program, ...args], { stdio: 'inherit', env }).status ?? 1;
  const started = tong(['sandbox', 'start']);
  if (started !== 0) return started;
  const { TONG_SERVER: _s, TONG_TOKEN: _t, ...environment } = process.env;
  const shown = tong([], { ...environment, TONG_PROFILE: 'sandbox' });
  process.stderr.write(`
The sandbox stays: try \`npx tong\`, \`npx tong find zw\`, \`npx tong help\`; end it with \`npx tong sandbox stop\`.
(\`npm link\` makes it plain \`tong\`.)
`);
  return shown;
}
