import { stateFolder } from './folders.ts';
import type { Session } from './resolve.ts';
import { readSandboxState } from './sandbox-state.ts';

/**
 * Where the sandbox of a session listens now, and as whom one asks there: elsewhere, with other tokens, after each
 * start. Undefined for a session that is not this machine's sandbox.
 */
export function followedSandbox(
  { kind, server, token }: Session,
  env: Readonly<Record<string, string | undefined>>,
): (() => { server: string; token: string }) | undefined {
  // A sign-in keeps its own token.
  if (typeof token !== 'string') return undefined;
  if (kind !== 'sandbox' || env.TONG_TOKEN || env.TONG_SERVER) return undefined;
  const stateDir = stateFolder(env);
  const me = readSandboxState(stateDir)?.advisers.find((adviser) => adviser.token === token)?.id;
  return () => {
    const sandbox = readSandboxState(stateDir);
    const adviser = sandbox?.advisers.find(({ id }) => id === me);
    return sandbox && adviser ? { server: sandbox.url, token: adviser.token } : { server, token };
  };
}
