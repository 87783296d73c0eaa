import { runningSandbox } from '../session/sandbox-process.ts';
import { readSandboxState } from '../session/sandbox-state.ts';
import type { Way } from '../session/way.ts';
import type { Doctor } from '../text/messages/en/doctor.ts';
import type { Finding } from './check.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which proxy the calls go through, without its user and password. */
export function lookAtProxy({ transport, ownsProxy }: Way, env: Environment, say: Doctor): Finding {
  const proxy = transport?.proxy;
  if (proxy !== undefined) {
    const { origin } = new URL(proxy);
    return { state: 'ok', found: ownsProxy ? say.ownProxy(origin) : say.environmentProxy(origin) };
  }
  const names = ['https_proxy', 'http_proxy', 'all_proxy'];
  const hasOne = names.some((name) => env[name] || env[name.toUpperCase()]);
  return { state: 'ok', found: hasOne ? say.proxyPassedBy : say.noProxy };
}

/** Whether the sandbox runs. That it does not stands in the way of nobody who points elsewhere. */
export async function lookAtSandbox(stateDir: string, say: Doctor): Promise<Finding> {
  const known = readSandboxState(stateDir);
  if (!known) return { state: 'ok', found: say.sandboxStopped };
  const running = await runningSandbox(stateDir);
  if (running) return { state: 'ok', found: say.sandboxRuns(running.url, running.pid) };
  return { state: 'warning', found: say.sandboxGone(known.url), help: say.startSandbox };
}
