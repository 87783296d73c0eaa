import { setImmediate as nextTurn } from 'node:timers/promises';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does what must not stop half-way: a signal that would end the process is answered afterwards. Whoever else listens
 * for signals ends in good order and is left alone; the program's own listener for Ctrl-C steps back for another.
 */
export async function undisturbed<Result>(act: () => Promise<Result>): Promise<Result> {
  const held = new Set<NodeJS.Signals>();
  const hold = (signal: NodeJS.Signals) => void held.add(signal);
  const ours = signals.filter((signal) => process.listenerCount(signal) <= (signal === 'SIGINT' ? 1 : 0));
  for (const signal of ours) process.on(signal, hold);
  try {
    return await act();
  } finally {
    // Node tells of a signal after everything else that came with it.
    await nextTurn();
    for (const signal of ours) process.off(signal, hold);
    for (const signal of held) process.kill(process.pid, signal);
  }
}
